/// Weights and bias of a neuron, as far as they were set by hand.
public struct NeuronEdit: Hashable, Sendable {
  /// The weight of the first input.
  public var w1: Double?
  /// The weight of the second input.
  public var w2: Double?
  /// The bias.
  public var b: Double?

  /// Nothing set.
  public init() {}
}
