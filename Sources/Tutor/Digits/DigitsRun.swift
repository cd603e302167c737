public import Engine

/// A network that reads digits, without a screen: a ``NetworkRun`` that begins with digits.
public struct DigitsRun: Adjustable {
  /// The network in training.
  private(set) var network: NetworkRun

  private init(_ network: NetworkRun) { self.network = network }

  /// Makes one step: one mini-batch.
  public mutating func step() { network.step() }

  /// Makes some steps.
  public mutating func step(count: Int) { network.step(count: count) }

  /// Changes what may be changed in mid-run.
  public mutating func apply(_ new: NetworkSettings) { network.apply(new) }

  /// The same state without the work space of a batch.
  public var checkpoint: DigitsRun { DigitsRun(network.checkpoint) }

  /// How many bytes a checkpoint takes at most.
  public var checkpointSize: Int { network.checkpointSize }
}

extension NetworkSettings {
  /// What the screen of digits opens with: 1000 digits, four of five to learn from, 64→32→10.
  static var digits: NetworkSettings {
    var settings = NetworkSettings()
    settings.data = .digits
    settings.isPlayground = false
    settings.trainShare = 0.8
    settings.learningRate = 0.3
    return settings
  }
}

extension DigitsRun: PanelRun {
  package static var opening: NetworkSettings { .digits }
  package static var controlNames: [(name: String, aliases: [String])] { DigitsControl.names }
  package static let landmarks = NetworkRun.landmarks

  package static func set(
    _ name: String, to value: String, in setting: inout NetworkSettings
  ) throws(UserError) {
    guard NetworkLook.table.named(name) == nil else {
      return try NetworkRun.set(name, to: value, in: &setting)
    }
    try DigitsControl.set(name, to: value, in: &setting)
  }

  package static func work(of setting: NetworkSettings) throws(UserError) -> Int {
    try NetworkRun.work(of: setting)
  }

  package static func begin(
    _ setting: NetworkSettings, keepsAccount: Bool
  ) throws(UserError) -> DigitsRun {
    DigitsRun(try NetworkRun(setting, keepsAccount: keepsAccount))
  }

  package static func written(
    _ setting: NetworkSettings, after old: NetworkSettings
  ) -> [(name: String, value: String)] {
    DigitsControl.table.written(setting, after: old)
  }

  package static func checkWritten(_ setting: NetworkSettings) throws(UserError) {
    try NetworkRun.checkWritten(setting)
  }

  package static func resting(_ setting: NetworkSettings) -> NetworkSettings {
    NetworkRun.resting(setting)
  }

  package var beginning: NetworkSettings { network.beginning }

  package static func canGoOn(from old: NetworkSettings, to new: NetworkSettings) -> Bool {
    NetworkRun.canGoOn(from: old, to: new)
  }

  package func check(_ setting: NetworkSettings) throws(UserError) {
    try network.check(setting)
  }

  package var settings: NetworkSettings { network.settings }
  package var stepCount: Int { network.stepCount }
}

extension DigitsRun: ReportedRun {
  /// What a table or CSV shows of the step.
  public var row: Report.Row { network.row }
  /// Every state variable that the network has.
  public var state: Report.Row { network.state }
  /// One variable, at the cost of what it needs.
  public func value(of name: String) -> Report.Value? { network.value(of: name) }
}

extension DigitsRun: ExportedRun {
  /// A script that trains on.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    try network.torchScript(recording: steps)
  }
  /// Weights and biases of all layers.
  public var tensors: [Tensor] { network.tensors }
  /// One look at all rows takes a product for each parameter and row.
  public var workPerRow: Int { network.workPerRow }
}
