extension Metrics {
  /// The coefficient of determination `R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²`.
  ///
  /// 1 is perfect, 0 no better than always saying the mean, and there is no lower bound. Where all
  /// truths are equal it is 1 for perfect predictions, else 0, as scikit-learn has it.
  ///
  /// - Parameters:
  ///   - predicted: ŷ.
  ///   - expected: y, as many.
  /// - Returns: R²; not a number for less than two values.
  public static func rSquared<Scalar: Real>(predicted: [Scalar], expected: [Scalar]) -> Double {
    precondition(predicted.count == expected.count, "\(predicted.count) for \(expected.count)")
    guard expected.count > 1 else { return .nan }
    let mean = ExactSum.mean(of: expected.lazy.map { Double($0) })
    let isConstant = expected.allSatisfy { $0 == expected[0] }
    let left = ExactSum.sum(of: squaredErrors(predicted, expected))
    if isConstant { return left == 0 ? 1 : left.isNaN ? .nan : 0 }
    let all = ExactSum.sum(
      of: expected.lazy.map { (Double($0) - mean) * (Double($0) - mean) })
    return 1 - left / all
  }
}
