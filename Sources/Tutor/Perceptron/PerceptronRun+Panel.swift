/// The run without a screen.
extension PerceptronRun: PanelRun {
  package static var opening: PerceptronSettings { PerceptronSettings() }

  package static func canGoOn(from old: PerceptronSettings, to new: PerceptronSettings) -> Bool {
    new.continues(old)
  }

  package static var controlNames: [(name: String, aliases: [String])] {
    PerceptronControl.all.map { ($0.name, $0.aliases) }
  }
  package static let landmarks = ["step", "w1", "w2", "b", "errors"]

  package static func set(
    _ name: String, to value: String, in setting: inout PerceptronSettings
  ) throws(UserError) {
    try PerceptronControl.set(name, to: value, in: &setting)
  }

  package static func written(
    _ setting: PerceptronSettings, after old: PerceptronSettings
  ) -> [(name: String, value: String)] {
    PerceptronControl.table.written(setting, after: old)
  }

  package static func begin(
    _ setting: PerceptronSettings, keepsAccount: Bool
  ) throws(UserError) -> PerceptronRun {
    PerceptronRun(setting)
  }

  /// Weights that were set before the first step stay the start.
  package func restarting(with setting: PerceptronSettings) -> PerceptronSettings {
    var setting = setting
    setting.neuron.w1 = setting.neuron.w1 ?? start.w1
    setting.neuron.w2 = setting.neuron.w2 ?? start.w2
    setting.neuron.b = setting.neuron.b ?? start.b
    return setting
  }

  package static func resting(_ setting: PerceptronSettings) -> PerceptronSettings {
    var setting = setting
    setting.neuron = NeuronEdit()
    return setting
  }

  package var beginning: PerceptronSettings {
    var setting = settings
    setting.neuron = NeuronEdit()
    // What is not set begins at 0.
    if start.w1 != 0 { setting.neuron.w1 = start.w1 }
    if start.w2 != 0 { setting.neuron.w2 = start.w2 }
    if start.b != 0 { setting.neuron.b = start.b }
    return setting
  }

  /// A weight set by hand is set at its place in the run only.
  package var lastingSettings: PerceptronSettings { Self.resting(settings) }
}
