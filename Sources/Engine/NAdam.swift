/// Adam with Nesterov's look ahead.
///
/// As `torch.optim.NAdam`: the momentum of step t is `μₜ = β₁(1 − ½·0.96^(tψ))`, and a step mixes the
/// gradient with the mean that the next step will use.
///
/// Source: Dozat, "Incorporating Nesterov momentum into Adam", 2016.
public struct NAdam<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The share β₁ of the mean that is kept.
  public var beta1: Double
  /// The share β₂ of the mean square that is kept.
  public var beta2: Double
  /// The number ε, which keeps the quotient finite.
  public var epsilon: Scalar
  /// The weight decay λ, added to the gradient as λθ.
  public var weightDecay: Scalar
  /// The decay ψ of the momentum.
  public var momentumDecay: Double
  private var means: [Scalar] = []
  private var squares: [Scalar] = []
  private var step = 0.0
  private var product = 1.0
  private var power = 1.0

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - beta1: the share β₁ of the mean that is kept.
  ///   - beta2: the share β₂ of the mean square that is kept.
  ///   - epsilon: the number ε, which keeps the quotient finite.
  ///   - weightDecay: the weight decay λ, added to the gradient as λθ.
  ///   - momentumDecay: the decay ψ of the momentum.
  public init(
    learningRate: Scalar = 2e-3, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Scalar = 1e-8,
    weightDecay: Scalar = 0, momentumDecay: Double = 4e-3
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.momentumDecay = momentumDecay
  }

  /// Moves the parameters by one step.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    ensure(&means, count: parameters.count)
    ensure(&squares, count: parameters.count)
    step += 1
    let now = momentum(at: step)
    let next = momentum(at: step + 1)
    product *= now
    power *= beta2
    let along = Scalar(Double(learningRate) * (1 - now) / (1 - product))
    let ahead = Scalar(Double(learningRate) * next / (1 - product * next))
    let (b1, b2, correction) = (Scalar(beta1), Scalar(beta2), Scalar(1 - power))
    for i in parameters.indices {
      let g = gradient[i] + weightDecay * parameters[i]
      means[i] += (1 - b1) * (g - means[i])
      squares[i] = b2 * squares[i] + (1 - b2) * g * g
      let root = (squares[i] / correction).squareRoot() + epsilon
      parameters[i] -= along * (g / root)
      parameters[i] -= ahead * (means[i] / root)
    }
  }

  private func momentum(at step: Double) -> Double {
    beta1 * (1 - 0.5 * Elementary.pow(0.96, step * momentumDecay))
  }
}

extension NAdam {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    var memory = OptimizerMemory(step: Int(step), ["exp_avg": means, "exp_avg_sq": squares])
    memory.momentumProduct = step > 0 ? product : nil
    return memory
  }
}
