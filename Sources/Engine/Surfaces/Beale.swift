/// A flat plain with steep corners: `(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²`.
///
/// Minimum 0 at (3, ½). Beale, On an iterative method for finding a local minimum of a function of
/// more than one variable, Princeton technical report 25 (1958).
public struct Beale: Surface, Hashable {
  /// The plain.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    var jet = SurfaceJet(value: 0, dx: 0, dy: 0, dxx: 0, dxy: 0, dyy: 0)
    var (power, below, twoBelow) = (y, 1.0, 0.0)
    for (index, constant) in [1.5, 2.25, 2.625].enumerated() {
      let n = Double(index + 1)
      // t = c − x(1 − yⁿ) with its derivatives.
      let t = constant - x + x * power
      let (tx, ty) = (power - 1, n * x * below)
      let (txy, tyy) = (n * below, n * (n - 1) * x * twoBelow)
      jet.value += t * t
      jet.dx += 2 * t * tx
      jet.dy += 2 * t * ty
      jet.dxx += 2 * tx * tx
      jet.dxy += 2 * (tx * ty + t * txy)
      jet.dyy += 2 * (ty * ty + t * tyy)
      (twoBelow, below, power) = (below, power, power * y)
    }
    return jet
  }

  /// The only one.
  public var minima: [SurfacePoint] { [SurfacePoint(3, 0.5)] }
}
