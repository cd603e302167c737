internal import Tutor

/// The panels that a scene can ask for.
public enum PanelName: String, CaseIterable, Sendable {
  /// A function of x.
  case curve
  /// A function of two parameters.
  case surface
  /// One neuron, a sample a step.
  case perceptron
  /// A network.
  case mlp
  /// A network that reads digits.
  case digits
  /// A network seen from inside.
  case xray
  /// The training loop line by line.
  case code

  /// True when this version has it, so that claims about it can be proved.
  public var isThere: Bool { StageKind(rawValue: rawValue) != nil }

  /// True where numbers depend on how weights were drawn: goals need room.
  var dependsOnChance: Bool {
    switch self {
    case .mlp, .digits, .xray: true
    case .curve, .surface, .perceptron, .code: false
    }
  }
}
