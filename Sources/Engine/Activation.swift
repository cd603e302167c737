/// A function applied to each output of a layer, which makes the network more than one affine map.
///
/// The slope at a kink is PyTorch's: 0 for `relu` at 0, `slope` for `leakyReLU` at 0.
public enum Activation: Hashable, Sendable {
  /// The number itself.
  case identity
  /// 1 for z > 0, else 0; its slope is 0 everywhere, so nothing learns through it (Rosenblatt).
  case step
  /// The logistic function 1/(1 + e⁻ᶻ).
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// max(0, z).
  case relu
  /// z where z > 0, else `slope`·z; PyTorch's usual slope is 0.01.
  case leakyReLU(slope: Double)
  /// z where z > 0, else `alpha`·(eᶻ − 1); Clevert, Unterthiner and Hochreiter, 2015.
  case elu(alpha: Double)
  /// z·Φ(z) with the normal distribution Φ; Hendrycks and Gimpel, 2016.
  case gelu
  /// z·½(1 + tanh(√(2/π)(z + 0.044715 z³))), close to `gelu`.
  case geluTanh
  /// z·σ(z), also called swish.
  case silu
  /// log(1 + eᶻ), and z itself beyond 20.
  case softplus
  /// eᶻⁱ/Σeᶻʲ over each row.
  case softmax
  /// The logarithm of `softmax`, zᵢ − log Σeᶻʲ.
  case logSoftmax

  /// The numbers by which the kernels know the functions of one number.
  enum Code: Int32 {
    case identity = 0
    case step, sigmoid, tanh, relu, leakyReLU, elu, gelu, geluTanh, silu, softplus

    /// Tells whether the slope follows from the output, so that the input need not be kept.
    @inline(__always)
    var slopeFollowsFromOutput: Bool { rawValue <= Code.relu.rawValue }
  }

  /// The kernel's number, or nil for a function of a whole row.
  var code: Code? {
    switch self {
    case .identity: .identity
    case .step: .step
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU: .leakyReLU
    case .elu: .elu
    case .gelu: .gelu
    case .geluTanh: .geluTanh
    case .silu: .silu
    case .softplus: .softplus
    case .softmax, .logSoftmax: nil
    }
  }

  /// The parameter of the function, 0 where it has none.
  var alpha: Double {
    switch self {
    case .leakyReLU(let slope): slope
    case .elu(let alpha): alpha
    default: 0
    }
  }
}

extension Activation {
  /// The values at some numbers, for functions of one number.
  ///
  /// - Parameter inputs: any numbers; `softmax` takes them as one row.
  /// - Returns: as many values.
  public func values<Scalar: Real>(at inputs: [Scalar]) -> [Scalar] {
    guard !inputs.isEmpty else { return [] }
    var network = Network<Scalar>(
      inputs: inputs.count, layers: [.activation(self)])
    return network.forward(inputs)
  }

  /// The slopes at some numbers; for functions of a row the gradient of the sum of its outputs.
  ///
  /// - Parameter inputs: any numbers.
  /// - Returns: as many slopes.
  public func slopes<Scalar: Real>(at inputs: [Scalar]) -> [Scalar] {
    guard !inputs.isEmpty else { return [] }
    var network = Network<Scalar>(
      inputs: inputs.count, layers: [.activation(self)])
    _ = network.forward(inputs)
    return network.backward(from: Array(repeating: 1, count: inputs.count))
  }
}
