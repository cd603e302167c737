/// Adam with the weight decay taken apart from the gradient: `θ ← θ − ηλθ` first.
///
/// As `torch.optim.AdamW`. Source: Loshchilov and Hutter, "Decoupled weight decay regularization",
/// 2019.
public struct AdamW<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  private var moments: AdamMoments<Scalar>

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - beta1: the share β₁ of the mean that is kept.
  ///   - beta2: the share β₂ of the mean square that is kept.
  ///   - epsilon: ε, which keeps the quotient finite.
  ///   - weightDecay: the decay λ.
  ///   - isAMSGrad: whether the largest mean square so far is taken.
  public init(
    learningRate: Scalar = 1e-3, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, weightDecay: Double = 1e-2, isAMSGrad: Bool = false
  ) {
    self.learningRate = learningRate
    moments = AdamMoments(
      beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay, isAMSGrad: isAMSGrad,
      isDecoupled: true)
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
    moments.update(&parameters, along: gradient, rate: learningRate)
  }
}

extension AdamW {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    moments.memory
  }
}
