public import Engine

/// A network in training with its past: what the fourth screen is about.
///
/// It knows nothing of keys, of drawing or of time. Stepping, going back and changing a setting go
/// through its timeline; the loss curves are kept beside it.
public struct NetworkPanel: Sendable {
  /// Where a run came to an end: its loss is not finite any more.
  public struct Breakdown: Hashable, Sendable {
    /// The first step with such a loss.
    public var step: Int
    /// The first layer whose outputs are not finite, counted from 1; `nil` where all are, and only
    /// their squares overflow.
    public var layer: Int?
  }

  /// The run with its past and its known future.
  public private(set) var timeline: Timeline<NetworkRun>
  /// The losses of all known steps, thinned out.
  public private(set) var losses: LossHistory
  /// Where the known steps end in numbers that are none.
  public private(set) var breakdown: Breakdown?
  /// Runs that were kept, at most four.
  public private(set) var ghosts: [NetworkGhost] = []
  /// What the last picture was drawn from; `nil` when that is no longer so.
  var glance: NetworkGlance?
  /// The losses that were looked at last.
  private var lastLook: LossHistory.Entry
  /// The last step whose loss is known to be finite.
  private var lastFinite = 0

  /// The most steps between two looks at the loss.
  private static let stride = 1024

  /// A network before its first step.
  ///
  /// - Parameters:
  ///   - settings: what was set.
  ///   - keepsAccount: whether every step notes how far the run has come, which costs a look at all
  ///     data a step.
  /// - Throws: `UserError` when settings do not go together.
  public init(_ settings: NetworkSettings, keepsAccount: Bool = false) throws(UserError) {
    self.init(try NetworkRun(settings, keepsAccount: keepsAccount))
  }

  private init(_ run: NetworkRun) {
    timeline = Timeline(start: run)
    lastLook = Self.look(at: run)
    losses = LossHistory(epochLength: run.network.updatesPerEpoch)
    losses.record(lastLook)
    judge()
  }

  /// The present losses; those of the whole data, not of the last batch.
  public var entry: LossHistory.Entry {
    lastLook.step == timeline.position ? lastLook : Self.look(at: run)
  }

  /// The losses with those of now at their end.
  var historyUpToNow: LossHistory {
    var history = losses
    history.truncate(after: timeline.position)
    history.append(entry)
    return history
  }

  /// Looks at the present losses once for all who will ask.
  mutating func settle() { lastLook = entry }

  /// The run as it stands.
  public var run: NetworkRun { timeline.present }

  /// What is set now.
  public var settings: NetworkSettings { run.settings }

  /// True where the loss is not a finite number, so that no step leads on.
  public var isBroken: Bool { breakdown?.step == timeline.position }

  /// True where a step can be made: there is a row, and the loss is a number.
  var canStep: Bool { run.network.hasRows && !isBroken }

  /// Makes steps, along the known future if there is one; it stops where the loss ends to be a
  /// number.
  public mutating func step(count: Int) {
    let target = timeline.position + max(0, count)
    while timeline.position < target, canStep {
      let next = min(losses.nextStep(after: timeline.position), target)
      advance(by: min(next - timeline.position, Self.stride))
    }
  }

  /// Makes steps to the end of an epoch.
  public mutating func stepEpoch() {
    step(count: run.network.updatesLeft)
  }

  /// Moves to a known step; the future stays known.
  public mutating func seek(to target: Int) {
    timeline.seek(to: target)
    lastLook = Self.look(at: run)
    glance = nil
  }

  /// Goes back to step 0, to the same first weights, and forgets the run.
  public mutating func restart() {
    let (ghosts, settings) = (ghosts, settings)
    timeline.seek(to: 0)
    timeline.forgetFuture()
    var run = run
    run.apply(settings)
    self = NetworkPanel(run)
    self.ghosts = ghosts
  }

  /// Changes settings: in mid-run where that is possible, else by a new run.
  ///
  /// - Parameter new: what shall be set.
  /// - Throws: `UserError` when settings do not go together; nothing is changed then.
  public mutating func change(to new: NetworkSettings) throws(UserError) {
    guard new.continues(settings) else {
      let ghosts = new.data == settings.data ? ghosts : []
      self = try NetworkPanel(new, keepsAccount: run.account != nil)
      self.ghosts = ghosts
      return
    }
    try new.edits.check(sizes: run.design.sizes)
    if new.added != settings.added { try new.checkAdded() }
    timeline.change(new)
    // A weight set by hand changes the loss of this very step.
    losses.truncate(after: timeline.position - 1)
    forgetFuture()
    glance = nil
    lastLook = Self.look(at: run)
    losses.record(lastLook)
    judge()
  }

  /// Keeps the known run as a ghost and forgets its future; the oldest of five goes.
  public mutating func fork() {
    let (label, losses) = (run.settings.label, losses)
    ghosts.keep { NetworkGhost(number: $0, label: label, losses: losses) }
    timeline.forgetFuture()
    forgetFuture()
  }

  /// Forgets all kept runs.
  public mutating func dropGhosts() {
    ghosts = []
  }

  private mutating func forgetFuture() {
    losses.truncate(after: timeline.position)
    lastFinite = min(lastFinite, timeline.position)
    if let breakdown, breakdown.step > timeline.position { self.breakdown = nil }
  }

  /// Makes steps that lead no farther than to the next one to be kept.
  ///
  /// The loss over all rows costs as much as many mini-batches, so it is only looked at where it is
  /// kept; that all weights are finite is cheap to know.
  private mutating func advance(by count: Int) {
    let wasKnown = timeline.hasFuture
    timeline.step(count: count)
    guard !wasKnown || timeline.position > losses.end else { return }
    let isKept = losses.nextStep(after: timeline.position - 1) == timeline.position
    guard isKept || !run.network.isFinite else { return }
    settle()
    if lastLook.training.isFinite {
      lastFinite = timeline.position
    } else {
      breakDown()
    }
    losses.record(lastLook)
  }

  /// Finds the first step whose loss is not finite, by bisection, and makes it the end of the run.
  private mutating func breakDown() {
    var (good, bad) = (min(lastFinite, timeline.position), timeline.position)
    while bad - good > 1 {
      let middle = good + (bad - good) / 2
      timeline.seek(to: middle)
      if Self.look(at: run).training.isFinite { good = middle } else { bad = middle }
    }
    seek(to: bad)
    timeline.forgetFuture()
    judge()
  }

  /// Makes the present step the end of the run if its loss is not finite.
  private mutating func judge() {
    breakdown =
      lastLook.training.isFinite || !run.network.hasRows
      ? nil
      : Breakdown(
        step: timeline.position, layer: run.network.firstNonFiniteLayer.map { $0 + 1 })
  }

  private static func look(at run: NetworkRun) -> LossHistory.Entry {
    let (training, test) = (run.network.training, run.network.test)
    return LossHistory.Entry(
      step: run.stepCount, training: training?.loss ?? .nan, test: test?.loss ?? .nan,
      trainingAccuracy: training?.accuracy, testAccuracy: test?.accuracy)
  }
}
