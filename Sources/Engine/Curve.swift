/// A function of one variable with its first two derivatives, all exact.
public protocol Curve: Objective<Double> {
  /// Value, slope and curvature at `x`.
  func jet(at x: Double) -> Jet
}

/// What a function of one variable is near a place: `f`, `f′` and `f″`.
public struct Jet: Hashable, Sendable {
  /// The value f(x).
  public var value: Double
  /// The slope f′(x).
  public var slope: Double
  /// The curvature f″(x).
  public var curvature: Double

  /// The three numbers.
  public init(value: Double, slope: Double, curvature: Double) {
    self.value = value
    self.slope = slope
    self.curvature = curvature
  }
}

extension Curve {
  /// One: the variable itself.
  public var parameterCount: Int { 1 }

  public func value(at parameters: Span<Double>) -> Double { jet(at: parameters[0]).value }

  public func gradient(
    at parameters: Span<Double>, into gradient: inout MutableSpan<Double>
  ) -> Double {
    let jet = jet(at: parameters[0])
    gradient[0] = jet.slope
    return jet.value
  }
}
