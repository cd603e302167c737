import Engine
import Plotting

/// A weight or the bias.
enum NeuronPart: Int, CaseIterable, Hashable, Sendable {
  case w1, w2, b

  /// The name of its setting.
  var name: String {
    switch self {
    case .w1: "w1"
    case .w2: "w2"
    case .b: "b"
    }
  }

  /// Its name on the screen.
  var symbol: String {
    switch self {
    case .w1: "w₁"
    case .w2: "w₂"
    case .b: "b"
    }
  }

  /// Its number.
  func value(in weights: NeuronWeights) -> Double {
    switch self {
    case .w1: weights.w1
    case .w2: weights.w2
    case .b: weights.b
    }
  }
}
