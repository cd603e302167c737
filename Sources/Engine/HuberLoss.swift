/// `½d²` up to |d| = δ, then `δ(|d| − ½δ)`: `torch.nn.HuberLoss`.
///
/// Source: Huber, "Robust estimation of a location parameter", 1964.
public struct HuberLoss: Loss {
  /// How the terms become one number.
  public var reduction: Reduction
  /// Where the parabola becomes a line, δ > 0.
  public var delta: Double

  /// The loss.
  ///
  /// - Parameters:
  ///   - delta: where the parabola becomes a line, δ > 0.
  ///   - reduction: how the terms become one number.
  public init(delta: Double = 1, reduction: Reduction = .mean) {
    precondition(delta > 0, "delta must be positive")
    self.delta = delta
    self.reduction = reduction
  }

  /// Computes the loss of a batch.
  ///
  /// - Parameter batch: predictions, targets and the buffers to fill.
  /// - Returns: the reduced value.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar {
    let delta = Scalar(delta)
    return batch.eachElement(reduction) { x, y in
      let d = x - y
      if abs(d) <= delta { return (0.5 * d * d, d) }
      return (delta * (abs(d) - 0.5 * delta), d > 0 ? delta : -delta)
    }
  }
}
