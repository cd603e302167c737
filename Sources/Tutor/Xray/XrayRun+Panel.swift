import Engine

/// The run without a screen.
extension XrayRun: PanelRun {
  static var opening: XraySettings { XraySettings() }

  static func canGoOn(from old: XraySettings, to new: XraySettings) -> Bool { new.continues(old) }

  static var controlNames: [(name: String, aliases: [String])] {
    XrayControl.all.map { ($0.name, $0.aliases) }
  }

  static let landmarks = ["step", "pass", "operation", "value", "loss"]

  static func set(
    _ name: String, to value: String, in setting: inout XraySettings
  ) throws(UserError) {
    try XrayControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: XraySettings, keepsAccount: Bool) throws(UserError) -> XrayRun {
    try XrayRun(setting)
  }

  func check(_ setting: XraySettings) throws(UserError) { try setting.check() }

  /// Weights that were set before the first step stay the start.
  func restarting(with setting: XraySettings) -> XraySettings {
    guard setting.sizes == plan.sizes, setting.subject == settings.subject,
      setting.seed == settings.seed
    else { return setting }
    var setting = setting
    for (place, value) in zip(plan.parameters, start) {
      setting.edits[place] = setting.edits[place] ?? value
    }
    return setting
  }

  static func written(
    _ setting: XraySettings, after old: XraySettings
  ) -> [(name: String, value: String)] {
    XrayControl.table.written(setting, after: old)
  }

  static func resting(_ setting: XraySettings) -> XraySettings {
    var setting = setting
    setting.edits = WeightEdits()
    return setting
  }

  /// A weight set by hand is set at its place in the run only.
  var lastingSettings: XraySettings { Self.resting(settings) }

  var beginning: XraySettings {
    let setting = Self.resting(settings)
    // Weights that follow from the seed need not be said.
    guard let drawn = try? XrayRun(setting), drawn.start != start else { return setting }
    return settingsAtStart
  }

  /// What would begin the same run again: what is set now, from the first weights.
  var settingsAtStart: XraySettings {
    var settings = settings
    settings.edits = WeightEdits()
    for (place, value) in zip(plan.parameters, start) { settings.edits[place] = value }
    return settings
  }
}
