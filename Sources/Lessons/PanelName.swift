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
  public var isThere: Bool {
    switch self {
    case .curve, .perceptron, .mlp: true
    case .surface, .digits, .xray, .code: false
    }
  }

  /// True for networks, whose numbers depend on chance: goals need room.
  var isNetwork: Bool { self != .curve && self != .surface }
}
