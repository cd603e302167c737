extension Network {
  /// The outputs for many samples, without keeping anything for a backward pass.
  ///
  /// The bits are those of `forward(_:)`.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: as many rows of `outputCount` numbers.
  public func predictions(for inputs: [Scalar]) -> [Scalar] {
    var outputs = [Scalar](repeating: 0, count: inputs.count / inputCount * outputCount)
    var predictor = Predictor(self)
    predictor.fill(&outputs, from: inputs)
    return outputs
  }

  /// Evaluates a network again and again in memory of its own, without allocations.
  public struct Predictor: Sendable {
    private var columns: NetworkColumns<Scalar>

    /// A predictor with the present parameters of a network.
    ///
    /// - Parameter network: any network.
    public init(_ network: Network) { columns = NetworkColumns(network) }

    /// Takes over the present parameters of a network of the same shape.
    ///
    /// - Parameter network: a network of the shape the predictor was made for.
    public mutating func update(from network: Network) { columns.update(from: network) }

    /// Writes the outputs for many samples.
    ///
    /// - Parameters:
    ///   - outputs: a row for each sample, overwritten.
    ///   - inputs: whole rows of inputs.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func fill(_ outputs: inout [Scalar], from inputs: [Scalar]) {
      let (width, outputWidth) = (columns.plan.inputs, columns.plan.outputs)
      let rows = inputs.count / width
      precondition(inputs.count == rows * width, "no whole rows of \(width) inputs")
      precondition(outputs.count == rows * outputWidth, "outputs do not fit")
      let last = columns.plan.stages.count - 1
      inputs.withUnsafeBufferPointer { x in
        outputs.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let y = y.baseAddress else { return }
          NetworkColumns<Scalar>.eachChunk(of: rows) { first, count in
            columns.run(x + first * width, count: count) { stage, found in
              guard stage == last else { return }
              NetworkColumns.write(
                found, width: outputWidth, count: count, to: y + first * outputWidth)
            }
          }
        }
      }
    }
  }
}
