extension Loss {
  /// The loss of some predictions without its gradient, for looking on.
  ///
  /// - Parameters:
  ///   - predicted: rows of `columns` numbers.
  ///   - expected: as many rows of targets: numbers, or one class index each.
  ///   - columns: the length of a row of predictions.
  /// - Returns: the mean or sum of the terms, by the loss's reduction.
  public func value<Scalar: Real>(
    _ predicted: [Scalar], _ expected: [Scalar], columns: Int
  ) -> Scalar {
    let rows = predicted.count / columns
    precondition(predicted.count == rows * columns, "no whole rows of \(columns)")
    precondition(
      expected.count == rows * targetWidth(outputs: columns),
      "\(expected.count) targets for \(rows) rows")
    return LossBatch.value(of: self, predicted, expected, rows: rows, columns: columns)
  }
}

extension LossBatch {
  /// Spreads rows over padded memory and evaluates a loss there.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  fileprivate static func value(
    of loss: any Loss, _ predicted: [Scalar], _ expected: [Scalar], rows: Int, columns: Int
  ) -> Scalar {
    let row = Kernels.padded(columns, Scalar.self)
    var buffers = AlignedArray<Scalar>(zeros: 3 * rows * row)
    let base = buffers.mutablePointer()
    for i in 0..<rows {
      for j in 0..<columns { base[i * row + j] = predicted[i * columns + j] }
    }
    return expected.withUnsafeBufferPointer { expected in
      loss.evaluate(
        LossBatch(
          predicted: UnsafePointer(base), expected: expected.baseAddress ?? UnsafePointer(base),
          row: row, rows: rows, columns: columns, gradient: nil, terms: nil,
          scratch: base + rows * row))
    }
  }
}
