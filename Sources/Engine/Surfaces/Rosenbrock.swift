/// A bent valley: `(1 − x)² + 100(y − x²)²`.
///
/// Minimum 0 at (1, 1), where the condition number is about 2508. Rosenbrock, An automatic method
/// for finding the greatest or least value of a function, The Computer Journal 3 (1960).
public struct Rosenbrock: Surface, Hashable {
  /// The valley.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let (a, b) = (1 - x, y - x * x)
    return SurfaceJet(
      value: a * a + 100 * (b * b), dx: -2 * a - 400 * x * b, dy: 200 * b,
      dxx: 2 - 400 * b + 800 * x * x, dxy: -400 * x, dyy: 200)
  }

  /// The end of the valley.
  public var minima: [SurfacePoint] { [SurfacePoint(1, 1)] }
}
