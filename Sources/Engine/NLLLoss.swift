/// The negative log-likelihood `−w_y·x_y` of rows of log-probabilities: `torch.nn.NLLLoss`.
///
/// The target of a row is one number, the index of its class from 0.
public struct NLLLoss: Loss {
  /// How the terms become one number.
  public var reduction: Reduction
  /// A weight for each class, or nil for equal ones.
  public var classWeights: [Double]?

  /// The loss.
  ///
  /// - Parameters:
  ///   - classWeights: a weight for each class, or nil.
  ///   - reduction: how the terms become one number.
  public init(classWeights: [Double]? = nil, reduction: Reduction = .mean) {
    self.classWeights = classWeights
    self.reduction = reduction
  }

  /// One: the index of the class.
  ///
  /// - Parameter outputs: the number of classes.
  /// - Returns: 1.
  public func targetWidth(outputs: Int) -> Int { 1 }

  /// Computes the loss of a batch.
  ///
  /// - Parameter batch: log-probabilities, class indices and the buffers to fill.
  /// - Returns: the reduced value.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar {
    let weights = batch.weights(classWeights)
    let total = batch.totalWeight(weights, reduction)
    var sum = ExactSum()
    for i in 0..<batch.rows {
      let y = batch.classIndex(ofRow: i)
      let term = -(weights[y] * batch.predicted[i * batch.row + y])
      if let terms = batch.terms { terms[i] = term }
      sum.add(Double(term))
      guard let gradient = batch.gradient else { continue }
      for j in 0..<batch.columns { gradient[i * batch.row + j] = j == y ? -weights[y] / total : 0 }
    }
    return Scalar(sum.value / Double(total))
  }
}
