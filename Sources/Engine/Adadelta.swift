/// Steps in the unit of the parameters: `Δ = √(u + ε)/√(s + ε)·g`, `θ ← θ − ηΔ`.
///
/// Both s and u are running means, of g² and of Δ². As `torch.optim.Adadelta`.
///
/// Source: Zeiler, "ADADELTA: an adaptive learning rate method", 2012.
public struct Adadelta<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The share ρ of the means that is kept.
  public var rho: Scalar
  /// The number ε, which starts the steps and keeps them finite.
  public var epsilon: Scalar
  /// The weight decay λ, added to the gradient as λθ.
  public var weightDecay: Scalar
  private var squares: [Scalar] = []
  private var moves: [Scalar] = []

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - rho: the share ρ of the means that is kept.
  ///   - epsilon: the number ε, which starts the steps and keeps them finite.
  ///   - weightDecay: the weight decay λ, added to the gradient as λθ.
  public init(
    learningRate: Scalar = 1, rho: Scalar = 0.9, epsilon: Scalar = 1e-6, weightDecay: Scalar = 0
  ) {
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
    self.weightDecay = weightDecay
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
    ensure(&squares, count: parameters.count)
    ensure(&moves, count: parameters.count)
    for i in parameters.indices {
      let g = gradient[i] + weightDecay * parameters[i]
      squares[i] = rho * squares[i] + (1 - rho) * g * g
      let move = (moves[i] + epsilon).squareRoot() / (squares[i] + epsilon).squareRoot() * g
      moves[i] = rho * moves[i] + (1 - rho) * move * move
      parameters[i] -= learningRate * move
    }
  }
}

extension Adadelta {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(["square_avg": squares, "acc_delta": moves])
  }
}
