/// The mean squared error, `mean (x − y)²` over all elements, without a ½: `torch.nn.MSELoss`.
///
/// Its gradient is twice that of ``HalfSquaredError``, so the best learning rate is half as large.
public struct MSELoss: Loss {
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
      return (d * d, 2 * d)
    }
  }
}
