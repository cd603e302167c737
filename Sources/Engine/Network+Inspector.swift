extension Network {
  /// Evaluates all neurons of a network again and again, without allocations after the first time.
  public struct Inspector: Sendable {
    private var columns: NetworkColumns<Scalar>
    /// The last stage of each linear layer: its activation, or itself.
    private let ends: [Int]

    /// An inspector with the present parameters of a network.
    ///
    /// - Parameter network: any network.
    public init(_ network: Network) {
      columns = NetworkColumns(network)
      ends = network.plan.layerEnds
    }

    /// Takes over the present parameters of a network of the same shape.
    ///
    /// - Parameter network: a network of the shape the inspector was made for.
    public mutating func update(from network: Network) { columns.update(from: network) }

    /// Writes what every layer gives for many samples.
    ///
    /// - Parameters:
    ///   - layers: for each linear layer, after its activation, a row for each sample; overwritten,
    ///     and made to fit where it does not.
    ///   - inputs: whole rows of inputs.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func fill(_ layers: inout [[Scalar]], from inputs: [Scalar]) {
      let (plan, width) = (columns.plan, columns.plan.inputs)
      let rows = inputs.count / width
      precondition(inputs.count == rows * width, "no whole rows of \(width) inputs")
      fit(&layers, rows: rows)
      inputs.withUnsafeBufferPointer { x in
        guard let x = x.baseAddress else { return }
        NetworkColumns<Scalar>.eachChunk(of: rows) { first, count in
          var layer = 0
          columns.run(x + first * width, count: count) { stage, found in
            guard layer < ends.count, stage == ends[layer] else { return }
            let width = plan.stages[stage].outputs
            layers[layer].withUnsafeMutableBufferPointer { y in
              guard let y = y.baseAddress else { return }
              NetworkColumns.write(found, width: width, count: count, to: y + first * width)
            }
            layer += 1
          }
        }
      }
    }

    private func fit(_ layers: inout [[Scalar]], rows: Int) {
      if layers.count != ends.count { layers = Array(repeating: [], count: ends.count) }
      for (layer, stage) in ends.enumerated() {
        let count = rows * columns.plan.stages[stage].outputs
        if layers[layer].count != count { layers[layer] = Array(repeating: 0, count: count) }
      }
    }
  }
}

extension NetworkPlan {
  /// The last stage of each linear layer: its activation, or itself.
  var layerEnds: [Int] {
    let starts = stages.indices.filter { stages[$0].kind == .linear }
    return starts.indices.map { (($0 + 1 < starts.count) ? starts[$0 + 1] : stages.count) - 1 }
  }
}
