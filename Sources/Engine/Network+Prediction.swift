extension Network {
  /// How many samples are carried through all layers at a time, so that they stay in the cache.
  private static var chunk: Int { 256 }

  /// The outputs for many samples, without keeping anything for a backward pass.
  ///
  /// The vectors run over samples here, so that no padding is computed; the bits are those of
  /// `forward(_:)`, because each output still adds its inputs in the same order.
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
    private let plan: NetworkPlan<Scalar>
    private var parameters: AlignedArray<Scalar>
    private var front: AlignedArray<Scalar>
    private var back: AlignedArray<Scalar>

    /// A predictor with the present parameters of a network.
    ///
    /// - Parameter network: any network.
    public init(_ network: Network) {
      plan = network.plan
      parameters = network.parameters
      let widest = max(plan.inputs, plan.stages.map { max($0.inputs, $0.outputs) }.max() ?? 1)
      front = AlignedArray(zeros: widest * Network.chunk)
      back = AlignedArray(zeros: widest * Network.chunk)
    }

    /// Takes over the present parameters of a network of the same shape.
    ///
    /// - Parameter network: a network of the shape the predictor was made for.
    public mutating func update(from network: Network) {
      precondition(network.parameters.count == parameters.count, "a network of another shape")
      parameters = network.parameters
    }

    /// Writes the outputs for many samples.
    ///
    /// - Parameters:
    ///   - outputs: a row for each sample, overwritten.
    ///   - inputs: whole rows of inputs.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func fill(_ outputs: inout [Scalar], from inputs: [Scalar]) {
      let rows = inputs.count / plan.inputs
      precondition(inputs.count == rows * plan.inputs, "no whole rows of \(plan.inputs) inputs")
      precondition(outputs.count == rows * plan.outputs, "outputs do not fit")
      inputs.withUnsafeBufferPointer { x in
        outputs.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let y = y.baseAddress else { return }
          var first = 0
          while first < rows {
            let count = min(Network.chunk, rows - first)
            run(x + first * plan.inputs, count: count, into: y + first * plan.outputs)
            first += count
          }
        }
      }
    }

    /// One chunk: samples are turned into columns, carried through, and turned back.
    @inline(__always)
    private mutating func run(
      _ x: UnsafePointer<Scalar>, count: Int, into y: UnsafeMutablePointer<Scalar>
    ) {
      let row = Network.chunk
      let columns = Kernels.padded(count, Scalar.self)
      var from = front.mutablePointer()
      var to = back.mutablePointer()
      Kernels.transpose(
        Kernels.Source(base: x, row: plan.inputs), into: from, row: row, rows: count,
        columns: plan.inputs)
      for i in plan.stages.indices {
        let stage = plan.stages[i]
        switch stage.kind {
        case .copy: break
        case .linear:
          multiply(stage, from, to, row: row, columns: columns)
          swap(&from, &to)
        case .elementwise:
          // A full chunk is one piece of memory.
          let pieces = columns == row ? 1 : stage.outputs
          let length = columns == row ? stage.outputs * row : columns
          for j in 0..<pieces {
            let piece = from + j * row
            Kernels.activate(stage.code, stage.alpha, from: piece, to: piece, count: length)
          }
        case .softmax, .logSoftmax:
          softmax(stage, from, count: count)
        }
      }
      Kernels.transpose(
        Kernels.Source(base: UnsafePointer(from), row: row), into: y, row: plan.outputs,
        rows: plan.outputs, columns: count)
    }

    @inline(__always)
    private func multiply(
      _ stage: NetworkPlan<Scalar>.Stage, _ from: UnsafeMutablePointer<Scalar>,
      _ to: UnsafeMutablePointer<Scalar>, row: Int, columns: Int
    ) {
      let base = parameters.pointer
      let hasBias = stage.bias >= 0
      Kernels.product(
        Kernels.Source(base: base + stage.weight, row: 1, column: stage.outputRow),
        Kernels.Source(base: UnsafePointer(from), row: row), into: to, row: row,
        rows: stage.outputs, columns: columns, depth: stage.inputs,
        bias: hasBias ? base + stage.bias : nil, start: hasBias ? .rowBias : .zero)
    }

    /// The kernel wants samples as rows, so one sample at a time is gathered.
    private func softmax(
      _ stage: NetworkPlan<Scalar>.Stage, _ from: UnsafeMutablePointer<Scalar>, count: Int
    ) {
      let row = stage.outputRow
      var lines = AlignedArray<Scalar>(zeros: 3 * row)
      let line = lines.mutablePointer()
      for s in 0..<count {
        for j in 0..<stage.outputs { line[j] = from[j * Network.chunk + s] }
        Kernels.softmax(
          line, shares: line + row, logarithms: line + 2 * row, row: row, rows: 1,
          count: stage.outputs)
        let result = stage.kind == .softmax ? line + row : line + 2 * row
        for j in 0..<stage.outputs { from[j * Network.chunk + s] = result[j] }
      }
      // The memory must outlive the pointer into it.
      withExtendedLifetime(lines) {}
    }
  }
}
