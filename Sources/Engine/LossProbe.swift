/// The loss of a network on a set at one place after another, without allocations.
///
/// It looks only: nothing is kept for a backward pass.
public struct LossProbe<Scalar: Real>: Sendable {
  private let loss: any Loss
  private let data: Dataset<Scalar>
  private var columns: NetworkColumns<Scalar>
  /// The place that the rates of a slice start from.
  private let start: AlignedArray<Scalar>
  /// Outputs in padded rows, and twice as much for what a loss computes.
  private var buffers: AlignedArray<Scalar>

  /// A probe at the present parameters of a network.
  ///
  /// - Parameters:
  ///   - network: gives the shape and the place.
  ///   - loss: the distance of a prediction from the truth.
  ///   - data: at least one example that fits the network and the loss.
  public init(_ network: Network<Scalar>, loss: any Loss, on data: Dataset<Scalar>) {
    precondition(data.count > 0, "a loss needs at least one example")
    precondition(data.inputWidth == network.inputCount, "inputs do not fit the network")
    precondition(
      data.targetWidth == loss.targetWidth(outputs: network.outputCount),
      "targets do not fit the loss")
    self.loss = loss
    self.data = data
    columns = NetworkColumns(network)
    start = network.parameters
    buffers = AlignedArray(zeros: 3 * data.count * network.plan.outputRow)
  }

  /// The loss at the present parameters of a network of the same shape.
  ///
  /// - Parameter network: a network of the shape the probe was made for.
  /// - Returns: the mean or sum, by the loss's reduction.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func value(of network: Network<Scalar>) -> Scalar {
    columns.update(from: network)
    return value()
  }

  /// The losses along a direction from the place the probe was made at: L(θ − αg).
  ///
  /// - Parameters:
  ///   - direction: g, as it lies in memory, usually the gradient.
  ///   - rates: the numbers α.
  /// - Returns: a loss for each rate.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func slice(along direction: [Scalar], rates: [Scalar]) -> [Scalar] {
    precondition(direction.count == start.count, "a direction of another network")
    return rates.map { rate in
      let from = start.pointer
      let to = columns.parameters.mutablePointer()
      for i in direction.indices { to[i] = from[i] - rate * direction[i] }
      return value()
    }
  }

  @inline(__always)
  private mutating func value() -> Scalar {
    let plan = columns.plan
    let output = buffers.mutablePointer()
    let x = data.inputRows.pointer
    let last = plan.stages.count - 1
    NetworkColumns<Scalar>.eachChunk(of: data.count) { first, count in
      columns.run(x + first * plan.inputs, count: count) { stage, found in
        guard stage == last else { return }
        NetworkColumns.write(
          found, width: plan.outputs, count: count, to: output + first * plan.outputRow,
          row: plan.outputRow)
      }
    }
    return loss.evaluate(
      LossBatch(
        predicted: UnsafePointer(output), expected: data.targetRows.pointer, row: plan.outputRow,
        rows: data.count, columns: plan.outputs, gradient: nil, terms: nil,
        scratch: output + data.count * plan.outputRow))
  }
}
