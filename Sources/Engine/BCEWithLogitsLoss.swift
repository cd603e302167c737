/// Binary cross-entropy of a logit x and a truth y from 0 to 1: `torch.nn.BCEWithLogitsLoss`.
///
/// `−y·log σ(x) − (1 − y)·log(1 − σ(x))`, computed as `max(x, 0) − xy + log(1 + e^−|x|)`, which neither
/// overflows nor loses small values; the slope is `σ(x) − y`.
public struct BCEWithLogitsLoss: Loss {
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
      let term = max(x, 0) - x * y + Elementary.softplus(-abs(x))
      return (term, Elementary.sigmoid(x) - y)
    }
  }
}
