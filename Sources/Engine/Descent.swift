/// A walk down an objective: parameters, the gradient of the last step, an optimizer.
///
/// This is the loop that carries everything: gradient, then update.
public struct Descent<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// Where the walk is, θ.
  public private(set) var parameters: [Scalar]
  /// What the last step moved along; zeros before the first.
  public private(set) var gradient: [Scalar]
  /// The rule that turns a gradient into a step.
  public var optimizer: any Optimizer<Scalar>

  /// A walk that begins at `parameters`.
  public init(from parameters: [Scalar], optimizer: any Optimizer<Scalar>) {
    self.parameters = parameters
    self.optimizer = optimizer
    gradient = Array(repeating: 0, count: parameters.count)
  }

  /// Makes one step: `θ ← θ − η·g` or what else the optimizer does.
  public mutating func step(on objective: some Objective<Scalar>) {
    Self.fill(&gradient, from: parameters, of: objective)
    Self.move(&parameters, along: gradient, by: &optimizer)
  }

  private static func fill(
    _ gradient: inout [Scalar], from parameters: [Scalar], of objective: some Objective<Scalar>
  ) {
    var target = gradient.mutableSpan
    objective.gradient(at: parameters.span, into: &target)
  }

  private static func move(
    _ parameters: inout [Scalar], along gradient: [Scalar],
    by optimizer: inout any Optimizer<Scalar>
  ) {
    var place = parameters.mutableSpan
    optimizer.update(&place, along: gradient.span)
  }
}
