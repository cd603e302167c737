/// The loss of the lecture's neuron over its weight and its bias: `½(2w + b − 1.5)²`.
///
/// One sample, input 2 and truth 1.5. One sample cannot fix two knobs: every place of the line
/// 2w + b = 1.5 is a minimum, and across it the surface is a parabola.
public struct NeuronValley: Surface, Hashable {
  /// The valley.
  public init() {}

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let error = 2 * x + y - 1.5
    return SurfaceJet(
      value: error * error / 2, dx: 2 * error, dy: error, dxx: 4, dxy: 2, dyy: 1)
  }

  /// Three places of the valley's floor, to draw.
  public var minima: [SurfacePoint] {
    [SurfacePoint(0.6, 0.3), SurfacePoint(0, 1.5), SurfacePoint(0.75, 0)]
  }

  /// The distance to the line of all minima.
  public func distanceToMinimum(from place: SurfacePoint) -> Double? {
    abs(2 * place.x + place.y - 1.5) / 5.0.squareRoot()
  }
}
