extension TrainingRun {
  /// Sets a weight by hand; a link that L1 has killed lives again.
  ///
  /// The optimizer's memory stays. Nothing happens where there is no such weight.
  ///
  /// - Parameters:
  ///   - layer: the linear layer, from 0.
  ///   - output: the neuron, from 0.
  ///   - input: its input, from 0, or nil for the bias.
  ///   - value: the new weight.
  public mutating func setWeight(
    linear layer: Int, output: Int, input: Int?, to value: Scalar
  ) {
    guard let place = network.offset(linear: layer, output: output, input: input) else { return }
    // An edit is no update.
    if previous.count > place { previous[place] += value - network.parameters[place] }
    network.parameters[place] = value
    if memory.isDead.indices.contains(place) { memory.isDead[place] = false }
  }
}
