import Engine

/// The functions that the X-ray can take apart, by the names that users type.
enum XrayActivation: String, CaseIterable, Sendable {
  /// The number itself.
  case identity
  /// Another name of `identity`.
  case linear
  /// 1/(1 + e⁻ᶻ).
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// max(0, z).
  case relu

  /// The operation of the graph; `nil` where nothing is done to the sum.
  var operation: Graph.Operation? {
    switch self {
    case .identity, .linear: nil
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    }
  }
}
