extension LossBatch {
  /// The class of a row.
  ///
  /// - Parameter i: the row.
  /// - Returns: its index, checked.
  @inline(__always)
  func classIndex(ofRow i: Int) -> Int {
    let number = expected[i]
    precondition(
      number >= 0 && number < Scalar(columns), "class \(number) is none of 0..<\(columns)")
    return Int(number)
  }

  func weights(_ given: [Double]?) -> [Scalar] {
    precondition(
      given == nil || given?.count == columns, "one weight for each of \(columns) classes")
    return given?.map { Scalar($0) } ?? Array(repeating: 1, count: columns)
  }

  /// What the sum is divided by.
  func totalWeight(_ weights: [Scalar], _ reduction: Reduction) -> Scalar {
    guard reduction == .mean else { return 1 }
    return (0..<rows).reduce(0) { $0 + weights[classIndex(ofRow: $1)] }
  }
}
