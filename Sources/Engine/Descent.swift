/// A walk down an objective: parameters, the gradient of the last step, an optimizer.
///
/// This is the loop that carries everything: gradient, then update.
public struct Descent<Scalar: Real>: Sendable {
  /// Where the walk is, θ.
  public private(set) var parameters: [Scalar]
  /// What the last step moved along; zeros before the first.
  public private(set) var gradient: [Scalar]
  /// The rule that turns a gradient into a step.
  public var optimizer: any Optimizer<Scalar>
  /// Whether the gradient is cleared before each step, PyTorch's `optimizer.zero_grad()`.
  ///
  /// Forgetting it adds every gradient to the sum of those before, which is momentum 1.
  public var zeroesGradient = true

  /// A walk at its beginning.
  ///
  /// - Parameters:
  ///   - parameters: where it begins.
  ///   - optimizer: the rule that turns a gradient into a step.
  public init(from parameters: [Scalar], optimizer: any Optimizer<Scalar>) {
    self.parameters = parameters
    self.optimizer = optimizer
    gradient = Array(repeating: 0, count: parameters.count)
  }

  /// Makes one step: `θ ← θ − η·g` or what else the optimizer does.
  ///
  /// - Parameter objective: the function that is minimised.
  public mutating func step(on objective: some Objective<Scalar>) {
    let past = zeroesGradient ? [] : gradient
    Self.fill(&gradient, from: parameters, of: objective)
    for i in past.indices { gradient[i] += past[i] }
    Self.move(&parameters, along: gradient, by: &optimizer, on: objective)
  }

  /// Makes many steps.
  ///
  /// - Parameters:
  ///   - count: how many; none if it is negative.
  ///   - objective: the function that is minimised.
  public mutating func step(_ count: Int, on objective: some Objective<Scalar>) {
    guard count > 0 else { return }
    for _ in 0..<count { step(on: objective) }
  }

  private static func fill(
    _ gradient: inout [Scalar], from parameters: [Scalar], of objective: some Objective<Scalar>
  ) {
    var target = gradient.mutableSpan
    objective.gradient(at: parameters.span, into: &target)
  }

  private static func move(
    _ parameters: inout [Scalar], along gradient: [Scalar],
    by optimizer: inout any Optimizer<Scalar>, on objective: some Objective<Scalar>
  ) {
    var place = parameters.mutableSpan
    optimizer.update(&place, along: gradient.span, on: objective)
  }
}

extension Descent where Scalar == Double {
  /// Makes many steps along a curve; the same bits as single steps, in a fraction of the time.
  ///
  /// Plain gradient descent keeps the place in a register for all of them: the loop is then as fast
  /// as its four dependent operations.
  ///
  /// - Parameters:
  ///   - count: how many; none if it is negative.
  ///   - curve: the function that is minimised.
  @inlinable
  public mutating func step(_ count: Int, on curve: some Curve) {
    guard count > 0 else { return }
    guard let rate = plainRate else {
      for _ in 0..<count { step(on: curve) }
      return
    }
    var x = parameters[0]
    var slope = 0.0
    for _ in 0..<count {
      slope = curve.jet(at: x).slope
      x -= rate * slope
    }
    arrive(at: x, slope: slope)
  }

  /// The rate of plain gradient descent, or nil for any other rule.
  @usableFromInline
  var plainRate: Double? {
    guard let rule = optimizer as? SGD<Double>, rule.isPlain else { return nil }
    return rule.learningRate
  }

  @usableFromInline
  mutating func arrive(at x: Double, slope: Double) {
    parameters[0] = x
    gradient[0] = slope
  }
}
