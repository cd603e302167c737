import Engine

/// The weights and biases of a linear layer, or their gradients.
struct LayerWeights: Hashable, Sendable {
  /// How many neurons the layer has.
  let outputs: Int
  /// How many inputs each neuron has.
  let inputs: Int
  /// `[outputs, inputs]`, neuron by neuron.
  let weight: [Double]
  /// `[outputs]`.
  let bias: [Double]

  /// The numbers of a layer; without biases they are 0.
  init<Scalar: Real>(_ linear: Linear<Scalar>) {
    outputs = linear.outFeatures
    inputs = linear.inFeatures
    weight = doubles(linear.weight)
    bias = linear.bias.map { doubles($0) } ?? Array(repeating: 0, count: outputs)
  }

  /// The weight of an input of a neuron, or its bias.
  subscript(neuron: Int, input: Int?) -> Double {
    input.map { weight[neuron * inputs + $0] } ?? bias[neuron]
  }
}
