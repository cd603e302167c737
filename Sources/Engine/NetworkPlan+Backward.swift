extension NetworkPlan {
  /// Carries the gradient of a loss back through all stages (the chain rule).
  ///
  /// It begins with the gradient that the loss has left in the buffer `lossGradient`; the forward
  /// pass of the same batch must have been the last one in this work space.
  ///
  /// - Parameters:
  ///   - batch: the inputs.
  ///   - parameters: `parameterLength` numbers.
  ///   - gradient: as many numbers: the gradient of the parameters is added or written.
  ///   - work: work space for at least as many rows.
  ///   - capacity: the rows the work space was made for.
  ///   - start: whether gradients are added to (`accumulate`) or written anew (`zero`).
  ///   - wantsInput: whether the gradient of the inputs is computed too.
  /// - Returns: the gradient of the inputs, rows of padded length, if it was wanted.
  @inline(__always)
  @discardableResult
  func backward(
    _ batch: Batch, parameters: UnsafePointer<Scalar>, gradient: UnsafeMutablePointer<Scalar>,
    work: UnsafeMutablePointer<Scalar>, capacity: Int, start: Kernels.Start,
    wantsInput: Bool = false
  ) -> UnsafeMutablePointer<Scalar> {
    var outer = buffer(lossGradient, work, capacity: capacity)
    var inner = buffer(firstGradient, work, capacity: capacity)
    var spare = buffer(secondGradient, work, capacity: capacity)
    for i in stages.indices.reversed() {
      let stage = stages[i]
      switch stage.kind {
      case .copy: break
      case .linear:
        let x = source(of: stage, batch, work, capacity: capacity)
        learn(x, rows: batch.count, stage, outer, gradient, start: start)
        guard stage.from >= 0 || wantsInput else { break }
        let transposed = work + stage.transposed
        pass(stage, rows: batch.count, parameters, transposed, from: outer, to: inner)
        (outer, inner, spare) = (inner, spare, inner)
      case .elementwise:
        Kernels.activateBackward(
          stage.code, stage.alpha, input: buffer(stage.from, work, capacity: capacity),
          output: buffer(stage.to, work, capacity: capacity), gradient: outer,
          count: batch.count * stage.outputRow)
      case .softmax:
        softmaxBackward(stage, rows: batch.count, work, capacity, gradient: outer)
      case .logSoftmax:
        logSoftmaxBackward(stage, rows: batch.count, work, capacity, gradient: outer)
      }
    }
    return outer
  }

  /// `∂L/∂A = Gᵀx` and `∂L/∂b = Σ rows of G`.
  @inline(__always)
  private func learn(
    _ x: Kernels.Source<Scalar>, rows: Int, _ stage: Stage, _ outer: UnsafeMutablePointer<Scalar>,
    _ gradient: UnsafeMutablePointer<Scalar>, start: Kernels.Start
  ) {
    let g = Kernels.Source(base: UnsafePointer(outer), row: stage.outputRow)
    Kernels.product(
      Kernels.Source(base: x.base, row: 1, column: x.row), g, into: gradient + stage.weight,
      row: stage.outputRow, rows: stage.inputs, columns: stage.outputRow, depth: rows, start: start)
    guard stage.bias >= 0 else { return }
    Kernels.columnSums(
      g, into: gradient + stage.bias, rows: rows, columns: stage.outputRow, start: start)
  }

  /// `∂L/∂x = G·A`, from a copy of the weight in PyTorch's order.
  @inline(__always)
  private func pass(
    _ stage: Stage, rows: Int, _ parameters: UnsafePointer<Scalar>,
    _ transposed: UnsafeMutablePointer<Scalar>, from outer: UnsafeMutablePointer<Scalar>,
    to inner: UnsafeMutablePointer<Scalar>
  ) {
    Kernels.transpose(
      Kernels.Source(base: parameters + stage.weight, row: stage.outputRow), into: transposed,
      row: stage.inputRow, rows: stage.inputs, columns: stage.outputs)
    Kernels.product(
      Kernels.Source(base: UnsafePointer(outer), row: stage.outputRow),
      Kernels.Source(base: UnsafePointer(transposed), row: stage.inputRow), into: inner,
      row: stage.inputRow, rows: rows, columns: stage.inputRow, depth: stage.outputs, start: .zero)
  }

  /// `gᵢ ← pᵢ(gᵢ − Σ gⱼpⱼ)`.
  private func softmaxBackward(
    _ stage: Stage, rows: Int, _ work: UnsafeMutablePointer<Scalar>, _ capacity: Int,
    gradient: UnsafeMutablePointer<Scalar>
  ) {
    for row in 0..<rows {
      let p = buffer(stage.to, work, capacity: capacity) + row * stage.outputRow
      let g = gradient + row * stage.outputRow
      var dot: Scalar = 0
      for j in 0..<stage.outputs { dot += g[j] * p[j] }
      for j in 0..<stage.outputs { g[j] = p[j] * (g[j] - dot) }
    }
  }

  /// `gᵢ ← gᵢ − pᵢ·Σ gⱼ`.
  private func logSoftmaxBackward(
    _ stage: Stage, rows: Int, _ work: UnsafeMutablePointer<Scalar>, _ capacity: Int,
    gradient: UnsafeMutablePointer<Scalar>
  ) {
    for row in 0..<rows {
      let p = buffer(stage.extra, work, capacity: capacity) + row * stage.outputRow
      let g = gradient + row * stage.outputRow
      var sum: Scalar = 0
      for j in 0..<stage.outputs { sum += g[j] }
      for j in 0..<stage.outputs { g[j] -= p[j] * sum }
    }
  }
}
