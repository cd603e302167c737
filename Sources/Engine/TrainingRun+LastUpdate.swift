extension TrainingRun {
  /// What the last step added to the parameters, as it lies in memory: Δθ with its penalty.
  ///
  /// A weight set by hand since then is no part of it. Nil before the first step.
  public var lastUpdate: [Scalar]? {
    guard previous.count == network.parameters.count else { return nil }
    return difference(network.parameters, previous)
  }
}

@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func difference<Scalar: Real>(
  _ first: AlignedArray<Scalar>, _ second: AlignedArray<Scalar>
) -> [Scalar] {
  (0..<first.count).map { first.pointer[$0] - second.pointer[$0] }
}
