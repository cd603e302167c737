/// How the weights and biases of a network begin.
public enum Initialization: Hashable, Sendable {
  /// Uniform in ±1/√inputs for both, as `torch.nn.Linear`.
  case torch
  /// TensorFlow Playground's: weights uniform in ±½, biases 0.1.
  case playground
  /// All 0: equal neurons stay equal for ever.
  case zero
  /// All the same number.
  case constant(Double)

  /// A layer that begins so; random numbers are drawn row by row, biases last.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers come in.
  ///   - outputs: how many neurons it has.
  ///   - generator: the source of the random numbers.
  /// - Returns: the layer.
  public func linear<Scalar: Real>(
    inputs: Int, outputs: Int, generator: inout SplitMix64
  ) -> Linear<Scalar> {
    switch self {
    case .torch:
      return Linear(inFeatures: inputs, outFeatures: outputs, generator: &generator)
    case .playground:
      let rows = (0..<outputs).map { _ in
        (0..<inputs).map { _ in Scalar(generator.uniform(in: -0.5...0.5)) }
      }
      return Linear(weight: rows, bias: Array(repeating: 0.1, count: outputs))
    case .zero: return same(0, inputs, outputs)
    case .constant(let number): return same(Scalar(number), inputs, outputs)
    }
  }

  private func same<Scalar: Real>(
    _ number: Scalar, _ inputs: Int, _ outputs: Int
  ) -> Linear<Scalar> {
    Linear(
      weight: Array(repeating: Array(repeating: number, count: inputs), count: outputs),
      bias: Array(repeating: number, count: outputs))
  }
}

extension Network {
  /// A fully connected network.
  ///
  /// - Parameters:
  ///   - sizes: inputs, neurons of each hidden layer, outputs.
  ///   - activations: one for each layer after the inputs, the output's last.
  ///   - initialization: how the weights begin.
  ///   - generator: the source of the random numbers.
  public init(
    sizes: [Int], activations: [Activation], initialization: Initialization = .torch,
    generator: inout SplitMix64
  ) {
    precondition(sizes.count > 1, "a network needs inputs and outputs")
    precondition(activations.count == sizes.count - 1, "one activation for each layer")
    var layers: [Layer<Scalar>] = []
    for (i, activation) in activations.enumerated() {
      layers.append(
        .linear(
          initialization.linear(
            inputs: sizes[i], outputs: sizes[i + 1], generator: &generator)))
      layers.append(.activation(activation))
    }
    self.init(layers: layers)
  }

  /// A fully connected network as PyTorch initialises it.
  ///
  /// - Parameters:
  ///   - sizes: inputs, neurons of each hidden layer, outputs.
  ///   - hidden: the activation after each hidden layer.
  ///   - output: the activation after the last layer.
  ///   - generator: the source of the random numbers.
  public init(
    sizes: [Int], hidden: Activation, output: Activation = .identity,
    generator: inout SplitMix64
  ) {
    let activations = Array(repeating: hidden, count: max(0, sizes.count - 2)) + [output]
    self.init(sizes: sizes, activations: activations, generator: &generator)
  }
}
