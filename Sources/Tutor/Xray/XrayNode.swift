import Engine

/// A number of the calculation: what it is, and how it comes about.
struct XrayNode: Hashable, Sendable {
  /// What a number is to the network.
  enum Role: Hashable, Sendable {
    /// An input of the sample, from 0.
    case input(Int)
    /// A weight or a bias.
    case parameter(WeightPlace)
    /// The truth t.
    case target
    /// The factor ½ of the loss.
    case half
    /// A weight times what comes in there.
    case product(WeightPlace)
    /// What the first products of a neuron add up to.
    case partialSum(NeuronPlace)
    /// The whole sum z of a neuron.
    case sum(NeuronPlace)
    /// What a neuron gives.
    case output(NeuronPlace)
    /// o − t.
    case error
    /// (o − t)².
    case square
    /// log(1 + eᶻ), the first part of the cross-entropy.
    case softplus
    /// t·z, its second part.
    case targetProduct
    /// The loss.
    case loss
  }

  /// What it is.
  let role: Role
  /// How it is computed; `.input` where it comes from outside.
  let operation: Graph.Operation
  /// The numbers that it is made of, by their places in the plan.
  var operands: [Int] = []

  /// True for what an operation computes.
  var isComputed: Bool { operation != .input }
}
