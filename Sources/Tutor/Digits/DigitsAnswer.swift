import Engine

/// What a network says to a picture: an output for each digit.
struct DigitsAnswer: Hashable, Sendable {
  /// The share of each digit: softmax of the outputs, the sigmoid of each, or the outputs as they are,
  /// by the loss.
  let shares: [Double]
  /// The outputs before that.
  let outputs: [Double]
  /// True where shares are probabilities that sum to 1.
  let isDistribution: Bool

  /// The answer to a picture.
  ///
  /// - Precondition: the picture is as wide as the network.
  init(of run: NetworkRun, to pixels: [Double]) {
    outputs = run.network.neuronOutputs(at: pixels).last ?? []
    isDistribution = run.design.loss == .ce
    switch run.design.loss {
    case .ce: shares = Activation.softmax.values(at: outputs)
    case .bce: shares = outputs.map { Elementary.sigmoid($0) }
    case .half, .mse: shares = outputs
    }
  }

  /// The digits from the surest to the least sure; empty where an output is not a number.
  var order: [Int] {
    guard outputs.allSatisfy({ !$0.isNaN }) else { return [] }
    return outputs.indices.sorted { outputs[$0] > outputs[$1] }
  }

  /// The digit that is seen.
  var digit: Int? { order.first }
}
