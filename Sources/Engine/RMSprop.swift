/// The gradient over its root mean square: `s ← αs + (1 − α)g²`, `θ ← θ − η·g/(√s + ε)`.
///
/// As `torch.optim.RMSprop`. Centered, the variance `s − (mean g)²` stands for s; with momentum μ the
/// quotient goes into a velocity first.
///
/// Source: Tieleman and Hinton, "Neural networks for machine learning", lecture 6.5, 2012.
public struct RMSprop<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The share α of the mean square that is kept.
  public var alpha: Scalar
  /// The number ε, which keeps the quotient finite.
  public var epsilon: Scalar
  /// The weight decay λ, added to the gradient as λθ.
  public var weightDecay: Scalar
  /// The momentum μ of the quotient.
  public var momentum: Scalar
  /// Whether the variance is taken in place of the mean square.
  public var isCentered: Bool
  private var squares: [Scalar] = []
  private var means: [Scalar] = []
  private var velocity: [Scalar] = []

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - alpha: the share α of the mean square that is kept.
  ///   - epsilon: the number ε, which keeps the quotient finite.
  ///   - weightDecay: the weight decay λ, added to the gradient as λθ.
  ///   - momentum: the momentum μ of the quotient.
  ///   - isCentered: whether the variance is taken in place of the mean square.
  public init(
    learningRate: Scalar = 1e-2, alpha: Scalar = 0.99, epsilon: Scalar = 1e-8,
    weightDecay: Scalar = 0, momentum: Scalar = 0, isCentered: Bool = false
  ) {
    self.learningRate = learningRate
    self.alpha = alpha
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.momentum = momentum
    self.isCentered = isCentered
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
    if isCentered { ensure(&means, count: parameters.count) }
    if momentum != 0 { ensure(&velocity, count: parameters.count) }
    for i in parameters.indices {
      let g = gradient[i] + weightDecay * parameters[i]
      squares[i] = alpha * squares[i] + (1 - alpha) * g * g
      var spread = squares[i]
      if isCentered {
        means[i] += (1 - alpha) * (g - means[i])
        spread -= means[i] * means[i]
      }
      var move = g / (spread.squareRoot() + epsilon)
      if momentum != 0 {
        velocity[i] = momentum * velocity[i] + move
        move = velocity[i]
      }
      parameters[i] -= learningRate * move
    }
  }
}

extension RMSprop {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(["square_avg": squares, "grad_avg": means, "momentum_buffer": velocity])
  }
}
