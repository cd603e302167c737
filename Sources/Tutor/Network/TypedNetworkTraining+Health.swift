import Engine

/// How the layers are doing.
extension TypedNetworkTraining {
  var lastUpdate: [LayerWeights]? {
    run.lastUpdate.map { run.network.layers(from: $0).map { LayerWeights($0) } }
  }

  var health: [LayerHealth] {
    let network = run.network
    let gradients = network.layerNorms(of: fullGradient)
    let weights = network.layerNorms(of: network.parameterBuffer)
    let updates = run.lastUpdate.map { network.layerNorms(of: $0) }
    let activities = network.activities(for: rows.training.inputs)
    return activities.indices.map { layer in
      LayerHealth(
        gradientNorm: gradients[layer], weightNorm: weights[layer],
        updateNorm: updates?[layer] ?? 0, deadShare: activities[layer].deadShare,
        saturatedShare: activities[layer].saturatedShare)
    }
  }

  var isFinite: Bool { run.network.hasFiniteParameters() }

  var firstNonFiniteLayer: Int? {
    run.network.firstNonFiniteLayer(for: rows.training.inputs)
  }
}
