/// A saddle between two basins: `½x² − ½y² + ¼y⁴`.
///
/// A saddle at (0, 0), where the gradient is 0 and nothing is at its lowest; minima −¼ at (0, ±1).
/// Dauphin et al., Identifying and attacking the saddle point problem, NeurIPS 2014, say why such
/// places matter in large networks.
public struct Saddle: Surface, Hashable {
  /// The saddle.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let square = y * y
    return SurfaceJet(
      value: x * x / 2 - square / 2 + square * square / 4, dx: x, dy: y * square - y, dxx: 1,
      dxy: 0, dyy: 3 * square - 1)
  }

  /// The floors of the two basins.
  public var minima: [SurfacePoint] { [SurfacePoint(0, -1), SurfacePoint(0, 1)] }
}
