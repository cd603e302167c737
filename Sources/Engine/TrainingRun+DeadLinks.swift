extension TrainingRun {
  /// For each linear layer 1 where L1 has killed a weight and 0 elsewhere; empty before the first
  /// step with a penalty.
  public var deadLinks: [Linear<Scalar>] {
    guard memory.isDead.count == network.parameters.count else { return [] }
    return network.layers(from: memory.isDead.map { $0 ? 1 : 0 })
  }
}
