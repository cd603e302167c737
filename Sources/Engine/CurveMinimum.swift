/// A place where a curve is lowest among its neighbours.
public struct CurveMinimum: Hashable, Sendable {
  /// Where it is.
  public var x: Double
  /// How low the curve is there.
  public var value: Double

  /// A place and its value.
  public init(x: Double, value: Double) {
    self.x = x
    self.value = value
  }

  /// The local minima of a curve from left to right; none if it has none.
  ///
  /// A parabola's is computed as −b/(2a), wherever it lies. Of any other curve the slope is looked
  /// at every 0.01 from −10 to 10, every 0.1 out to ±100 and at 1000 places beyond; where it turns
  /// from falling to rising it is halved in until two neighbouring numbers are left. Kinks such as
  /// that of `abs(x)` count, poles do not, of a flat floor the middle does. Two minima closer than
  /// the places may be missed.
  ///
  /// - Parameters:
  ///   - curve: the curve.
  ///   - range: where to look.
  /// - Returns: at most 256 minima.
  public static func minima(
    of curve: some Curve, over range: ClosedRange<Double> = -100...100
  ) -> [CurveMinimum] {
    if let quadratic = curve as? Quadratic ?? (curve as? CurveFunction)?.quadratic {
      return minimum(of: quadratic).map { [$0] } ?? []
    }
    return CurveScan(curve: curve, places: places(in: range)).minima
  }

  /// The places to look at, from left to right, each once.
  private static func places(in range: ClosedRange<Double>) -> [Double] {
    let near = (-1000...1000).map { Double($0) / 100 }
    let far = (101...1000).map { Double($0) / 10 }
    let width = range.upperBound - range.lowerBound
    let even = width > 200 ? (0...1000).map { range.lowerBound + width * Double($0) / 1000 } : []
    let inner = (near + far + far.map { -$0 } + even).filter(range.contains)
    let sorted = (inner + [range.lowerBound, range.upperBound]).filter(\.isFinite).sorted()
    return zip(sorted, sorted.dropFirst() + [.infinity]).filter { $0 != $1 }.map(\.0)
  }

  private static func minimum(of quadratic: Quadratic) -> CurveMinimum? {
    // Not −b: a b of 0 must give 0, not −0.
    let x = (0 - quadratic.b) / (2 * quadratic.a)
    let value = quadratic.jet(at: x).value
    return quadratic.a > 0 && value.isFinite ? CurveMinimum(x: x, value: value) : nil
  }
}

extension [CurveMinimum] {
  /// The lowest of all; several if they are equally low to 12 digits.
  public var best: [CurveMinimum] {
    guard let lowest = self.min(by: { $0.value < $1.value })?.value else { return [] }
    return filter { $0.value - lowest <= 1e-12 * Swift.max(1, lowest.magnitude) }
  }

  /// Of the lowest the one closest to a place.
  public func best(nearest x: Double) -> CurveMinimum? {
    best.min { ($0.x - x).magnitude < ($1.x - x).magnitude }
  }
}

/// The search for places where the slope turns from falling to rising.
private struct CurveScan<Function: Curve> {
  private static var mostMinima: Int { 256 }

  var curve: Function
  var places: [Double]

  var minima: [CurveMinimum] {
    var found: [CurveMinimum] = []
    var falling: Double?
    var flat: ClosedRange<Double>?
    for x in places where found.count < Self.mostMinima {
      switch trend(at: x) {
      case .none: continue
      case .flat?: flat = (flat?.lowerBound ?? x)...x
      case .rising?:
        found += falling.flatMap { minimum(from: $0, flat: flat, to: x) }.map { [$0] } ?? []
        (falling, flat) = (nil, nil)
      case .falling?: (falling, flat) = (x, nil)
      case .broken?: (falling, flat) = (nil, nil)
      }
    }
    return found
  }

  private enum Trend {
    case falling
    case flat
    case rising
    case broken
  }

  /// Where the curve goes to the right; unknown at the tip of a cusp, which has a value only.
  private func trend(at x: Double) -> Trend? {
    let jet = curve.jet(at: x)
    if jet.slope.isNaN { return jet.value.isFinite ? nil : .broken }
    if jet.slope == 0 { return .flat }
    return jet.slope < 0 ? .falling : .rising
  }

  private func minimum(
    from left: Double, flat: ClosedRange<Double>?, to right: Double
  ) -> CurveMinimum? {
    let x = flat.map { ($0.lowerBound + $0.upperBound) / 2 } ?? turningPoint(left, right)
    let value = curve.jet(at: x).value
    guard value.isFinite, isContinuous(at: x, value, left, right) else { return nil }
    return CurveMinimum(x: x, value: value)
  }

  /// The place between where the slope is closest to 0.
  private func turningPoint(_ left: Double, _ right: Double) -> Double {
    var (falling, rising) = (left, right)
    while true {
      let middle = falling + (rising - falling) / 2
      guard middle > falling, middle < rising else { break }
      let slope = curve.jet(at: middle).slope
      if slope == 0 { return middle }
      // Not a number counts as rising: the value there decides.
      if slope < 0 { falling = middle } else { rising = middle }
    }
    let (before, after) = (curve.jet(at: falling), curve.jet(at: rising))
    // The value settles ties, so that an even function has its minima at ±x with the same bits.
    let isBefore =
      (before.slope.magnitude, before.value) < (after.slope.magnitude, after.value)
    return isBefore ? falling : rising
  }

  /// Whether the curve runs through a place instead of dropping into a pole or jumping.
  ///
  /// A millionth of the way to the places beside it, a curve has risen by a small share of what it
  /// has risen there; a logarithm's or a fraction's pole is nearly left behind.
  private func isContinuous(
    at x: Double, _ value: Double, _ left: Double, _ right: Double
  ) -> Bool {
    [left, right].allSatisfy { side in
      let far = curve.jet(at: side).value - value
      let near = curve.jet(at: x + (side - x) * 1e-6).value - value
      return near >= -1e-9 * max(1, value.magnitude)
        && near <= 0.1 * far + 1e-9 * max(1, value.magnitude)
    }
  }
}
