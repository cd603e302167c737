/// Cross-entropy of raw logits and a class index, log-softmax and ``NLLLoss`` in one.
///
/// As `torch.nn.CrossEntropyLoss`: no softmax belongs in front of it. The term of a row is
/// `−w_y·log p_y`, its gradient `p − onehot(y)`; the mean is over the weights of the rows. Label
/// smoothing ε gives every class ε/C of the truth. Stable for logits of any size; where the true
/// class has probability 0 in this type, the loss is infinite.
///
/// The target of a row is one number, the index of its class from 0.
public struct CrossEntropyLoss: Loss {
  /// How the terms become one number.
  public var reduction: Reduction
  /// A weight for each class, or nil for equal ones.
  public var classWeights: [Double]?
  /// The share ε of the truth that is spread over all classes.
  public var labelSmoothing: Double

  /// The loss.
  ///
  /// - Parameters:
  ///   - classWeights: a weight for each class, or nil.
  ///   - labelSmoothing: the share ε of the truth that is spread over all classes, 0 to 1.
  ///   - reduction: how the terms become one number.
  public init(
    classWeights: [Double]? = nil, labelSmoothing: Double = 0, reduction: Reduction = .mean
  ) {
    precondition((0...1).contains(labelSmoothing), "label smoothing is a share from 0 to 1")
    self.classWeights = classWeights
    self.labelSmoothing = labelSmoothing
    self.reduction = reduction
  }

  /// One: the index of the class.
  ///
  /// - Parameter outputs: the number of classes.
  /// - Returns: 1.
  public func targetWidth(outputs: Int) -> Int { 1 }

  /// Computes the loss of a batch.
  ///
  /// - Parameter batch: logits, class indices and the buffers to fill.
  /// - Returns: the reduced value.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: Real>(_ batch: LossBatch<Scalar>) -> Scalar {
    let logarithms = batch.scratch
    let shares = batch.gradient ?? batch.scratch + batch.rows * batch.row
    Kernels.softmax(
      batch.predicted, shares: shares, logarithms: logarithms, row: batch.row, rows: batch.rows,
      count: batch.columns)
    guard classWeights == nil && labelSmoothing == 0 else {
      return evaluateWeighted(batch, shares, logarithms)
    }
    let share: Scalar = reduction == .mean ? 1 / Scalar(batch.rows) : 1
    var sum = ExactSum()
    for i in 0..<batch.rows {
      let y = batch.classIndex(ofRow: i)
      let term = -logarithms[i * batch.row + y]
      if let terms = batch.terms { terms[i] = term }
      if batch.wantsValue { sum.add(Double(term)) }
      shares[i * batch.row + y] -= 1
    }
    if batch.gradient != nil && share != 1 {
      for i in 0..<batch.rows * batch.row { shares[i] *= share }
    }
    return Scalar(reduction == .mean ? sum.value / Double(batch.rows) : sum.value)
  }

  private func evaluateWeighted<Scalar: Real>(
    _ batch: LossBatch<Scalar>, _ shares: UnsafeMutablePointer<Scalar>,
    _ logarithms: UnsafeMutablePointer<Scalar>
  ) -> Scalar {
    let weights = batch.weights(classWeights)
    let smoothing = Scalar(labelSmoothing)
    let spread = smoothing / Scalar(batch.columns)
    let total = batch.totalWeight(weights, reduction)
    let allWeights = weights.reduce(0, +)
    var sum = ExactSum()
    for i in 0..<batch.rows {
      let y = batch.classIndex(ofRow: i)
      let p = shares + i * batch.row
      let logP = logarithms + i * batch.row
      var term = (1 - smoothing) * -(weights[y] * logP[y])
      if smoothing > 0 {
        for j in 0..<batch.columns { term -= spread * weights[j] * logP[j] }
      }
      if let terms = batch.terms { terms[i] = term }
      sum.add(Double(term))
      let pull = (1 - smoothing) * weights[y]
      for j in 0..<batch.columns {
        let onehot: Scalar = j == y ? 1 : 0
        p[j] =
          (pull * (p[j] - onehot) + spread * (p[j] * allWeights - weights[j])) / total
      }
    }
    return Scalar(sum.value / Double(total))
  }
}
