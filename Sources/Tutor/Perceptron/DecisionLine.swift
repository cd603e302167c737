import Engine

/// The line on which a neuron's decision turns: `normal·x + offset = 0`.
public struct DecisionLine: Hashable, Sendable {
  /// The weights; they stand upright on the line and point to the side of class 1.
  public let normal: SIMD2<Double>
  /// The bias, less the threshold of the rule.
  public let offset: Double

  /// The line of some weights under a rule.
  init(_ weights: NeuronWeights, by rule: LearningRule) {
    normal = SIMD2(weights.w1, weights.w2)
    offset = weights.b - rule.threshold
  }

  /// True when there is a line to draw: not where both weights are 0 or numbers have run away.
  ///
  /// Without a line the whole plane is decided alike, by the sign of `offset`.
  public var isThere: Bool {
    normal != .zero && normal.x.isFinite && normal.y.isFinite && offset.isFinite
  }

  /// The side of a point: above 0 for class 1.
  ///
  /// - Parameter point: any point.
  /// - Returns: `normal·x + offset`, not a distance unless the normal has length 1.
  public func side(of point: SIMD2<Double>) -> Double { (normal * point).sum() + offset }
}

extension PerceptronRun {
  /// The line now.
  public var line: DecisionLine { DecisionLine(weights, by: settings.rule) }
}

extension PerceptronStep {
  /// The line before the step.
  public var lineBefore: DecisionLine { DecisionLine(before, by: rule) }

  /// The line after the step.
  public var lineAfter: DecisionLine { DecisionLine(after, by: rule) }
}
