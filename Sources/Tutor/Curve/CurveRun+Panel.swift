import Engine

/// The run without a screen.
extension CurveRun: PanelRun {
  package static var opening: CurveSettings { CurveSettings() }

  package static func canGoOn(from old: CurveSettings, to new: CurveSettings) -> Bool {
    new.continues(old)
  }

  package static var controlNames: [(name: String, aliases: [String])] {
    CurveControl.all.map { ($0.name, $0.aliases) }
  }
  package static let landmarks = ["step", "x", "loss", "turns"]

  package static func set(
    _ name: String, to value: String, in setting: inout CurveSettings
  ) throws(UserError) {
    try CurveControl.set(name, to: value, in: &setting)
  }

  package static func written(
    _ setting: CurveSettings, after old: CurveSettings
  ) -> [(name: String, value: String)] {
    CurveControl.table.written(setting, after: old)
  }

  package static func begin(
    _ setting: CurveSettings, keepsAccount: Bool
  ) throws(UserError) -> CurveRun { CurveRun(setting) }

  /// A parabola's step costs next to nothing.
  package var stepLimit: Int { settings.function.quadratic == nil ? 20_000 : 60_000 }
}
