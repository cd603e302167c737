/// Steps of about one size for every parameter: the mean gradient over its root mean square.
///
/// `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, `θ ← θ − η·m̂/(√v̂ + ε)` with the corrections
/// `m̂ = m/(1 − β₁ᵗ)` and `v̂ = v/(1 − β₂ᵗ)`, as `torch.optim.Adam`. Weight decay λ adds `λθ` to the
/// gradient; ``AdamW`` takes it apart. With `isAMSGrad` the largest v so far stands for v.
///
/// Source: Kingma and Ba, "Adam: a method for stochastic optimization", 2015; Reddi, Kale and
/// Kumar, "On the convergence of Adam and beyond", 2018.
public struct Adam<Scalar: Real>: Optimizer {
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
    epsilon: Double = 1e-8, weightDecay: Double = 0, isAMSGrad: Bool = false
  ) {
    self.learningRate = learningRate
    moments = AdamMoments(
      beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay, isAMSGrad: isAMSGrad,
      isDecoupled: false)
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

extension Adam {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    moments.memory
  }
}
