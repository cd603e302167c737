/// How much the neurons of a layer take part, over some samples.
public struct LayerActivity: Hashable, Sendable {
  /// The share of neurons that a ReLU keeps at 0 for every sample; 0 for other activations.
  public var deadShare = 0.0
  /// The share of outputs at the flat ends: |tanh| > 0.97, a sigmoid outside 0.03…0.97.
  public var saturatedShare = 0.0
}

extension Network {
  /// How much the neurons of each linear layer take part.
  ///
  /// An output that is not a number counts neither as dead nor as saturated.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: for each linear layer, by its activation; all 0 without a row.
  public func activities(for inputs: [Scalar]) -> [LayerActivity] {
    zip(plan.layerEnds, layerOutputs(for: inputs)).map { end, outputs in
      let stage = plan.stages[end]
      guard stage.kind == .elementwise, !outputs.isEmpty else { return LayerActivity() }
      return switch stage.code {
      case .relu: LayerActivity(deadShare: Self.deadShare(outputs, width: stage.outputs))
      case .tanh: LayerActivity(saturatedShare: Self.share(outputs, outside: -0.97...0.97))
      case .sigmoid: LayerActivity(saturatedShare: Self.share(outputs, outside: 0.03...0.97))
      default: LayerActivity()
      }
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func deadShare(_ outputs: [Scalar], width: Int) -> Double {
    let dead = (0..<width).count { neuron in
      stride(from: neuron, to: outputs.count, by: width).allSatisfy { outputs[$0] == 0 }
    }
    return Double(dead) / Double(width)
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func share(_ outputs: [Scalar], outside band: ClosedRange<Double>) -> Double {
    let (low, high) = (Scalar(band.lowerBound), Scalar(band.upperBound))
    return Double(outputs.count { $0 < low || $0 > high }) / Double(outputs.count)
  }
}
