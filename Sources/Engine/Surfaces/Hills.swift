/// Hills and hollows: `3(1 − x)²·e^(−x² − (y+1)²) − 10(x/5 − x³ − y⁵)·e^(−x² − y²) − ⅓e^(−(x+1)² − y²)`.
///
/// Lowest at (0.2283, −1.6255), −6.5511 high; two shallower hollows, three hilltops. It is what
/// MATLAB's `peaks` draws (MathWorks, MATLAB reference).
public struct Hills: Surface, Hashable {
  /// The hills.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let first = Self.bump(
      at: x, y + 1, factor: (3 * (1 - x).squared, -6 * (1 - x), 6), cross: (0, 0, 0))
    let (x2, y2) = (x * x, y * y)
    let second = Self.bump(
      at: x, y,
      factor: (-10 * (x / 5 - x * x2 - y * y2 * y2), -10 * (0.2 - 3 * x2), 60 * x),
      cross: (50 * y2 * y2, 200 * y * y2, 0))
    let third = Self.bump(at: x + 1, y, factor: (-1.0 / 3, 0, 0), cross: (0, 0, 0))
    return first + second + third
  }

  /// The lowest hollow.
  public var minima: [SurfacePoint] { [SurfacePoint(0.2282789205563692, -1.6255349574999967)] }

  /// `p·e^(−u² − v²)` for a factor p.
  ///
  /// - Parameters:
  ///   - u: the first argument, which grows as x does.
  ///   - v: the second one, which grows as y does.
  ///   - p: the factor with its first and second derivative by x.
  ///   - q: its first and second derivative by y, and the mixed one.
  /// - Returns: the jet of the product.
  private static func bump(
    at u: Double, _ v: Double, factor p: (Double, Double, Double),
    cross q: (Double, Double, Double)
  ) -> SurfaceJet {
    let e = Elementary.exp(-u * u - v * v)
    let (eu, ev) = (-2 * u, -2 * v)
    return SurfaceJet(
      value: e * p.0, dx: e * (p.1 + p.0 * eu), dy: e * (q.0 + p.0 * ev),
      dxx: e * (p.2 + 2 * p.1 * eu + p.0 * (eu * eu - 2)),
      dxy: e * (q.2 + p.1 * ev + q.0 * eu + p.0 * eu * ev),
      dyy: e * (q.1 + 2 * q.0 * ev + p.0 * (ev * ev - 2)))
  }
}

extension SurfaceJet {
  /// The jet of a sum.
  static func + (a: SurfaceJet, b: SurfaceJet) -> SurfaceJet {
    SurfaceJet(
      value: a.value + b.value, dx: a.dx + b.dx, dy: a.dy + b.dy, dxx: a.dxx + b.dxx,
      dxy: a.dxy + b.dxy, dyy: a.dyy + b.dyy)
  }
}
