/// A perceptron's run that was kept: what it ended with, beside the live one.
public struct PerceptronGhost: Hashable, Sendable {
  /// 1 to 4, what it is drawn with.
  public let number: Int
  /// What it was run with, as in `rosenblatt, lr 0.1`.
  public let label: String
  /// The line it ended with.
  public let line: DecisionLine
  /// The weights it ended with.
  public let weights: NeuronWeights
  /// The mistakes of each of its epochs.
  public let mistakesPerEpoch: MistakeHistory
  /// Its loss at every step, and the errors as `x`.
  public let path: PathHistory

  /// The last step it knows.
  public var end: Int { path.count - 1 }
}
