public import Engine

/// A perceptron at one moment: what it has learned and what happened on the way.
///
/// A step is one sample. Losses and errors over all samples are computed when they are asked for.
public struct PerceptronRun: Adjustable {
  /// What is set now; weights set by hand stand in it until the next step.
  public private(set) var settings: PerceptronSettings
  /// How many steps were made.
  public private(set) var stepCount = 0
  /// The sample shown last and what came of it; `nil` before the first step.
  public private(set) var last: PerceptronStep?
  /// The weights before the first step.
  public private(set) var start: NeuronWeights
  /// The loss before the first step.
  public private(set) var firstLoss: Double

  let problem: PerceptronProblem
  private(set) var account: PerceptronAccount
  private var neuron: Neuron<Double>
  private var order: SampleOrder
  /// True while only Rosenblatt's rule at one rate above 0 has changed weights that began at 0.
  private var keepsToBound: Bool

  /// A perceptron before its first step.
  public init(_ settings: PerceptronSettings) {
    let problem = PerceptronProblem(settings)
    let start = NeuronWeights(settings.neuron)
    self.settings = settings
    self.problem = problem
    self.start = start
    neuron = Neuron(
      weights: [start.w1, start.w2], bias: start.b, rule: settings.rule,
      learningRate: settings.learningRate)
    order = SampleOrder(
      count: problem.points.count, isShuffled: settings.isShuffled, seed: settings.seed)
    firstLoss = problem.loss(at: start, by: settings.rule)
    account = PerceptronAccount(loss: firstLoss)
    keepsToBound = settings.keepsToBound(from: start)
  }

  /// The weights and the bias.
  public var weights: NeuronWeights {
    NeuronWeights(w1: neuron.weights[0], w2: neuron.weights[1], b: neuron.bias)
  }

  /// How many passes over the data are complete.
  public var epoch: Int { order.epoch }

  /// The place in the data of the sample that is shown next.
  public var nextIndex: Int { order.next }

  /// How many samples are left of the present epoch; all of them at its end.
  public var stepsToEpochEnd: Int { problem.points.count - order.position }

  /// The run one step on.
  public var next: PerceptronRun {
    var copy = self
    copy.step()
    return copy
  }

  /// Shows the next sample and lets the neuron learn from it.
  public mutating func step() {
    // A setting by hand has been taken over; held longer, it would be made again.
    if settings.neuron != NeuronEdit() { settings.neuron = NeuronEdit() }
    let (epoch, number) = (order.epoch + 1, order.position + 1)
    let index = order.next
    order.advance()
    stepCount += 1
    let step = learn(from: index, epoch: epoch, number: number)
    last = step
    account.note(step)
    guard order.isAtStart else { return }
    account.endEpoch(after: step, loss: loss, repeatsOrder: !settings.isShuffled)
  }

  /// Changes what may be changed in mid-run; the place in the data stays.
  public mutating func apply(_ new: PerceptronSettings) {
    let (old, before) = (settings, weights)
    settings = new
    neuron.rule = new.rule
    neuron.learningRate = new.learningRate
    if let w1 = new.neuron.w1 { neuron.weights[0] = w1 }
    if let w2 = new.neuron.w2 { neuron.weights[1] = w2 }
    if let b = new.neuron.b { neuron.bias = b }
    guard weights != before || new.rule != old.rule || new.learningRate != old.learningRate else {
      return
    }
    account.settingsChanged(otherLoss: new.rule != old.rule || stepCount == 0 ? loss : nil)
    keepsToBound = account.mistakes == 0 && new.keepsToBound(from: weights)
    guard stepCount == 0 else { return }
    start = weights
    firstLoss = loss
  }

  private mutating func learn(from index: Int, epoch: Int, number: Int) -> PerceptronStep {
    let (x, target, before) = (problem.points[index], problem.targets[index], weights)
    let outcome = neuron.learn([x.x, x.y], target: target)
    return PerceptronStep(
      index: index, x: x, target: target, outcome: outcome,
      isMistake: !neuron.rule.decides(outcome.sum, rightlyFor: target), before: before,
      after: weights, rule: neuron.rule, learningRate: neuron.learningRate, epoch: epoch,
      number: number)
  }
}

// MARK: - How good it is

extension PerceptronRun {
  /// How many samples there are.
  public var sampleCount: Int { problem.points.count }

  /// The samples, with targets 0 and 1.
  public var data: Dataset<Double> { problem.data }

  /// Whether a line separates the classes, and what proves it.
  public var separability: Separability { problem.separability }

  /// The mean loss over all samples with the present weights, by the rule that is set.
  ///
  /// The perceptron criterion, half the squared error t − z, or the binary cross-entropy.
  public var loss: Double { problem.loss(at: weights, by: settings.rule) }

  /// How many of all samples are put into the wrong class with the present weights.
  public var errors: Int { problem.errors(at: weights, by: settings.rule) }

  /// What the neuron would say to a sample now, and whether it decides rightly.
  ///
  /// - Parameter index: the place of the sample in the data.
  /// - Returns: the output o, 0 or 1, z or σ(z) by the rule.
  public func answer(to index: Int) -> (output: Double, isRight: Bool) {
    let sum = weights.sum(problem.points[index])
    let isRight = settings.rule.decides(sum, rightlyFor: problem.targets[index])
    return (neuron.output(ofSum: sum), isRight)
  }

  /// The mistakes so far in the epoch of the sample shown last.
  public var mistakesInEpoch: Int { account.mistakesInEpoch }

  /// All mistakes so far.
  public var mistakes: Int { account.mistakes }

  /// The mistakes of each complete epoch.
  public var mistakesPerEpoch: MistakeHistory { account.perEpoch }

  /// The first epoch, from 1, without a mistake since the settings were last changed.
  public var cleanEpoch: Int? { account.cleanEpoch }

  /// True when a whole epoch has changed nothing: no further step will.
  public var hasConverged: Bool { account.isAtRest && settings.learningRate != 0 }

  /// After how many steps all weights come again to the bit; `nil` while no circle is found.
  public var cycleLength: Int? {
    account.isAtRest ? nil : account.cycle.period.map { $0 * sampleCount }
  }

  /// The most mistakes there can be in all; `nil` where nothing is known.
  ///
  /// It holds from weights 0 for Rosenblatt's rule at one rate, on classes that a line separates.
  public var bound: PerceptronBound? { keepsToBound ? problem.bound : nil }

  /// The rate up to which the delta rule is stable on every single sample.
  public var stableRate: Double { problem.stableRate }

  /// True when weights are no numbers a screen could show, or the loss is beyond a million.
  ///
  /// Rosenblatt's rule has no large loss to fear: its weights stay within bounds on any data, in
  /// proportion to the rate (Minsky and Papert, 1969, the cycling theorem).
  public var hasDiverged: Bool {
    guard weights.isFinite else { return true }
    return settings.rule != .rosenblatt && !(loss <= 1e6)
  }

  /// What would begin the same run again: what is set now, from the first weights.
  var settingsAtStart: PerceptronSettings {
    var settings = settings
    (settings.neuron.w1, settings.neuron.w2, settings.neuron.b) = (start.w1, start.w2, start.b)
    return settings
  }
}

extension PerceptronSettings {
  /// True when Novikoff's bound holds for a run with these settings from such weights on.
  fileprivate func keepsToBound(from weights: NeuronWeights) -> Bool {
    rule == .rosenblatt && learningRate > 0 && weights.isZero
  }
}
