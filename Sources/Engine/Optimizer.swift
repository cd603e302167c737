/// A rule that moves parameters along a gradient: the `optimizer.step()` of PyTorch.
public protocol Optimizer<Scalar>: Sendable {
  /// The type the parameters have.
  associatedtype Scalar: Real

  /// The learning rate η; any number, also 0, a negative or an infinite one.
  var learningRate: Scalar { get set }

  /// What is remembered of the steps before.
  var memory: OptimizerMemory<Scalar> { get }

  /// Changes the parameters in place.
  ///
  /// - Parameters:
  ///   - parameters: the place θ, moved by one step.
  ///   - gradient: the gradient g there, of the same length.
  mutating func update(_ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>)

  /// Changes the parameters in place, and may look at the objective for it.
  ///
  /// Most rules need the gradient alone; Newton's also takes the curvature, a line search the
  /// values further along.
  ///
  /// - Parameters:
  ///   - parameters: the place θ, moved by one step.
  ///   - gradient: the gradient g there, of the same length.
  ///   - objective: the function that is minimised.
  mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>,
    on objective: some Objective<Scalar>)
}

extension Optimizer {
  /// Nothing.
  public var memory: OptimizerMemory<Scalar> { OptimizerMemory() }

  /// Changes the parameters by the gradient alone.
  ///
  /// - Parameters:
  ///   - parameters: the place θ, moved by one step.
  ///   - gradient: the gradient g there, of the same length.
  ///   - objective: not looked at.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>,
    on objective: some Objective<Scalar>
  ) {
    update(&parameters, along: gradient)
  }
}

/// A buffer of a rule's memory, made at its first use.
@inline(__always)
func ensure<Scalar: Real>(_ buffer: inout [Scalar], count: Int, value: Scalar = 0) {
  if buffer.count != count { buffer = Array(repeating: value, count: count) }
}
