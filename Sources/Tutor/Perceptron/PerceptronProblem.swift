import Engine

/// What there is to learn, and what is known of it before the first step.
///
/// All states of a run share one, so it has an identity instead of copies.
final class PerceptronProblem: Sendable {
  /// The samples, with targets 0 and 1.
  let data: Dataset<Double>
  /// The samples as points.
  let points: [SIMD2<Double>]
  /// Their targets.
  let targets: [Double]
  /// Whether a line separates the classes, and what proves it.
  let separability: Separability
  /// The most mistakes of Rosenblatt's rule from weights 0, where it must come to an end.
  let bound: PerceptronBound?
  /// The rate up to which the delta rule is stable on every single sample: 2/max|(x, 1)|².
  ///
  /// A step multiplies the error of its sample with 1 − lr·|(x, 1)|². Below the limit no error grows
  /// by being learned from and the weights stay bounded; above it they may not.
  let stableRate: Double

  private let risks: [LearningRule: any Objective<Double>]

  /// Looks at the data once.
  init(_ settings: PerceptronSettings) {
    let data = settings.dataset()
    let inputs = data.inputs
    let points = data.indices.map { SIMD2(inputs[2 * $0], inputs[2 * $0 + 1]) }
    let positive = data.indices.filter { data.labels[$0] == 1 }.map { points[$0] }
    let negative = data.indices.filter { data.labels[$0] == 0 }.map { points[$0] }
    separability = Separability(positive: positive, negative: negative)
    bound = PerceptronBound(positive: positive, negative: negative)
    stableRate = 2 / (points.map { ($0 * $0).sum() + 1 }.max() ?? 1)
    targets = data.targets
    risks = [
      .rosenblatt: PerceptronCriterion(on: data), .delta: NeuronRisk(.linear, on: data),
      .logistic: NeuronRisk(.logistic, on: data),
    ]
    self.data = data
    self.points = points
  }

  /// The mean loss over all samples: what the rule makes small.
  func loss(at weights: NeuronWeights, by rule: LearningRule) -> Double {
    risks[rule]?.value(at: weights.parameters.span) ?? .nan
  }

  /// The length of the gradient of the mean loss.
  func gradientNorm(at weights: NeuronWeights, by rule: LearningRule) -> Double {
    var gradient = [0.0, 0, 0]
    var span = gradient.mutableSpan
    risks[rule]?.gradient(at: weights.parameters.span, into: &span)
    return gradient.map { $0 * $0 }.reduce(0, +).squareRoot()
  }

  /// How many samples are put into the wrong class.
  func errors(at weights: NeuronWeights, by rule: LearningRule) -> Int {
    // The panel asks this of all samples at every step; a call for each would be most of the time.
    let threshold = rule.threshold
    var wrong = 0
    for (point, target) in zip(points, targets) {
      let sum = weights.sum(point)
      let isRight = target > 0.5 ? sum > threshold : sum <= threshold
      if !isRight { wrong += 1 }
    }
    return wrong
  }
}
