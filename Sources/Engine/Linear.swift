/// An affine map of each row of a batch: `y = xAᵀ + b`, the `torch.nn.Linear` of the lecture.
///
/// Shapes:
/// - `x`: `[batch, inFeatures]`
/// - `weight` A: `[outFeatures, inFeatures]`, row by row
/// - `bias` b: `[outFeatures]`, or nil
/// - result: `[batch, outFeatures]`
///
/// It is "linear" by name; with a bias it is affine, a linear map and a shift.
public struct Linear<Scalar: Real>: Sendable, Equatable {
  /// How many numbers come in, the columns of the weight.
  public let inFeatures: Int
  /// How many neurons the layer has, the rows of the weight.
  public let outFeatures: Int
  /// The weight A, row by row.
  public var weight: [Scalar]
  /// The bias b; nil for a layer without one.
  public var bias: [Scalar]?

  /// A layer with random weights and biases, uniform in ±1/√inFeatures as `torch.nn.Linear` does.
  ///
  /// The weights are drawn first, row by row, then the biases.
  ///
  /// - Parameters:
  ///   - inFeatures: how many numbers come in, at least 1.
  ///   - outFeatures: how many neurons the layer has, at least 1.
  ///   - bias: whether a bias is added.
  ///   - dtype: the number type, `Float.self` or `Double.self`.
  ///   - device: where it computes.
  ///   - generator: the source of the random numbers.
  public init(
    inFeatures: Int, outFeatures: Int, bias: Bool = true, dtype: Scalar.Type = Scalar.self,
    device: Device = .cpu, generator: inout SplitMix64
  ) {
    precondition(inFeatures > 0 && outFeatures > 0, "a layer needs inputs and neurons")
    let bound = 1 / Double(inFeatures).squareRoot()
    func draw(_ count: Int, from generator: inout SplitMix64) -> [Scalar] {
      (0..<count).map { _ in Scalar(generator.uniform(in: -bound...bound)) }
    }
    self.inFeatures = inFeatures
    self.outFeatures = outFeatures
    weight = draw(inFeatures * outFeatures, from: &generator)
    self.bias = bias ? draw(outFeatures, from: &generator) : nil
  }

  /// A layer with random weights and biases from the shared sequence, see ``SplitMix64/manualSeed(_:)``.
  ///
  /// - Parameters:
  ///   - inFeatures: how many numbers come in, at least 1.
  ///   - outFeatures: how many neurons the layer has, at least 1.
  ///   - bias: whether a bias is added.
  ///   - dtype: the number type, `Float.self` or `Double.self`.
  ///   - device: where it computes.
  public init(
    inFeatures: Int, outFeatures: Int, bias: Bool = true, dtype: Scalar.Type = Scalar.self,
    device: Device = .cpu
  ) {
    precondition(inFeatures > 0 && outFeatures > 0, "a layer needs inputs and neurons")
    var generator = SplitMix64.shared(drawing: (inFeatures + (bias ? 1 : 0)) * outFeatures)
    self.init(
      inFeatures: inFeatures, outFeatures: outFeatures, bias: bias, dtype: dtype, device: device,
      generator: &generator)
  }

  /// A layer with given weights.
  ///
  /// - Parameters:
  ///   - weight: the rows of A, one for each neuron, all of one length.
  ///   - bias: one number for each neuron, or nil.
  public init(weight: [[Scalar]], bias: [Scalar]?) {
    let columns = weight.first?.count ?? 0
    precondition(columns > 0, "a layer needs inputs and neurons")
    precondition(weight.allSatisfy { $0.count == columns }, "rows of different lengths")
    precondition(bias == nil || bias?.count == weight.count, "one bias for each neuron")
    inFeatures = columns
    outFeatures = weight.count
    self.weight = weight.flatMap(\.self)
    self.bias = bias
  }

  /// How many numbers are learned: weights and biases.
  public var parameterCount: Int { weight.count + (bias?.count ?? 0) }

  /// The outputs for a batch.
  ///
  /// - Parameter x: whole rows of `inFeatures` numbers.
  /// - Returns: as many rows of `outFeatures` numbers.
  public func forward(_ x: [Scalar]) -> [Scalar] {
    var network = Network(layers: [.linear(self)])
    return network.forward(x)
  }

  /// The gradients of a loss, from its gradient with respect to the outputs.
  ///
  /// `∂L/∂x = G·A`, `∂L/∂A = Gᵀ·x`, `∂L/∂b = Σ rows of G`.
  ///
  /// - Parameters:
  ///   - outputGradient: G, whole rows of `outFeatures` numbers.
  ///   - x: the inputs, as many rows.
  /// - Returns: the three gradients, shaped like x, the weight and the bias.
  public func backward(
    _ outputGradient: [Scalar], x: [Scalar]
  ) -> (x: [Scalar], weight: [Scalar], bias: [Scalar]?) {
    var network = Network(layers: [.linear(self)])
    _ = network.forward(x)
    let inputGradient = network.backward(from: outputGradient)
    let gradient = network.gradient(ofLinear: 0)
    return (inputGradient, gradient.weight, gradient.bias)
  }
}
