public import Engine
import Plotting

/// The third screen: one neuron, shown one sample a key.
///
/// It knows nothing of keys, time or a terminal. Stepping, going back and changing a setting all go
/// through its timeline; what the picture needs besides is kept beside it.
public struct PerceptronPanel: Sendable {
  /// The run with its past and its known future.
  public private(set) var timeline: Timeline<PerceptronRun>
  /// The loss over all samples at every known step; its `x` is the number of errors.
  public private(set) var history: PathHistory
  /// The runs that were kept, at most four.
  public private(set) var ghosts: [PerceptronGhost] = []
  /// Errors and loss at the weights they were last measured at.
  private var measure: Measure

  /// Errors and loss over all samples, which only other weights or another rule can change.
  private struct Measure {
    var weights: NeuronWeights
    var rule: LearningRule
    var errors: Double
    var loss: Double

    init(_ run: PerceptronRun) {
      (weights, rule) = (run.weights, run.settings.rule)
      (errors, loss) = (Double(run.errors), run.loss)
    }

    func holds(for run: PerceptronRun) -> Bool {
      weights == run.weights && rule == run.settings.rule
    }
  }

  /// A perceptron at its start.
  public init(_ settings: PerceptronSettings = PerceptronSettings()) {
    let run = PerceptronRun(settings)
    timeline = Timeline(start: run)
    history = PathHistory()
    measure = Measure(run)
    history.append(x: measure.errors, loss: measure.loss)
  }

  /// The run as it stands.
  public var run: PerceptronRun { timeline.present }

  /// What is set now.
  public var settings: PerceptronSettings { run.settings }

  /// Shows one sample, along the known future if there is one.
  public mutating func step() {
    timeline.step()
    if timeline.position == history.count { append(run) }
  }

  /// Shows many samples.
  public mutating func step(count: Int) {
    for _ in 0..<max(0, count) { step() }
  }

  /// Shows all samples that are left of the epoch; at its end those of the next.
  public mutating func stepEpoch() {
    step(count: run.stepsToEpochEnd)
  }

  /// Moves to a known step; the future stays known.
  public mutating func seek(to target: Int) {
    timeline.seek(to: target)
  }

  /// Goes back to step 0 and forgets the run; the settings stay, and the weights it began with.
  public mutating func restart() {
    begin(run.settingsAtStart)
  }

  /// Changes settings: in mid-run where that is possible, else by a new run.
  public mutating func change(to new: PerceptronSettings) {
    guard new != settings else { return }
    guard new.continues(settings) else {
      if !new.hasSameData(as: settings) { ghosts = [] }
      return begin(new.beginning(as: run))
    }
    timeline.change(new)
    // Weights set by hand, or another rule, give the present step another loss.
    refill(from: history.truncate(after: timeline.position - 1))
  }

  /// Keeps the known run as a ghost and forgets its future; the oldest of five goes.
  public mutating func fork() {
    let now = self
    ghosts.keep { now.ghost(numbered: $0) }
    timeline.forgetFuture()
    refill(from: history.truncate(after: timeline.position))
  }

  /// Forgets all kept runs.
  public mutating func dropGhosts() {
    ghosts = []
  }

  /// The known run at its end.
  private func ghost(numbered number: Int) -> PerceptronGhost {
    var known = timeline
    known.seek(to: known.end)
    let last = known.present
    let rate = NumberText.rate(last.settings.learningRate)
    return PerceptronGhost(
      number: number, label: "\(last.settings.rule.rawValue), lr \(rate)", line: last.line,
      weights: last.weights, mistakesPerEpoch: last.mistakesPerEpoch, path: history)
  }

  private mutating func begin(_ settings: PerceptronSettings) {
    let kept = ghosts
    self = PerceptronPanel(settings)
    ghosts = kept
  }

  private mutating func append(_ run: PerceptronRun) {
    if !measure.holds(for: run) { measure = Measure(run) }
    history.append(x: measure.errors, loss: measure.loss)
  }

  /// Measures known steps again; a step that was changed is measured as it is after the change.
  private mutating func refill(from first: Int) {
    guard first <= timeline.position else { return }
    var copy = self
    timeline.visit(first...timeline.position) { _, run in copy.append(run) }
    self = copy
  }
}

extension PerceptronSettings {
  /// These settings for a new run that begins where an old one did, unless weights were just set.
  fileprivate func beginning(as old: PerceptronRun) -> PerceptronSettings {
    guard neuron == old.settings.neuron else { return self }
    var settings = self
    settings.neuron = old.settingsAtStart.neuron
    return settings
  }
}
