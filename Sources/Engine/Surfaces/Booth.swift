/// A bowl that lies askew: `(x + 2y − 7)² + (2x + y − 5)²`.
///
/// Minimum 0 at (1, 3). The Hessian [[10, 8], [8, 10]] has curvatures 18 along (1, 1) and 2 along
/// (1, −1), so κ = 9. Booth, in Jamil and Yang, A literature survey of benchmark functions, 2013.
public struct Booth: Surface, Hashable {
  /// The bowl.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let (a, b) = (x + 2 * y - 7, 2 * x + y - 5)
    return SurfaceJet(
      value: a * a + b * b, dx: 2 * a + 4 * b, dy: 4 * a + 2 * b, dxx: 10, dxy: 8, dyy: 10)
  }

  /// The middle.
  public var minima: [SurfacePoint] { [SurfacePoint(1, 3)] }
}
