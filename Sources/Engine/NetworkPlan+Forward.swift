extension NetworkPlan {
  /// A batch that is read: rows of inputs.
  struct Batch {
    var base: UnsafePointer<Scalar>
    var row: Int
    var count: Int
  }

  /// Computes all outputs of a batch into the work space.
  ///
  /// - Parameters:
  ///   - batch: the inputs.
  ///   - parameters: `parameterLength` numbers.
  ///   - work: work space for at least as many rows.
  ///   - capacity: the rows the work space was made for.
  /// - Returns: the outputs, rows of `outputRow` numbers.
  @inline(__always)
  @discardableResult
  func forward(
    _ batch: Batch, parameters: UnsafePointer<Scalar>, work: UnsafeMutablePointer<Scalar>,
    capacity: Int
  ) -> UnsafeMutablePointer<Scalar> {
    var last = 0
    for i in stages.indices {
      let stage = stages[i]
      let to = buffer(stage.to, work, capacity: capacity)
      switch stage.kind {
      case .copy: copy(batch, stage, to: to)
      case .linear:
        let x = source(of: stage, batch, work, capacity: capacity)
        multiply(x, rows: batch.count, stage, parameters, to: to)
      case .elementwise:
        Kernels.activate(
          stage.code, stage.alpha, from: buffer(stage.from, work, capacity: capacity), to: to,
          count: batch.count * stage.outputRow)
      case .softmax, .logSoftmax:
        let extra = buffer(stage.extra, work, capacity: capacity)
        Kernels.softmax(
          buffer(stage.from, work, capacity: capacity),
          shares: stage.kind == .softmax ? to : extra,
          logarithms: stage.kind == .softmax ? extra : to, row: stage.outputRow,
          rows: batch.count, count: stage.outputs)
      }
      last = stage.to
    }
    return buffer(last, work, capacity: capacity)
  }

  /// The input of a stage: a buffer, or the batch itself.
  @inline(__always)
  func source(
    of stage: Stage, _ batch: Batch, _ work: UnsafeMutablePointer<Scalar>, capacity: Int
  ) -> Kernels.Source<Scalar> {
    stage.from < 0
      ? Kernels.Source(base: batch.base, row: batch.row)
      : Kernels.Source(
        base: UnsafePointer(buffer(stage.from, work, capacity: capacity)), row: stage.inputRow)
  }

  /// `y = xAᵀ + b`.
  @inline(__always)
  private func multiply(
    _ x: Kernels.Source<Scalar>, rows: Int, _ stage: Stage, _ parameters: UnsafePointer<Scalar>,
    to: UnsafeMutablePointer<Scalar>
  ) {
    let weight = Kernels.Source(base: parameters + stage.weight, row: stage.outputRow)
    let hasBias = stage.bias >= 0
    Kernels.product(
      x, weight, into: to, row: stage.outputRow, rows: rows, columns: stage.outputRow,
      depth: stage.inputs, bias: hasBias ? parameters + stage.bias : nil,
      start: hasBias ? .columnBias : .zero)
  }

  private func copy(_ batch: Batch, _ stage: Stage, to: UnsafeMutablePointer<Scalar>) {
    for row in 0..<batch.count {
      (to + row * stage.outputRow).update(
        from: batch.base + row * batch.row, count: stage.outputs)
    }
  }
}
