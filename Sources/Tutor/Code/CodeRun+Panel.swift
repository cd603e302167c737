import Engine

/// The run without a screen.
extension CodeRun: PanelRun {
  package static var opening: CodeSettings { CodeSettings() }

  package static func canGoOn(from old: CodeSettings, to new: CodeSettings) -> Bool {
    new.continues(old)
  }

  package static var controlNames: [(name: String, aliases: [String])] {
    CodeControl.all.map { ($0.name, $0.aliases) }
  }
  package static let landmarks = ["step", "line", "updates", "x", "w", "b", "loss"]

  package static func set(
    _ name: String, to value: String, in setting: inout CodeSettings
  ) throws(UserError) {
    try CodeControl.set(name, to: value, in: &setting)
  }

  package static func written(
    _ setting: CodeSettings, after old: CodeSettings
  ) -> [(name: String, value: String)] {
    CodeControl.table.written(setting, after: old)
  }

  package static func work(of setting: CodeSettings) throws(UserError) -> Int {
    setting.program == .parabola ? 1 : 2 * setting.count
  }

  package static func begin(
    _ setting: CodeSettings, keepsAccount: Bool
  ) throws(UserError) -> CodeRun { CodeRun(setting) }
}
