import Engine

/// The run without a screen.
extension NetworkRun: PanelRun {
  package static var opening: NetworkSettings { NetworkSettings() }

  package static func canGoOn(from old: NetworkSettings, to new: NetworkSettings) -> Bool {
    new.continues(old)
  }

  package static var controlNames: [(name: String, aliases: [String])] { NetworkControl.names }
  package static let landmarks = ["step", "loss", "train_acc", "val_acc"]

  package static func set(
    _ name: String, to value: String, in setting: inout NetworkSettings
  ) throws(UserError) {
    try NetworkControl.set(name, to: value, in: &setting)
  }

  package static func written(
    _ setting: NetworkSettings, after old: NetworkSettings
  ) -> [(name: String, value: String)] {
    NetworkControl.table.written(setting, after: old)
  }

  package static func begin(
    _ setting: NetworkSettings, keepsAccount: Bool
  ) throws(UserError) -> NetworkRun {
    try NetworkRun(setting, keepsAccount: keepsAccount)
  }

  /// Rows that were read from a file are not among the names and values.
  package static func checkWritten(_ setting: NetworkSettings) throws(UserError) {
    let name = setting.data == .file ? setting.table?.name : nil
    let file = name ?? (setting.data == .digits ? setting.pictures?.name : nil)
    guard let file else { return }
    throw UserError(
      en: "the rows of \(shown(file)) do not fit into a saved run; export torch FILE.py has them",
      zh: "\(shown(file)) 的数据放不进保存的运行；export torch FILE.py 会带上它们")
  }

  package static func resting(_ setting: NetworkSettings) -> NetworkSettings {
    var setting = setting
    setting.edits = WeightEdits()
    return setting
  }

  package var beginning: NetworkSettings {
    var setting = settings
    setting.edits = firstEdits
    return setting
  }

  package func check(_ setting: NetworkSettings) throws(UserError) { try setting.check() }

  package static func work(of setting: NetworkSettings) throws(UserError) -> Int {
    try setting.workPerLook()
  }
}
