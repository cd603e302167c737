/// Two wells, one deeper: `x⁴ − 2x² + 0.3x + y²`.
///
/// The deeper well is at x = −1.0356, −1.3054 high, the other at x = 0.9601, −0.7059 high, with a
/// hilltop at x = 0.0754 between them, all at y = 0: the roots of 4x³ − 4x + 0.3.
public struct DoubleWell: Surface, Hashable {
  /// The two wells.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let square = x * x
    return SurfaceJet(
      value: square * square - 2 * square + 0.3 * x + y * y, dx: 4 * x * square - 4 * x + 0.3,
      dy: 2 * y, dxx: 12 * square - 4, dxy: 0, dyy: 2)
  }

  /// The deeper one.
  public var minima: [SurfacePoint] { [SurfacePoint(-1.0355787140888537, 0)] }
}
