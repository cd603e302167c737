extension Dataset {
  /// The rows in a random order.
  ///
  /// - Parameter generator: the source of randomness.
  /// - Returns: the same rows.
  public func shuffled(using generator: inout SplitMix64) -> Dataset {
    var order = Array(0..<count)
    generator.shuffle(&order)
    return selecting(order)
  }

  /// Cuts the set in two: the first rows are for training, the rest for validation.
  ///
  /// TensorFlow Playground does it so: its data are shuffled when they are made, and the training
  /// part is ⌊count · share⌋ rows.
  ///
  /// - Parameter trainShare: the training part, from 0 to 1.
  /// - Returns: both parts; either may be empty.
  public func split(trainShare: Double) -> (train: Dataset, validation: Dataset) {
    precondition(trainShare >= 0 && trainShare <= 1, "share \(trainShare) is outside 0…1")
    // 0.29 · 100 is 28.999999999999996; the share is meant in decimals.
    let cut = Int((Double(count) * trainShare + 1e-9).rounded(.down))
    return (selecting(0..<cut), selecting(cut..<count))
  }

  /// Cuts the set in two at random.
  ///
  /// - Parameters:
  ///   - trainShare: the training part, from 0 to 1.
  ///   - generator: the source of randomness.
  /// - Returns: both parts, in a random order.
  public func split(
    trainShare: Double, using generator: inout SplitMix64
  ) -> (train: Dataset, validation: Dataset) {
    shuffled(using: &generator).split(trainShare: trainShare)
  }
}
