extension Metrics {
  /// The mean squared error `Σ(ŷ − y)²/n`.
  ///
  /// - Parameters:
  ///   - predicted: ŷ.
  ///   - expected: y, as many.
  /// - Returns: the mean, computed in `Double`; not a number for no value.
  public static func meanSquaredError<Scalar: Real>(
    predicted: [Scalar], expected: [Scalar]
  ) -> Double {
    precondition(predicted.count == expected.count, "\(predicted.count) for \(expected.count)")
    return ExactSum.mean(of: squaredErrors(predicted, expected))
  }

  /// The root of the mean squared error, in the unit of y.
  ///
  /// - Parameters:
  ///   - predicted: ŷ.
  ///   - expected: y, as many.
  /// - Returns: the root; not a number for no value.
  public static func rootMeanSquaredError<Scalar: Real>(
    predicted: [Scalar], expected: [Scalar]
  ) -> Double {
    meanSquaredError(predicted: predicted, expected: expected).squareRoot()
  }

  static func squaredErrors<Scalar: Real>(
    _ predicted: [Scalar], _ expected: [Scalar]
  ) -> some Sequence<Double> {
    zip(predicted, expected).lazy.map { pair in
      let error = Double(pair.0) - Double(pair.1)
      return error * error
    }
  }
}
