import Engine
import Plotting

/// What is said about a race: the update with its numbers, the regimes, one sentence.
struct SurfaceWords {
  let panel: SurfacePanel
  let language: Language
  var hidesNext = false

  var run: SurfaceRun { panel.run }
  var lane: SurfaceLane { run.lane }

  // MARK: The update

  /// The update of both parameters with numbers, from the longest form to the shortest.
  var updates: [[Piece]] {
    var forms: [[Piece]] = []
    if lane.settings.rule == .sgd {
      forms += [6, 4].map { digits in both(digits) { difference(of: $0, digits) } }
    }
    forms += [6, 4, 3].map { digits in both(digits) { change(of: $0, digits) } }
    return forms + [both(3) { Array(change(of: $0, 3).prefix(4)) }]
  }

  /// The update of one parameter, for a narrow place.
  func update(of index: Int) -> [Piece] { change(of: index, 6) }

  private func both(_ digits: Int, _ piece: (Int) -> [Piece]) -> [Piece] {
    piece(0) + [Piece(digits == 6 ? "     " : "   ")] + piece(1)
  }

  /// Name, place, slope and place after the step, of one parameter.
  private func numbers(
    of index: Int, _ digits: Int
  ) -> (name: String, now: String, slope: String, next: String) {
    let (place, jet) = (lane.place, run.jet)
    func write(_ value: Double) -> String { Self.number(value, digits: digits) }
    // The slopes would tell the next place to who can multiply.
    func hidden(_ value: Double) -> String { hidesNext ? "?" : write(value) }
    func result(_ path: KeyPath<SurfacePoint, Double>) -> String {
      hidesNext ? "?" : write(run.next.lane.place[keyPath: path])
    }
    return index == 0
      ? ("x", write(place.x), hidden(jet.dx), result(\.x))
      : ("y", write(place.y), hidden(jet.dy), result(\.y))
  }

  /// `x −4 − 0.18·(−4) = −3.28`.
  private func difference(of index: Int, _ digits: Int) -> [Piece] {
    let (name, now, slope, next) = numbers(of: index, digits)
    return [
      Piece("\(name) ", .dim), Piece(now, .now),
      Piece(" − \(NumberText.rate(lane.currentRate))·"),
      Piece(slope.hasPrefix("−") ? "(\(slope))" : slope, .tangent), Piece(" = "),
      Piece(next, .next),
    ]
  }

  /// `x −4 → −3.28   ∂x −4`.
  private func change(of index: Int, _ digits: Int) -> [Piece] {
    let (name, now, slope, next) = numbers(of: index, digits)
    let gap = digits == 6 ? "   " : "  "
    return [
      Piece("\(name) ", .dim), Piece(now, .now), Piece(" → "), Piece(next, .next),
      Piece("\(gap)∂\(name) ", .dim), Piece(slope, .tangent),
    ]
  }

  /// A number in at most so many significant digits.
  static func number(_ value: Double, digits: Int = 4) -> String {
    guard digits < 6, value != 0, value.isFinite else { return NumberText.formula(value) }
    var (scale, least) = (1.0, 1.0)
    for _ in 1..<digits { least *= 10 }
    while abs(value) * scale < least, scale < 1e300 { scale *= 10 }
    while abs(value) * scale >= 10 * least, scale > 1e-300 { scale /= 10 }
    let tidy = (value * scale).rounded() / scale
    return NumberText.formula(tidy.isFinite ? tidy : value)
  }
}
