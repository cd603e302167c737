/// The absolute error, `|x − y|`, with slope 0 where they are equal: `torch.nn.L1Loss`.
public struct L1Loss: Loss {
  /// How the terms become one number.
  public var reduction: Reduction

  /// The loss.
  ///
  /// - Parameter reduction: how the terms become one number.
  public init(reduction: Reduction = .mean) { self.reduction = reduction }

  /// Computes the loss of a batch.
  ///
  /// - Parameter batch: predictions, targets and the buffers to fill.
  /// - Returns: the reduced value.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar {
    batch.eachElement(reduction) { x, y in
      let d = x - y
      return (abs(d), d > 0 ? 1 : (d < 0 ? -1 : 0))
    }
  }
}
