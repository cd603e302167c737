extension Network {
  /// What every layer gives for some samples: for pictures of single neurons.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: for each linear layer, after its activation, as many rows of its outputs.
  public func layerOutputs(for inputs: [Scalar]) -> [[Scalar]] {
    var inspector = Inspector(self)
    var layers: [[Scalar]] = []
    inspector.fill(&layers, from: inputs)
    return layers
  }

  /// The share of hidden neurons that give 0 for every sample: dead ones, behind a ReLU.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: 0 to 1; 0 without hidden layers.
  public func deadShare(for inputs: [Scalar]) -> Double {
    let widths = plan.linears.dropLast().map(\.outputs)
    guard !widths.isEmpty else { return 0 }
    var dead = 0
    for (outputs, width) in zip(layerOutputs(for: inputs), widths) {
      for neuron in 0..<width {
        let isDead = stride(from: neuron, to: outputs.count, by: width).allSatisfy {
          outputs[$0] == 0
        }
        if isDead { dead += 1 }
      }
    }
    return Double(dead) / Double(widths.reduce(0, +))
  }

  /// The length of the gradient of a linear layer: √Σg² over its weights and biases.
  ///
  /// - Parameter index: which one, from 0.
  /// - Returns: the length.
  public func gradientNorm(ofLinear index: Int) -> Scalar {
    let layer = gradient(ofLinear: index)
    return (layer.weight + (layer.bias ?? [])).reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The length of the whole gradient, √Σg².
  public var gradientNorm: Scalar { flatGradient.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// The length of each linear layer's part of some numbers that lie in memory as the parameters do.
  ///
  /// - Parameter buffer: as many numbers as ``parameterBuffer`` has.
  /// - Returns: √Σx² over weights and biases for each linear layer.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func layerNorms(of buffer: [Scalar]) -> [Double] {
    precondition(buffer.count == parameters.count, "numbers of another network")
    return plan.linears.map { stage in
      var sum = 0.0
      // Padding is 0.
      for i in stage.weight..<stage.weight + stage.inputs * stage.outputRow {
        sum += Double(buffer[i]) * Double(buffer[i])
      }
      guard stage.bias >= 0 else { return sum.squareRoot() }
      for i in stage.bias..<stage.bias + stage.outputs {
        sum += Double(buffer[i]) * Double(buffer[i])
      }
      return sum.squareRoot()
    }
  }
}
