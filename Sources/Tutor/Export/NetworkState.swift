import Engine

/// All that the training of a network depends on from some step on, in 64 bits.
struct NetworkState {
  /// The training rows as the network sees them.
  let inputs: (values: [Double], width: Int)
  /// Their targets.
  let targets: (values: [Double], width: Int)
  /// Weights and biases.
  let layers: [LayerWeights]
  /// The gradients as they were left by the last step; they count where none are cleared.
  let gradients: [LayerWeights]
  /// 1 for each link that L1 has killed; no layer where none could be.
  let deadLinks: [LayerWeights]
  /// What the update rule remembers, in tensors as PyTorch's parameters.
  let memory: TorchMemory
  /// How many rows a batch has.
  let batchSize: Int
  /// Where in the rows the next batch begins.
  let position: Int
  /// How many rows of the last pass come before it.
  let carried: Int
}

extension TypedNetworkTraining {
  var state: NetworkState {
    let (data, network, loader) = (run.loader.dataset, run.network, run.loader)
    let carries =
      loader.remainder == .carry && loader.position == 0 && loader.epoch > 0
    let precision: Precision = Scalar.self == Float.self ? .float32 : .float64
    return NetworkState(
      inputs: (doubles(data.inputs), data.inputWidth),
      targets: (doubles(data.targets), data.targetWidth),
      layers: weights,
      gradients: (0..<network.linearCount).map { LayerWeights(network.gradient(ofLinear: $0)) },
      deadLinks: run.deadLinks.map { LayerWeights($0) },
      memory: TorchMemory(run.optimizer.memory) { buffer in
        network.layers(from: buffer).map { LayerWeights($0) }.tensors(precision)
      },
      batchSize: loader.batchSize, position: loader.position,
      carried: carries ? loader.carried : 0)
  }
}

extension [LayerWeights] {
  /// Weight and bias of each layer, in the order of PyTorch's parameters.
  func tensors(_ precision: Precision) -> [Tensor] {
    enumerated().flatMap { index, layer in
      [
        Tensor(
          "layer\(index + 1).weight", shape: [layer.outputs, layer.inputs], layer.weight, precision),
        Tensor("layer\(index + 1).bias", shape: [layer.outputs], layer.bias, precision),
      ]
    }
  }
}
