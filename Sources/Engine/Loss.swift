/// A distance between predictions and truth, with its gradient.
public protocol Loss: Sendable {
  /// How the terms become one number.
  var reduction: Reduction { get }

  /// How many target numbers belong to a row of predictions.
  ///
  /// - Parameter outputs: the length of a row of predictions.
  /// - Returns: as many, or 1 where the target is a class.
  func targetWidth(outputs: Int) -> Int

  /// Computes the loss of a batch and, where wanted, its gradient and its terms.
  ///
  /// - Parameter batch: predictions, targets and the buffers to fill.
  /// - Returns: the sum or mean of the terms; with `Reduction.none` the sum.
  func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar
}
