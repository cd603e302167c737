import Engine

/// A long valley along the diagonal: `0.26(x² + y²) − 0.48xy`.
///
/// Minimum 0 at the origin; curvatures 1 along (1, −1) and 0.04 along (1, 1), so κ = 25. Matyas, in
/// Jamil and Yang, "A literature survey of benchmark functions", 2013.
struct Matyas: Surface {
  func jet(at x: Double, _ y: Double) -> SurfaceJet {
    SurfaceJet(
      value: 0.26 * (x * x + y * y) - 0.48 * x * y,
      dx: 0.52 * x - 0.48 * y, dy: 0.52 * y - 0.48 * x, dxx: 0.52, dxy: -0.48, dyy: 0.52)
  }

  var minima: [SurfacePoint] { [SurfacePoint(0, 0)] }
}
