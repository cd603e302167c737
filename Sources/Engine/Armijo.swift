/// Gradient descent that halves its step until the value has fallen enough.
///
/// It begins at η and takes the first `η/2ᵏ` with `f(θ − ηg) ≤ f(θ) − c·η·|g|²`, c = 10⁻⁴; after 60
/// halvings it stays where it is.
///
/// Source: Armijo, "Minimization of functions having Lipschitz continuous first partial derivatives",
/// 1966.
public struct Armijo<Scalar: Real>: Optimizer {
  /// The largest rate η that is tried, the first.
  public var learningRate: Scalar
  /// The rate of the last step; 0 before the first and after one that found none.
  public private(set) var acceptedRate: Scalar = 0

  /// A rule.
  ///
  /// - Parameter learningRate: the first rate that is tried.
  public init(learningRate: Scalar = 1) { self.learningRate = learningRate }

  /// Without an objective: plain gradient descent.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    acceptedRate = learningRate
    for i in parameters.indices { parameters[i] -= learningRate * gradient[i] }
  }

  /// Moves the parameters as far down the gradient as the rule allows.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  ///   - objective: the function whose values are compared.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>,
    on objective: some Objective<Scalar>
  ) {
    var square: Scalar = 0
    for i in gradient.indices { square += gradient[i] * gradient[i] }
    let start = parameters.indices.map { parameters[$0] }
    let value = objective.value(at: start.span)
    var rate = learningRate
    acceptedRate = 0
    for _ in 0...60 {
      let trial = start.indices.map { start[$0] - rate * gradient[$0] }
      if objective.value(at: trial.span) <= value - 1e-4 * rate * square {
        acceptedRate = rate
        for i in parameters.indices { parameters[i] = trial[i] }
        return
      }
      rate /= 2
    }
  }
}
