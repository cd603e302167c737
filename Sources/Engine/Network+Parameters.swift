extension Network {
  /// A linear layer with its present weights, in PyTorch's order.
  ///
  /// - Parameter index: which one, from 0.
  /// - Returns: a copy.
  public func linear(_ index: Int) -> Linear<Scalar> { unpack(index, from: parameters) }

  /// The gradients of a linear layer, in PyTorch's order.
  ///
  /// - Parameter index: which one, from 0.
  /// - Returns: a layer whose weight and bias are the gradients.
  public func gradient(ofLinear index: Int) -> Linear<Scalar> { unpack(index, from: gradient) }

  /// Replaces the weights of a linear layer.
  ///
  /// - Parameters:
  ///   - index: which one, from 0.
  ///   - linear: a layer of the same shape.
  public mutating func setLinear(_ index: Int, to linear: Linear<Scalar>) {
    let stage = plan.linears[index]
    precondition(linear.inFeatures == stage.inputs, "a layer of another shape")
    precondition(linear.outFeatures == stage.outputs, "a layer of another shape")
    precondition((linear.bias != nil) == (stage.bias >= 0), "a layer of another shape")
    let target = parameters.mutablePointer()
    for o in 0..<stage.outputs {
      for i in 0..<stage.inputs {
        target[stage.weight + i * stage.outputRow + o] = linear.weight[o * stage.inputs + i]
      }
      if let bias = linear.bias { target[stage.bias + o] = bias[o] }
    }
  }

  /// A single weight, to be looked at or edited.
  ///
  /// - Parameters:
  ///   - index: the linear layer, from 0.
  ///   - output: the neuron, from 0.
  ///   - input: its input, from 0, or nil for the bias.
  public subscript(linear index: Int, output output: Int, input input: Int?) -> Scalar {
    get { parameters[place(index, output, input)] }
    set { parameters[place(index, output, input)] = newValue }
  }

  private func place(_ index: Int, _ output: Int, _ input: Int?) -> Int {
    guard let place = offset(linear: index, output: output, input: input) else {
      preconditionFailure("there is no such weight in layer \(index)")
    }
    return place
  }

  /// Where a weight lies in the parameter buffer.
  ///
  /// - Parameters:
  ///   - index: the linear layer, from 0.
  ///   - output: the neuron.
  ///   - input: its input, or nil for the bias.
  /// - Returns: the offset, or nil where there is no such weight.
  func offset(linear index: Int, output: Int, input: Int?) -> Int? {
    let linears = plan.linears
    guard linears.indices.contains(index) else { return nil }
    let stage = linears[index]
    guard (0..<stage.outputs).contains(output) else { return nil }
    guard let input else { return stage.bias < 0 ? nil : stage.bias + output }
    guard (0..<stage.inputs).contains(input) else { return nil }
    return stage.weight + input * stage.outputRow + output
  }

  /// Where the weights and biases lie in ``parameterBuffer``, in the order of ``flatParameters``.
  public var parameterOffsets: [Int] {
    (0..<linearCount).flatMap { index in
      let stage = plan.linears[index]
      let weights = (0..<stage.outputs).flatMap { o in
        (0..<stage.inputs).map { stage.weight + $0 * stage.outputRow + o }
      }
      return weights + (stage.bias < 0 ? [] : (0..<stage.outputs).map { stage.bias + $0 })
    }
  }

  /// All parameters without padding: for each layer the weight in PyTorch's order, then the bias.
  public var flatParameters: [Scalar] { flat(parameters) }

  /// All gradients, in the order of ``flatParameters``.
  public var flatGradient: [Scalar] { flat(gradient) }

  private func flat(_ buffer: AlignedArray<Scalar>) -> [Scalar] {
    let base = buffer.pointer
    return parameterOffsets.map { base[$0] }
  }

  /// Any numbers that lie in memory as the parameters do, such as a gradient, as linear layers.
  ///
  /// - Parameter buffer: as many numbers as ``parameterBuffer`` has.
  /// - Returns: the layers in order, in PyTorch's layout.
  public func layers(from buffer: [Scalar]) -> [Linear<Scalar>] {
    precondition(buffer.count == parameters.count, "numbers of another network")
    let aligned = AlignedArray(buffer)
    return (0..<linearCount).map { unpack($0, from: aligned) }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func unpack(_ index: Int, from buffer: AlignedArray<Scalar>) -> Linear<Scalar> {
    let stage = plan.linears[index]
    let base = buffer.pointer
    let weight = (0..<stage.outputs).map { o in
      (0..<stage.inputs).map { i in base[stage.weight + i * stage.outputRow + o] }
    }
    let bias = stage.bias < 0 ? nil : (0..<stage.outputs).map { base[stage.bias + $0] }
    return Linear(weight: weight, bias: bias)
  }
}
