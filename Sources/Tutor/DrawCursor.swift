/// Where the next point goes while points are drawn, and of which class it is.
struct DrawCursor: Hashable, Sendable {
  /// The place of the cursor.
  var place: SIMD2<Double>
  /// The class of the next point, from 0.
  var label = 0

  /// True for the class of `+`, where there are two.
  var isPositive: Bool { label > 0 }

  /// How far a key moves a mark on a plane: columns to the right, rows up.
  static func cells(for key: Key) -> (Int, Int)? {
    switch key {
    case .left: (-1, 0)
    case .right: (1, 0)
    case .up: (0, 1)
    case .down: (0, -1)
    case .pageUp: (0, 5)
    case .pageDown: (0, -5)
    case .home: (-5, 0)
    case .end: (5, 0)
    default: nil
    }
  }

  /// The class that a key puts a point of: `o` and `+`, or its number as maps show it.
  static func label(for key: Key) -> Int? {
    switch key {
    case .character("o"): 0
    case .character("+"): 1
    case .character(let digit) where digit.isASCII: digit.wholeNumberValue
    default: nil
    }
  }
}

extension Array where Element: DrawnPoint {
  /// Puts a point; one at the same place changes sides.
  ///
  /// - Returns: false when there is such a point already.
  mutating func put(_ point: Element) -> Bool {
    guard !contains(point) else { return false }
    if let index = firstIndex(where: { $0.place == point.place }) {
      self[index] = point
    } else {
      append(point)
    }
    return true
  }

  /// Takes the point away that is nearest to a place; nothing where there is none.
  mutating func remove(nearest place: SIMD2<Double>) {
    let distances = map { point in
      let way = point.place - place
      return (way * way).sum()
    }
    let nearest = distances.indices.min { distances[$0] < distances[$1] }
    if let nearest { remove(at: nearest) }
  }
}

extension LabelledPoint: DrawnPoint {
  var place: SIMD2<Double> { SIMD2(x, y) }
}

extension AddedRow: DrawnPoint {
  /// The point that the first two numbers are.
  var place: SIMD2<Double> { inputs.count < 2 ? .zero : SIMD2(inputs[0], inputs[1]) }
}

extension Localized {
  static let pointIsThere = Localized(
    en: "there is such a point here: move on, or Backspace takes it away",
    zh: "这里已有同样的点：换个地方，或按退格删掉")
  static let tooManyPoints = Localized(
    en: "there are as many points as can be kept: Backspace takes one away", zh: "点已经够多了：按退格删掉一个")
}
