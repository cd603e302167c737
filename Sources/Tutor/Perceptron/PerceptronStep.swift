public import Engine

/// What happened when a sample was shown.
public struct PerceptronStep: Hashable, Sendable {
  /// The place of the sample in the data, from 0.
  public let index: Int
  /// The sample.
  public let x: SIMD2<Double>
  /// Its truth t, 0 or 1.
  public let target: Double
  /// The sum z, the output o and the error t − o.
  public let outcome: Neuron<Double>.Outcome
  /// Whether the neuron decided for the wrong class.
  public let isMistake: Bool
  /// The weights before.
  public let before: NeuronWeights
  /// The weights after.
  public let after: NeuronWeights
  /// The rule it learned by.
  public let rule: LearningRule
  /// The rate it learned at.
  public let learningRate: Double
  /// In which epoch it was, from 1.
  public let epoch: Int
  /// The how-manieth sample of its epoch it was, from 1.
  public let number: Int

  /// True when the weights are not what they were.
  public var moved: Bool { after != before }
}
