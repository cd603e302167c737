/// The logic gates as data: four points, in the order 00, 01, 10, 11.
public enum TruthTable: String, CaseIterable, Sendable {
  /// 1 when both inputs are 1.
  case and
  /// 1 when at least one input is 1.
  case or
  /// 1 when the inputs differ; no line separates its classes (Minsky and Papert, 1969).
  case xor

  /// The four points with targets 0 and 1.
  ///
  /// - Returns: rows 00, 01, 10, 11.
  public func dataset<Scalar: Real>() -> Dataset<Scalar> {
    Dataset(
      inputs: [0, 0, 0, 1, 1, 0, 1, 1], labels: labels, classNames: ["0", "1"],
      featureNames: ["x1", "x2"], encoding: .binary)
  }

  private var labels: [Int] {
    switch self {
    case .and: [0, 0, 0, 1]
    case .or: [0, 1, 1, 1]
    case .xor: [0, 1, 1, 0]
    }
  }
}
