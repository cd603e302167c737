import Engine

extension TypedNetworkTraining {
  func weight(at place: WeightPlace) -> Double {
    Double(run.network[linear: place.layer, output: place.neuron, input: place.input])
  }

  var weights: [LayerWeights] {
    (0..<run.network.linearCount).map { LayerWeights(run.network.linear($0)) }
  }

  var gradients: [LayerWeights] {
    run.network.layers(from: fullGradient).map { LayerWeights($0) }
  }

  /// The gradient of the mean loss over all training rows, as it lies in memory; 0 without any.
  var fullGradient: [Scalar] {
    guard hasRows else { return run.network.parameterBuffer.map { _ in 0 } }
    let risk = EmpiricalRisk(of: run.network, loss: run.loss, on: rows.training)
    var gradient = [Scalar](repeating: 0, count: risk.parameterCount)
    var span = gradient.mutableSpan
    risk.gradient(at: run.network.parameterBuffer.span, into: &span)
    return gradient
  }

  var rawWidth: Int { rows.rawWidth }

  func rawRows(_ part: DataPart) -> [Double] { rows.raw(part) }

  func labels(_ part: DataPart) -> [Int] { design.encoding == nil ? [] : rows[part].labels }

  func targets(_ part: DataPart) -> [Double] { doubles(rows[part].targets) }

  func neuronOutputs(at raw: [Double]) -> [[Double]] { outputs(for: rows.inputs(at: raw)) }

  func neuronOutputs(ofRow index: Int, in part: DataPart) -> [[Double]] {
    outputs(for: rows[part].input(index))
  }

  private func outputs(for inputs: [Scalar]) -> [[Double]] {
    [doubles(inputs)] + run.network.layerOutputs(for: inputs).map { doubles($0) }
  }
}
