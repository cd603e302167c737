/// The outputs of a model for a batch.
public struct Output<Scalar: Real> {
  /// The numbers, row by row.
  public let values: [Scalar]
  /// The length of a row.
  public let columns: Int
  let model: Sequential<Scalar>
}
