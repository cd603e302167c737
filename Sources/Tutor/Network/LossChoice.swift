public import Engine

/// The losses that a network may learn by, by the names that users type.
public enum LossChoice: String, CaseIterable, Sendable {
  /// ½(ŷ − y)², the lecture's and TensorFlow Playground's.
  case half
  /// (ŷ − y)², PyTorch's `MSELoss`.
  case mse
  /// Binary cross-entropy of a logit, PyTorch's `BCEWithLogitsLoss`.
  case bce
  /// Cross-entropy of a logit for each class, PyTorch's `CrossEntropyLoss`.
  case ce

  /// True when the network gives raw logits and the loss contains their sigmoid or softmax.
  public var takesLogits: Bool { self == .bce || self == .ce }

  /// The engine's loss.
  public var loss: any Loss {
    switch self {
    case .half: HalfSquaredError()
    case .mse: MSELoss()
    case .bce: BCEWithLogitsLoss()
    case .ce: CrossEntropyLoss()
    }
  }
}
