import Engine
import Tutor

/// A run that lessons can play on without a screen.
protocol PanelRun: Adjustable, ReportedRun where Setting: Hashable {
  /// What is set when nothing is said.
  static var opening: Setting { get }
  /// The names that can be set, each with its other names.
  static var controlNames: [(name: String, aliases: [String])] { get }
  /// Sets one quantity.
  static func set(_ name: String, to value: String, in setting: inout Setting) throws(UserError)
  /// About how many products it takes to look at all data once, which a proof may do every step.
  static func work(of setting: Setting) throws(UserError) -> Int
  /// The run at its start.
  static func begin(_ setting: Setting) throws(UserError) -> Self
  /// Tells whether a change can be made in mid-run.
  static func canGoOn(from old: Setting, to new: Setting) -> Bool
  /// Refuses a change that may be made in mid-run but does not fit.
  func check(_ setting: Setting) throws(UserError)
  /// What a new run begins with when a setting cannot be changed in mid-run.
  func restarting(with setting: Setting) -> Setting

  /// What goes on to hold after going back to the start.
  var lastingSettings: Setting { get }
  /// What is set now.
  var settings: Setting { get }
  /// How many steps were made.
  var stepCount: Int { get }
  /// The most steps that a proof may make.
  var stepLimit: Int { get }
  /// The variables that tell where it is, for messages.
  static var landmarks: [String] { get }
}

extension PanelRun {
  func check(_ setting: Setting) throws(UserError) {}
  func restarting(with setting: Setting) -> Setting { setting }
  var lastingSettings: Setting { settings }
  var stepLimit: Int { 20_000 }
  static func work(of setting: Setting) throws(UserError) -> Int { 1 }
}

extension CurveRun: PanelRun {
  static var opening: CurveSettings { CurveSettings() }

  static func canGoOn(from old: CurveSettings, to new: CurveSettings) -> Bool { new.continues(old) }

  static var controlNames: [(name: String, aliases: [String])] {
    CurveControl.all.map { ($0.name, $0.aliases) }
  }
  static let landmarks = ["step", "x", "loss", "turns"]

  static func set(
    _ name: String, to value: String, in setting: inout CurveSettings
  ) throws(UserError) {
    try CurveControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: CurveSettings) throws(UserError) -> CurveRun { CurveRun(setting) }

  /// A parabola's step costs next to nothing.
  var stepLimit: Int { settings.function.quadratic == nil ? 20_000 : 60_000 }
}

extension SurfaceRun: PanelRun {
  static var opening: SurfaceSettings { SurfaceSettings() }

  static func canGoOn(from old: SurfaceSettings, to new: SurfaceSettings) -> Bool {
    new.continues(old)
  }

  static var controlNames: [(name: String, aliases: [String])] {
    SurfaceControl.all.map { ($0.name, $0.aliases) }
  }
  static let landmarks = ["step", "x1", "x2", "loss"]

  static func set(
    _ name: String, to value: String, in setting: inout SurfaceSettings
  ) throws(UserError) {
    try SurfaceControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: SurfaceSettings) throws(UserError) -> SurfaceRun {
    SurfaceRun(setting)
  }

  /// A step costs next to nothing.
  var stepLimit: Int { 60_000 }
}

extension PerceptronRun: PanelRun {
  static var opening: PerceptronSettings { PerceptronSettings() }

  static func canGoOn(from old: PerceptronSettings, to new: PerceptronSettings) -> Bool {
    new.continues(old)
  }

  static var controlNames: [(name: String, aliases: [String])] {
    PerceptronControl.all.map { ($0.name, $0.aliases) }
  }
  static let landmarks = ["step", "w1", "w2", "b", "errors"]

  static func set(
    _ name: String, to value: String, in setting: inout PerceptronSettings
  ) throws(UserError) {
    try PerceptronControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: PerceptronSettings) throws(UserError) -> PerceptronRun {
    PerceptronRun(setting)
  }

  /// Weights that were set before the first step stay the start.
  func restarting(with setting: PerceptronSettings) -> PerceptronSettings {
    var setting = setting
    setting.neuron.w1 = setting.neuron.w1 ?? start.w1
    setting.neuron.w2 = setting.neuron.w2 ?? start.w2
    setting.neuron.b = setting.neuron.b ?? start.b
    return setting
  }

  /// A weight set by hand is set at its place in the run only.
  var lastingSettings: PerceptronSettings {
    var settings = settings
    settings.neuron = NeuronEdit()
    return settings
  }
}

extension NetworkRun: PanelRun {
  static var opening: NetworkSettings { NetworkSettings() }

  static func canGoOn(from old: NetworkSettings, to new: NetworkSettings) -> Bool {
    new.continues(old)
  }

  static var controlNames: [(name: String, aliases: [String])] { NetworkControl.names }
  static let landmarks = ["step", "loss", "train_acc", "val_acc"]

  static func set(
    _ name: String, to value: String, in setting: inout NetworkSettings
  ) throws(UserError) {
    try NetworkControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: NetworkSettings) throws(UserError) -> NetworkRun {
    try NetworkRun(setting)
  }

  func check(_ setting: NetworkSettings) throws(UserError) { try setting.check() }

  static func work(of setting: NetworkSettings) throws(UserError) -> Int {
    try setting.workPerLook()
  }
}
