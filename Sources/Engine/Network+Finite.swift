extension Network {
  /// Tells whether all parameters are finite numbers.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func hasFiniteParameters() -> Bool {
    let base = parameters.pointer
    var sum: Scalar = 0
    // 0 times a number is 0 unless it is infinite or none; a sum has no branches.
    for i in 0..<parameters.count { sum += 0 * base[i] }
    return sum == 0
  }

  /// The first linear layer where a number is not finite: a parameter, or an output of a sample.
  ///
  /// Parameters count too, since tanh makes 1 of infinity.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: the layer, from 0; nil when all are finite.
  public func firstNonFiniteLayer(for inputs: [Scalar]) -> Int? {
    let outputs = layerOutputs(for: inputs)
    return (0..<linearCount).first { index in
      let layer = linear(index)
      return
        !(Self.areFinite(layer.weight) && Self.areFinite(layer.bias ?? [])
        && Self.areFinite(outputs[index]))
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func areFinite(_ numbers: [Scalar]) -> Bool {
    numbers.reduce(0) { $0 + 0 * $1 } == 0
  }
}
