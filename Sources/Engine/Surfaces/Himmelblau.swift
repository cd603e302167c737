/// Four basins of the same depth: `(x² + y − 11)² + (x + y² − 7)²`.
///
/// Minima 0 at (3, 2) and at three places that are roots of a polynomial. Himmelblau, Applied
/// Nonlinear Programming, 1972.
public struct Himmelblau: Surface, Hashable {
  /// The four basins.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let (a, b) = (x * x + y - 11, x + y * y - 7)
    return SurfaceJet(
      value: a * a + b * b, dx: 4 * x * a + 2 * b, dy: 2 * a + 4 * y * b,
      dxx: 4 * a + 8 * x * x + 2, dxy: 4 * x + 4 * y, dyy: 2 + 4 * b + 8 * y * y)
  }

  /// All four, counterclockwise from (3, 2).
  public var minima: [SurfacePoint] {
    [
      SurfacePoint(3, 2), SurfacePoint(-2.805118086952745, 3.131312518250573),
      SurfacePoint(-3.779310253377747, -3.283185991286170),
      SurfacePoint(3.584428340330492, -1.848126526964404),
    ]
  }
}
