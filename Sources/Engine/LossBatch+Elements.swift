extension LossBatch {
  /// Runs a formula over all elements; it is inlined, so no call remains in the loop.
  ///
  /// - Parameters:
  ///   - reduction: how terms become one number.
  ///   - formula: the term and its slope for a prediction and a target.
  /// - Returns: the reduced value.
  @inline(__always)
  func eachElement(
    _ reduction: Reduction, _ formula: (Scalar, Scalar) -> (term: Scalar, slope: Scalar)
  ) -> Scalar {
    let count = rows * columns
    let share: Scalar = reduction == .mean ? 1 / Scalar(count) : 1
    var sum = ExactSum()
    for i in 0..<rows {
      for j in 0..<columns {
        let (term, slope) = formula(predicted[i * row + j], expected[i * columns + j])
        if let gradient { gradient[i * row + j] = slope * share }
        if let terms { terms[i * columns + j] = term }
        if wantsValue { sum.add(Double(term)) }
      }
    }
    return Scalar(reduction == .mean ? sum.value / Double(count) : sum.value)
  }
}
