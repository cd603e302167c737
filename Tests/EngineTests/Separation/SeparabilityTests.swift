import Testing

@testable import Engine

@Suite struct SeparabilityTests {
  private struct Case: Decodable {
    var positive: [[Double]]
    var negative: [[Double]]
    var isSeparable: Bool
    var bandSquare: Double?
    var boundMarginSquare: Double?
  }

  private let cases: [Case]

  init() throws {
    cases = try Fixture.decode([Case].self, from: "separability.json")
  }

  @Test func `the decision agrees with a linear program`() {
    for (index, item) in cases.enumerated() {
      let (up, down) = (plane(item.positive), plane(item.negative))
      switch Separability(positive: up, negative: down) {
      case .oneClass: #expect(up.isEmpty || down.isEmpty)
      case .separable(let line):
        #expect(item.isSeparable, "case \(index)")
        check(line, up, down, bandSquare: item.bandSquare)
      case .inseparable(let overlap):
        #expect(!item.isSeparable, "case \(index)")
        check(overlap, up, down)
      }
    }
  }

  @Test func `the bound's margin agrees with fractions`() {
    for (index, item) in cases.enumerated() {
      let bound = PerceptronBound(positive: plane(item.positive), negative: plane(item.negative))
      #expect((bound != nil) == item.isSeparable, "case \(index)")
      guard let bound, let square = item.boundMarginSquare else { continue }
      #expect(abs(bound.margin * bound.margin / square - 1) < 1e-12, "case \(index)")
    }
  }

  /// The line has the known width, and every point at least half of it away on its own side.
  private func check(
    _ line: SeparatingLine, _ up: [SIMD2<Double>], _ down: [SIMD2<Double>], bandSquare: Double?
  ) {
    let distances = up.map { line.distance(to: $0) } + down.map { -line.distance(to: $0) }
    let nearest = distances.min() ?? 0
    #expect(abs(nearest - line.margin) < 1e-12)
    guard let bandSquare else { return }
    #expect(abs(4 * line.margin * line.margin / bandSquare - 1) < 1e-12)
  }

  /// The points belong to their classes, and what is said of them is so.
  private func check(_ overlap: ClassOverlap, _ up: [SIMD2<Double>], _ down: [SIMD2<Double>]) {
    switch overlap {
    case .enclosed(let point, let isPositive, let corners):
      let (own, other) = isPositive ? (up, down) : (down, up)
      #expect(own.contains(point) && corners.allSatisfy(other.contains))
      #expect((1...3).contains(corners.count))
      #expect(isAmong(point, corners))
    case .crossing(let positive, let negative, let place):
      #expect(up.contains(positive.start) && up.contains(positive.end))
      #expect(down.contains(negative.start) && down.contains(negative.end))
      #expect(isAmong(place, [positive.start, positive.end]))
      #expect(isAmong(place, [negative.start, negative.end]))
    }
  }

  /// The areas of the parts are together that of the whole; for a segment, the lengths.
  private func isAmong(_ point: SIMD2<Double>, _ corners: [SIMD2<Double>]) -> Bool {
    guard corners.count == 3 else {
      let (first, last) = (corners[0], corners[corners.count - 1])
      return abs(length(point - first) + length(last - point) - length(last - first)) < 1e-9
    }
    let parts = (0..<3).map { area(point, corners[$0], corners[($0 + 1) % 3]) }.reduce(0, +)
    return abs(parts - area(corners[0], corners[1], corners[2])) < 1e-9
  }

  private func length(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }

  private func area(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Double {
    abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
  }

  private func plane(_ rows: [[Double]]) -> [SIMD2<Double>] { rows.map { SIMD2($0[0], $0[1]) } }
}

@Suite struct SeparabilityByHandTests {
  private let o = SIMD2(0.0, 0)
  private let x = SIMD2(1.0, 0)
  private let y = SIMD2(0.0, 1)
  private let xy = SIMD2(1.0, 1)

  // x₁ + x₂ = 1.5, half the distance of (1, 1) from x₁ + x₂ = 1: √2/4.
  @Test func `the widest line of and`() {
    guard case .separable(let line) = Separability(positive: [xy], negative: [o, x, y]) else {
      Issue.record("and is separable")
      return
    }
    #expect(abs(line.margin - 2.0.squareRoot() / 4) < 1e-15)
    #expect(abs(line.normal.x - 0.5.squareRoot()) < 1e-15 && line.normal.x == line.normal.y)
    #expect(abs(line.offset + 1.5 * 0.5.squareRoot()) < 1e-15)
  }

  @Test func `the diagonals of xor cross in the middle`() {
    let crossing = ClassOverlap.crossing(
      positive: PlaneSegment(y, x), negative: PlaneSegment(o, xy), place: SIMD2(0.5, 0.5))
    #expect(Separability(positive: [x, y], negative: [o, xy]) == .inseparable(crossing))
  }

  @Test func `no two classes`() {
    #expect(Separability(positive: [], negative: []) == .oneClass)
    #expect(Separability(positive: [o, xy], negative: []) == .oneClass)
    #expect(Separability(positive: [], negative: [o]) == .oneClass)
  }

  @Test func `a point of both classes, one between and one among the others`() {
    func overlap(_ point: SIMD2<Double>, _ others: [SIMD2<Double>]) -> ClassOverlap? {
      guard case .inseparable(let overlap) = Separability(positive: [point], negative: others)
      else { return nil }
      return overlap
    }
    #expect(overlap(o, [o, x]) == .enclosed(point: o, isPositive: true, corners: [o]))
    let ends = [SIMD2(-1.0, -1), xy]
    #expect(overlap(o, ends) == .enclosed(point: o, isPositive: true, corners: ends))
    let corners = [SIMD2(-2.0, -1), SIMD2(2.0, -1), SIMD2(0.0, 2)]
    #expect(overlap(o, corners) == .enclosed(point: o, isPositive: true, corners: corners))
    #expect(overlap(SIMD2(0, 3), corners) == nil)
  }

  @Test func `segments of one line are told apart by an end`() {
    let (left, right) = ([SIMD2(0.1, 0.1), SIMD2(0.3, 0.3)], [SIMD2(0.3, 0.3), SIMD2(0.7, 0.7)])
    guard case .inseparable = Separability(positive: left, negative: right) else {
      Issue.record("they share a point")
      return
    }
    let beside = [SIMD2(0.3.nextUp, 0.3.nextUp), SIMD2(0.7, 0.7)]
    guard case .separable(let line) = Separability(positive: left, negative: beside) else {
      Issue.record("they are one bit apart")
      return
    }
    // The shortest way between them is 2⁻⁵⁴ in either coordinate, times √½.
    #expect(abs(line.margin / (0x1p-54 * 0.5.squareRoot()) - 1) < 1e-12)
  }

  @Test func `a gap that underflows is there, but has no width`() {
    let tiny = SIMD2(1e-300, 0)
    guard case .separable(let line) = Separability(positive: [tiny], negative: [o]) else {
      Issue.record("they are apart")
      return
    }
    #expect(line.margin == 0 || line.margin == 5e-301)
  }

  @Test func `thousands of corners are no trouble`() {
    let circle = (0..<5000).map { i in
      let angle = 2 * Double.pi * Double(i) / 5000
      return SIMD2(Elementary.cos(angle), Elementary.sin(angle))
    }
    let beside = circle.map { $0 + SIMD2(2.5, 0) }
    guard case .separable(let line) = Separability(positive: circle, negative: beside) else {
      Issue.record("the circles are apart")
      return
    }
    #expect(abs(line.margin - 0.25) < 1e-6)
    guard
      case .inseparable = Separability(
        positive: circle, negative: circle.map { $0 + SIMD2(1.999, 0.001) })
    else {
      Issue.record("the circles meet")
      return
    }
  }
}
