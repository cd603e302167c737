/// The hinge `max(0, 1 − yx)` for a truth y of ±1, the loss of a support vector machine.
///
/// Source: Cortes and Vapnik, "Support-vector networks", 1995.
public struct HingeLoss: Loss {
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
      let margin = 1 - y * x
      return margin > 0 ? (margin, -y) : (0, 0)
    }
  }
}
