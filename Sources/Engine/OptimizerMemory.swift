/// What a rule remembers of the steps it has made, by the names of PyTorch's `optimizer.state`.
public struct OptimizerMemory<Scalar: Real>: Sendable, Equatable {
  /// A number for each parameter.
  public struct Buffer: Sendable, Equatable {
    /// The name, such as `momentum_buffer`.
    public let name: String
    /// The numbers, in the order of the parameters.
    public let values: [Scalar]
  }

  /// How many steps were made, as far as the rule depends on it.
  public var step = 0
  /// The numbers for each parameter; none before the first step.
  public var buffers: [Buffer] = []
  /// The product of all momenta so far, which ``NAdam`` alone needs.
  public var momentumProduct: Double?

  /// The memory of a rule that has none, or is at rest.
  public init() {}

  /// Some buffers by name; empty ones have not been used yet and are left out.
  init(step: Int = 0, _ buffers: KeyValuePairs<String, [Scalar]>) {
    self.step = step
    self.buffers = buffers.filter { !$0.value.isEmpty }
      .map { Buffer(name: $0.key, values: $0.value) }
  }
}
