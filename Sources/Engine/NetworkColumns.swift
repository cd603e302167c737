/// Carries chunks of samples through the stages of a network, each sample a column.
///
/// The vectors run over samples here, so that no padding is computed; the bits are those of
/// `Network.forward(_:)`, because each output still adds its inputs in the same order.
struct NetworkColumns<Scalar: Real>: Sendable {
  /// How many samples are carried through all layers at a time, so that they stay in the cache.
  static var chunk: Int { 256 }

  let plan: NetworkPlan<Scalar>
  var parameters: AlignedArray<Scalar>
  private var front: AlignedArray<Scalar>
  private var back: AlignedArray<Scalar>

  init(_ network: Network<Scalar>) {
    plan = network.plan
    parameters = network.parameters
    let widest = max(plan.inputs, plan.stages.map { max($0.inputs, $0.outputs) }.max() ?? 1)
    front = AlignedArray(zeros: widest * Self.chunk)
    back = AlignedArray(zeros: widest * Self.chunk)
  }

  mutating func update(from network: Network<Scalar>) {
    precondition(network.parameters.count == parameters.count, "a network of another shape")
    parameters = network.parameters
  }

  /// Turns one chunk into columns and carries it through.
  ///
  /// - Parameters:
  ///   - x: whole rows of inputs.
  ///   - count: how many rows, at most a chunk.
  ///   - body: called after every stage with its number and its outputs, rows of `chunk` numbers.
  @inline(__always)
  mutating func run(
    _ x: UnsafePointer<Scalar>, count: Int, _ body: (Int, UnsafeMutablePointer<Scalar>) -> Void
  ) {
    let row = Self.chunk
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
        multiply(stage, from, to, columns: columns)
        swap(&from, &to)
      case .elementwise: activate(stage, from, columns: columns)
      case .softmax, .logSoftmax: softmax(stage, from, count: count)
      }
      body(i, from)
    }
  }

  @inline(__always)
  private func multiply(
    _ stage: NetworkPlan<Scalar>.Stage, _ from: UnsafeMutablePointer<Scalar>,
    _ to: UnsafeMutablePointer<Scalar>, columns: Int
  ) {
    let row = Self.chunk
    let base = parameters.pointer
    let hasBias = stage.bias >= 0
    Kernels.product(
      Kernels.Source(base: base + stage.weight, row: 1, column: stage.outputRow),
      Kernels.Source(base: UnsafePointer(from), row: row), into: to, row: row,
      rows: stage.outputs, columns: columns, depth: stage.inputs,
      bias: hasBias ? base + stage.bias : nil, start: hasBias ? .rowBias : .zero)
  }

  @inline(__always)
  private func activate(
    _ stage: NetworkPlan<Scalar>.Stage, _ from: UnsafeMutablePointer<Scalar>, columns: Int
  ) {
    let row = Self.chunk
    // A full chunk is one piece of memory.
    let pieces = columns == row ? 1 : stage.outputs
    let length = columns == row ? stage.outputs * row : columns
    for j in 0..<pieces {
      let piece = from + j * row
      Kernels.activate(stage.code, stage.alpha, from: piece, to: piece, count: length)
    }
  }

  /// The kernel wants samples as rows, so one sample at a time is gathered.
  private func softmax(
    _ stage: NetworkPlan<Scalar>.Stage, _ from: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    let row = stage.outputRow
    var lines = AlignedArray<Scalar>(zeros: 3 * row)
    let line = lines.mutablePointer()
    for s in 0..<count {
      for j in 0..<stage.outputs { line[j] = from[j * Self.chunk + s] }
      Kernels.softmax(
        line, shares: line + row, logarithms: line + 2 * row, row: row, rows: 1,
        count: stage.outputs)
      let result = stage.kind == .softmax ? line + row : line + 2 * row
      for j in 0..<stage.outputs { from[j * Self.chunk + s] = result[j] }
    }
    // The memory must outlive the pointer into it.
    withExtendedLifetime(lines) {}
  }
}

extension NetworkColumns {
  /// Turns columns back into rows, at distances of `row` or without a gap.
  @inline(__always)
  static func write(
    _ columns: UnsafeMutablePointer<Scalar>, width: Int, count: Int,
    to rows: UnsafeMutablePointer<Scalar>, row: Int? = nil
  ) {
    Kernels.transpose(
      Kernels.Source(base: UnsafePointer(columns), row: chunk), into: rows, row: row ?? width,
      rows: width, columns: count)
  }

  /// Calls `body` for each chunk of some rows with its first row and its length.
  @inline(__always)
  static func eachChunk(of rows: Int, _ body: (Int, Int) -> Void) {
    var first = 0
    while first < rows {
      let count = min(chunk, rows - first)
      body(first, count)
      first += count
    }
  }
}
