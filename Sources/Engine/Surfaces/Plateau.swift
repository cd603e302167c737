/// A pit in a plain: `1 − e^(−(x² + y²)/2)`.
///
/// Minimum 0 at (0, 0). Far from it the surface is flat and the gradient nearly 0, although nothing is
/// near its lowest: what a saturated neuron looks like from outside.
public struct Plateau: Surface, Hashable {
  /// The pit.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let e = Elementary.exp(-(x * x + y * y) / 2)
    return SurfaceJet(
      value: 1 - e, dx: x * e, dy: y * e, dxx: (1 - x * x) * e, dxy: -x * y * e,
      dyy: (1 - y * y) * e)
  }

  /// The pit.
  public var minima: [SurfacePoint] { [SurfacePoint(0, 0)] }
}
