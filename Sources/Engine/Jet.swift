/// What a function of one variable is near a place: `f`, `f′` and `f″`.
public struct Jet: Hashable, Sendable {
  /// The value f(x).
  public var value: Double
  /// The slope f′(x).
  public var slope: Double
  /// The curvature f″(x).
  public var curvature: Double

  /// The three numbers.
  ///
  /// - Parameters:
  ///   - value: f(x).
  ///   - slope: f′(x).
  ///   - curvature: f″(x).
  @inlinable
  public init(value: Double, slope: Double, curvature: Double) {
    self.value = value
    self.slope = slope
    self.curvature = curvature
  }
}
