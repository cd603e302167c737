/// `½d²/β` up to |d| = β, then `|d| − ½β`, the Huber loss over β: `torch.nn.SmoothL1Loss`.
///
/// Source: Girshick, "Fast R-CNN", 2015.
public struct SmoothL1Loss: Loss {
  /// How the terms become one number.
  public var reduction: Reduction
  /// Where the parabola becomes a line, β > 0.
  public var beta: Double

  /// The loss.
  ///
  /// - Parameters:
  ///   - beta: where the parabola becomes a line, β > 0.
  ///   - reduction: how the terms become one number.
  public init(beta: Double = 1, reduction: Reduction = .mean) {
    precondition(beta > 0, "beta must be positive")
    self.beta = beta
    self.reduction = reduction
  }

  /// Computes the loss of a batch.
  ///
  /// - Parameter batch: predictions, targets and the buffers to fill.
  /// - Returns: the reduced value.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar {
    let beta = Scalar(beta)
    return batch.eachElement(reduction) { x, y in
      let d = x - y
      if abs(d) < beta { return (0.5 * d * d / beta, d / beta) }
      return (abs(d) - 0.5 * beta, d > 0 ? 1 : -1)
    }
  }
}
