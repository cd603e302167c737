/// A rate of its own for each parameter, less the more it has moved: `θ ← θ − η·g/(√Σg² + ε)`.
///
/// As `torch.optim.Adagrad`; with a decay d the rate is η/(1 + (t − 1)d).
///
/// Source: Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
/// optimization", 2011.
public struct Adagrad<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The decay d of the rate.
  public var rateDecay: Scalar
  /// The weight decay λ, added to the gradient as λθ.
  public var weightDecay: Scalar
  /// The number ε, which keeps the quotient finite.
  public var epsilon: Scalar
  /// What the sum of squares begins at.
  public var initialAccumulator: Scalar
  private var squares: [Scalar] = []
  private var steps: Scalar = 0

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - rateDecay: the decay d of the rate.
  ///   - weightDecay: the weight decay λ, added to the gradient as λθ.
  ///   - epsilon: the number ε, which keeps the quotient finite.
  ///   - initialAccumulator: what the sum of squares begins at.
  public init(
    learningRate: Scalar = 1e-2, rateDecay: Scalar = 0, weightDecay: Scalar = 0,
    epsilon: Scalar = 1e-10, initialAccumulator: Scalar = 0
  ) {
    self.learningRate = learningRate
    self.rateDecay = rateDecay
    self.weightDecay = weightDecay
    self.epsilon = epsilon
    self.initialAccumulator = initialAccumulator
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
    ensure(&squares, count: parameters.count, value: initialAccumulator)
    let rate = learningRate / (1 + steps * rateDecay)
    steps += 1
    for i in parameters.indices {
      let g = gradient[i] + weightDecay * parameters[i]
      squares[i] += g * g
      parameters[i] -= rate * (g / (squares[i].squareRoot() + epsilon))
    }
  }
}

extension Adagrad {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(step: Int(Double(steps)), ["sum": squares])
  }
}
