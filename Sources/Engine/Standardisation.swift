/// Moves and scales each input so that its mean is 0 and its standard deviation 1: `z = (x − μ)/σ`.
///
/// σ is that of the whole population (divided by n, not n − 1). An input that never changes has
/// σ 0; it is divided by 1 and becomes 0. Measure the training rows and apply to both parts, or the
/// validation rows tell what they should not.
public struct Standardisation: Hashable, Sendable {
  /// The mean μ of each input.
  public let means: [Double]
  /// What each input is divided by: its standard deviation σ, or 1 where that is 0.
  public let scales: [Double]

  /// Measures the inputs of a set; an empty one gives means 0 and scales 1.
  ///
  /// - Parameter dataset: the training rows.
  public init<Scalar: Real>(of dataset: Dataset<Scalar>) {
    let moments = (0..<dataset.inputWidth).map { Self.moments(of: dataset, column: $0) }
    means = moments.map(\.mean)
    scales = moments.map { $0.deviation > 0 ? $0.deviation : 1 }
  }

  /// Standardises the inputs of a set.
  ///
  /// - Parameter dataset: rows of as many inputs as were measured.
  /// - Returns: the rows with new inputs.
  public func applied<Scalar: Real>(to dataset: Dataset<Scalar>) -> Dataset<Scalar> {
    mapping(dataset) { (Double($0) - means[$1]) / scales[$1] }
  }

  /// Undoes `applied(to:)`: `x = z·σ + μ`, up to rounding.
  ///
  /// - Parameter dataset: standardised rows.
  /// - Returns: the rows in their old units.
  public func inverted<Scalar: Real>(on dataset: Dataset<Scalar>) -> Dataset<Scalar> {
    mapping(dataset) { Double($0) * scales[$1] + means[$1] }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func mapping<Scalar: Real>(
    _ dataset: Dataset<Scalar>, _ transform: (Scalar, Int) -> Double
  ) -> Dataset<Scalar> {
    let width = dataset.inputWidth
    precondition(width == means.count, "\(width) inputs, but \(means.count) were measured")
    var inputs = dataset.inputs
    for i in inputs.indices { inputs[i] = Scalar(transform(inputs[i], i % width)) }
    return dataset.replacingInputs(with: inputs, named: dataset.featureNames)
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func moments<Scalar: Real>(
    of dataset: Dataset<Scalar>, column: Int
  ) -> (mean: Double, deviation: Double) {
    let values = (0..<dataset.count).map {
      Double(dataset.inputRows[$0 * dataset.inputWidth + column])
    }
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      return (values.first ?? 0, 0)
    }
    let mean = ExactSum.mean(of: values)
    // Two passes: Σx² − (Σx)²/n would cancel for values far from 0.
    let variance = ExactSum.mean(of: values.map { ($0 - mean) * ($0 - mean) })
    return (mean, variance.squareRoot())
  }
}
