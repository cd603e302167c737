/// A bowl that bends κ times as much in y as in x: `½(x² + κ·y²)`.
///
/// Minimum 0 at (0, 0). The Hessian is diag(1, κ), so κ is its condition number; plain gradient
/// descent converges for 0 < lr < 2/κ and, at the best rate 2/(κ+1), by (κ−1)/(κ+1) a step (Nocedal
/// and Wright, Numerical Optimization, 2006, section 3.3).
public struct Bowl: Surface, Hashable {
  /// The condition number κ.
  public let condition: Double

  /// A bowl with some condition number.
  public init(condition: Double = 10) { self.condition = condition }

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    SurfaceJet(
      value: (x * x + condition * (y * y)) / 2, dx: x, dy: condition * y, dxx: 1, dxy: 0,
      dyy: condition)
  }

  /// The middle.
  public var minima: [SurfacePoint] { [SurfacePoint(0, 0)] }
}
