public import Engine

/// How a neuron learns from a sample, by the names that users type.
public typealias LearningRule = Neuron<Double>.Rule

/// The data that a perceptron can be shown.
public enum PerceptronData: String, CaseIterable, Sendable {
  /// The gate that is 1 when both inputs are.
  case and
  /// The gate that is 1 when an input is.
  case or
  /// The gate that is 1 when the inputs differ.
  case xor
  /// Two round clouds with a gap.
  case clouds
  /// The learner's own points.
  case points
}

/// All that can be set on a perceptron.
public struct PerceptronSettings: Hashable, Sendable {
  /// What there is to learn.
  public var data = PerceptronData.and
  /// How many points the clouds have; few enough to look at each one as it is shown.
  public var count = 40
  /// The empty band between the clouds; below 0 they overlap.
  public var gap = 1.0
  /// The standard deviation by which the points of the clouds are moved.
  public var noise = 0.0
  /// The learner's own points.
  public var points = [
    LabelledPoint(x: 0, y: 0, isPositive: false), LabelledPoint(x: 1, y: 1, isPositive: true),
  ]
  /// What the clouds are drawn from.
  public var dataSeed: UInt64 = 1

  /// How an error changes the weights.
  public var rule = LearningRule.rosenblatt
  /// The learning rate.
  public var learningRate = 0.1
  /// What weights and bias shall be set to by hand; before the first step, where they begin.
  ///
  /// A run takes it over and holds it until the next step, so that a weight and then another can be
  /// set at the same place. What is not set begins at 0.
  public var neuron = NeuronEdit()
  /// Whether every epoch has a new order; else it is that of the data, for a gate 00, 01, 10, 11.
  public var isShuffled = false
  /// What the orders are drawn from.
  public var seed: UInt64 = 1

  /// The gate AND, Rosenblatt's rule, all from 0.
  public init() {}

  /// True when the two differ only in what may change in mid-run.
  public func continues(_ other: PerceptronSettings) -> Bool {
    var same = other
    same.rule = rule
    same.learningRate = learningRate
    same.neuron = neuron
    return same == self
  }

  /// True when both learn from the same samples.
  func hasSameData(as other: PerceptronSettings) -> Bool {
    guard data == other.data else { return false }
    return switch data {
    case .and, .or, .xor: true
    case .clouds:
      count == other.count && gap == other.gap && noise == other.noise
        && dataSeed == other.dataSeed
    case .points: points == other.points
    }
  }

  /// The samples, with targets 0 and 1; at least one.
  func dataset() -> Dataset<Double> {
    switch data {
    case .and: TruthTable.and.dataset()
    case .or: TruthTable.or.dataset()
    case .xor: TruthTable.xor.dataset()
    case .clouds:
      SyntheticData(.clouds, count: max(1, count), noise: noise, seed: dataSeed, gap: gap)
        .dataset().encoded(as: .binary)
    case .points: ownPoints
    }
  }

  private var ownPoints: Dataset<Double> {
    precondition(!points.isEmpty, "there is no point to learn from")
    return Dataset(
      inputs: points.flatMap { [$0.x, $0.y] }, labels: points.map { $0.isPositive ? 1 : 0 },
      classNames: ["0", "1"], featureNames: ["x1", "x2"], encoding: .binary)
  }
}
