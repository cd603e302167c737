extension DataLoader {
  /// One batch: rows of inputs and of targets.
  public struct Examples: Sendable {
    /// The inputs, row by row.
    public let inputs: [Scalar]
    /// The targets, row by row.
    public let targets: [Scalar]
  }

  /// The batches of the next pass, in order.
  ///
  /// - Returns: `batchesPerEpoch` batches.
  public mutating func nextEpoch() -> [Examples] {
    (0..<batchesPerEpoch).map { _ in
      let part = dataset.selecting(next())
      return Examples(inputs: part.inputs, targets: part.targets)
    }
  }
}
