public import Engine

/// The functions that a layer may have, by the names that users type.
public enum ActivationChoice: String, CaseIterable, Sendable {
  /// The number itself.
  case identity
  /// Another name of `identity`, TensorFlow Playground's.
  case linear
  /// 1 for z > 0, else 0.
  case step
  /// 1/(1 + e⁻ᶻ).
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// max(0, z).
  case relu
  /// z, or 0.01·z below 0.
  case leakyReLU = "leaky_relu"
  /// z, or eᶻ − 1 below 0.
  case elu
  /// z·Φ(z).
  case gelu
  /// z·σ(z).
  case silu
  /// log(1 + eᶻ).
  case softplus

  /// The engine's function.
  public var activation: Activation {
    switch self {
    case .identity, .linear: .identity
    case .step: .step
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: 0.01)
    case .elu: .elu(alpha: 1)
    case .gelu: .gelu
    case .silu: .silu
    case .softplus: .softplus
    }
  }
}

extension Activation {
  /// The name on the screen, as users type it.
  var name: String {
    switch self {
    case .identity: "linear"
    case .step: "step"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leaky"
    case .elu: "elu"
    case .gelu, .geluTanh: "gelu"
    case .silu: "silu"
    case .softplus: "softplus"
    case .softmax: "softmax"
    case .logSoftmax: "log softmax"
    }
  }
}
