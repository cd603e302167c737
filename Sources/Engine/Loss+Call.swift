extension Loss {
  /// One target for each prediction.
  ///
  /// - Parameter outputs: the length of a row of predictions.
  /// - Returns: the same number.
  public func targetWidth(outputs: Int) -> Int { outputs }

  /// The loss of some predictions with its gradient: what `criterion(output, target)` is made of.
  ///
  /// - Parameters:
  ///   - predicted: rows of `columns` numbers.
  ///   - expected: as many rows of targets: numbers, or one class index each.
  ///   - columns: the length of a row of predictions.
  /// - Returns: the value, the terms, and the gradient of the value (of each term, without
  ///   reduction) with respect to the predictions.
  public func callAsFunction<Scalar: Real>(
    _ predicted: [Scalar], _ expected: [Scalar], columns: Int
  ) -> (value: Scalar, terms: [Scalar], gradient: [Scalar]) {
    let rows = predicted.count / columns
    let width = targetWidth(outputs: columns)
    precondition(predicted.count == rows * columns, "no whole rows of \(columns)")
    precondition(expected.count == rows * width, "\(expected.count) targets for \(rows) rows")
    let row = Kernels.padded(columns, Scalar.self)
    var buffers = AlignedArray<Scalar>(zeros: 5 * rows * row)
    let base = buffers.mutablePointer()
    for i in 0..<rows {
      for j in 0..<columns { base[i * row + j] = predicted[i * columns + j] }
    }
    let value = expected.withUnsafeBufferPointer { expected -> Scalar in
      evaluate(
        LossBatch(
          predicted: UnsafePointer(base), expected: expected.baseAddress ?? UnsafePointer(base),
          row: row, rows: rows, columns: columns, gradient: base + rows * row,
          terms: base + 2 * rows * row, scratch: base + 3 * rows * row))
    }
    let gradient = (0..<rows).flatMap { i in
      (0..<columns).map { j in base[rows * row + i * row + j] }
    }
    let terms = (0..<rows * width).map { base[2 * rows * row + $0] }
    // The memory must outlive the pointer into it.
    return withExtendedLifetime(buffers) { (value, terms, gradient) }
  }
}
