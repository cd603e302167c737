public import Engine

/// Gradient descent on a network at one moment: where it is and what happened on the way.
///
/// A step is one mini-batch. Losses and accuracies over all rows are computed when they are asked
/// for; a step alone costs what the engine's costs. With an account, every step also notes how far
/// it went, and the end of every epoch the losses.
public struct NetworkRun: Adjustable {
  /// What is set now; weights set by hand are taken over once and then no longer set.
  public private(set) var settings: NetworkSettings
  /// The training loss before the first step.
  public private(set) var firstLoss: Double

  /// The weights that were set by hand before the first step.
  private(set) var firstEdits: WeightEdits

  let design: NetworkDesign
  private(set) var network: any NetworkTraining
  private(set) var account: NetworkAccount?

  /// A network before its first step.
  ///
  /// - Parameters:
  ///   - settings: what was set.
  ///   - keepsAccount: whether turns, step sizes and best losses are noted on the way.
  /// - Throws: `UserError` when settings do not go together.
  public init(_ settings: NetworkSettings, keepsAccount: Bool = true) throws(UserError) {
    let design = try NetworkDesign(settings)
    let network: any NetworkTraining =
      settings.precision == .float32
      ? TypedNetworkTraining<Float>(settings, design)
      : TypedNetworkTraining<Double>(settings, design)
    self.settings = settings
    self.settings.edits = WeightEdits()
    firstEdits = settings.edits
    self.design = design
    self.network = network
    firstLoss = network.training?.loss ?? .nan
    followSchedule()
    guard keepsAccount else { return }
    account = NetworkAccount(
      at: network.parameters, loss: firstLoss, testLoss: network.test?.loss)
  }

  /// How many steps were made.
  public var stepCount: Int { network.stepCount }

  /// How many passes over the training rows are complete.
  public var epoch: Int { network.epoch }

  /// Makes one step: one mini-batch.
  public mutating func step() {
    let epoch = account == nil ? 0 : network.epoch
    network.step()
    followSchedule()
    guard account != nil else { return }
    account?.move(to: network.parameters)
    guard network.epoch != epoch, let loss = network.training?.loss else { return }
    account?.note(loss: loss, testLoss: network.test?.loss)
  }

  /// Makes some steps; at full speed without an account and with a constant rate.
  public mutating func step(count: Int) {
    guard account == nil, settings.schedule == .constant else {
      for _ in 0..<max(0, count) { step() }
      return
    }
    network.step(count: count)
  }

  /// The same state without the work space of a batch.
  public var checkpoint: NetworkRun {
    var copy = self
    copy.network.dropWorkSpace()
    return copy
  }

  /// Eight numbers for each parameter: the most that a rule, the gradient and L1 remember of it.
  public var checkpointSize: Int { 8 * network.parameterBytes }

  /// Changes what may be changed in mid-run; place and account stay.
  ///
  /// A new update rule begins at rest. A weight set by hand that the network does not have is left
  /// out; ``NetworkDesign`` refuses it before, and added rows that the data cannot take.
  public mutating func apply(_ new: NetworkSettings) {
    let hasOtherRows = new.added != settings.added
    network.apply(new, before: settings)
    settings = new
    settings.edits = WeightEdits()
    if stepCount == 0 { for edit in new.edits.list { firstEdits[edit.place] = edit.value } }
    if !new.edits.isEmpty { account?.jump(to: network.parameters) }
    if hasOtherRows { judgeAnew() }
    followSchedule()
  }

  /// Losses on other rows do not compare.
  private mutating func judgeAnew() {
    guard stepCount == 0 || account != nil else { return }
    let loss = network.training?.loss ?? .nan
    if stepCount == 0 { firstLoss = loss }
    account?.judgeAnew(loss: loss)
  }

  /// The rate of the next step.
  private mutating func followSchedule() {
    guard settings.schedule != .constant else { return }
    network.learningRate =
      settings.learningRate * settings.schedule.factor(at: network.stepCount)
  }
}
