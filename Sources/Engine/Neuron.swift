/// One neuron that learns from one sample a step.
public struct Neuron<Scalar: Real>: Sendable, Equatable {
  /// How an error changes the weights: `w ← w + η·e·x`, `b ← b + η·e`.
  public enum Rule: String, CaseIterable, Sendable {
    /// e = t − y with the step y of the sum: only mistakes teach. Targets are 0 or 1.
    ///
    /// Source: Rosenblatt, "The perceptron", 1958.
    case rosenblatt
    /// e = t − z with the sum z itself.
    ///
    /// Source: Widrow and Hoff, "Adaptive switching circuits", 1960.
    case delta
    /// e = t − σ(z): the gradient of the binary cross-entropy. Targets are 0 or 1.
    case logistic
  }

  /// What happened to a sample.
  public struct Outcome: Hashable, Sendable {
    /// The weighted sum z = Σwx + b before the step.
    public var sum: Scalar
    /// What the neuron answered, y.
    public var output: Scalar
    /// How far it was from the truth, t − y.
    public var error: Scalar

    /// Whether the weights were changed.
    public var isMistake: Bool { error != 0 }
  }

  /// One weight for each input.
  public var weights: [Scalar]
  /// The bias.
  public var bias: Scalar
  /// How an error changes the weights.
  public var rule: Rule
  /// The learning rate η.
  public var learningRate: Scalar

  /// A neuron.
  ///
  /// - Parameters:
  ///   - weights: one for each input.
  ///   - bias: the bias.
  ///   - rule: how an error changes the weights.
  ///   - learningRate: the rate η.
  public init(weights: [Scalar], bias: Scalar = 0, rule: Rule, learningRate: Scalar) {
    self.weights = weights
    self.bias = bias
    self.rule = rule
    self.learningRate = learningRate
  }

  /// The weighted sum z = Σwx + b.
  ///
  /// - Parameter input: one number for each weight.
  /// - Returns: the sum, from the bias on in the order of the weights.
  public func sum(of input: [Scalar]) -> Scalar {
    precondition(input.count == weights.count, "\(input.count) inputs, \(weights.count) weights")
    return zip(weights, input).reduce(bias) { $0 + $1.0 * $1.1 }
  }

  /// The answer to a weighted sum.
  ///
  /// - Parameter sum: z.
  /// - Returns: 0 or 1, z itself or σ(z), by the rule.
  public func output(ofSum sum: Scalar) -> Scalar { Self.output(ofSum: sum, by: rule) }

  @inline(__always)
  private static func output(ofSum sum: Scalar, by rule: Rule) -> Scalar {
    switch rule {
    case .rosenblatt: sum > 0 ? 1 : 0
    case .delta: sum
    case .logistic: Elementary.sigmoid(sum)
    }
  }

  /// Learns from one sample.
  ///
  /// - Parameters:
  ///   - input: one number for each weight.
  ///   - target: the truth t.
  /// - Returns: what happened.
  @discardableResult
  public mutating func learn(_ input: [Scalar], target: Scalar) -> Outcome {
    precondition(input.count == weights.count, "\(input.count) inputs, \(weights.count) weights")
    let (rule, rate) = (rule, learningRate)
    return weights.withUnsafeMutableBufferPointer { weights in
      input.withUnsafeBufferPointer { x in
        guard let x = x.baseAddress else { return Outcome(sum: bias, output: 0, error: 0) }
        return Self.learn(x, target: target, weights, &bias, rule, rate)
      }
    }
  }

  /// Learns from samples of a set, one after the other and round and round.
  ///
  /// - Parameters:
  ///   - data: the samples, with one target each.
  ///   - position: where to begin; afterwards where to go on.
  ///   - count: how many samples.
  /// - Returns: how many of them were mistakes.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public mutating func learn(
    from data: Dataset<Scalar>, position: inout Int, count: Int
  ) -> Int {
    precondition(data.inputWidth == weights.count && data.targetWidth == 1, "shapes differ")
    precondition(data.count > 0, "the data set is empty")
    precondition(data.indices.contains(position), "there is no sample \(position)")
    let (rule, rate) = (rule, learningRate)
    var mistakes = 0
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<max(0, count) {
        let outcome = Self.learn(
          data.inputRows.pointer + position * data.inputWidth,
          target: data.targetRows.pointer[position], weights, &bias, rule, rate)
        if outcome.isMistake { mistakes += 1 }
        position = position + 1 == data.count ? 0 : position + 1
      }
    }
    return mistakes
  }

  /// One step; it works in memory so that a loop over samples keeps what it can in registers.
  @inline(__always)
  private static func learn(
    _ x: UnsafePointer<Scalar>, target: Scalar, _ weights: UnsafeMutableBufferPointer<Scalar>,
    _ bias: inout Scalar, _ rule: Rule, _ rate: Scalar
  ) -> Outcome {
    var sum = bias
    for i in weights.indices { sum += weights[i] * x[i] }
    let output = output(ofSum: sum, by: rule)
    let error = target - output
    // The error comes last: until it is known, the rest of the product is done.
    for i in weights.indices { weights[i] += rate * x[i] * error }
    bias += rate * error
    return Outcome(sum: sum, output: output, error: error)
  }
}
