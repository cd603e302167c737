/// The run without a screen.
extension SurfaceRun: PanelRun {
  package static var opening: SurfaceSettings { SurfaceSettings() }

  package static func canGoOn(from old: SurfaceSettings, to new: SurfaceSettings) -> Bool {
    new.continues(old)
  }

  package static var controlNames: [(name: String, aliases: [String])] {
    SurfaceControl.all.map { ($0.name, $0.aliases) }
  }

  package static func ordered(
    _ pairs: [(name: String, value: String)]
  ) -> [(name: String, value: String)] { SurfaceControl.ordered(pairs) }

  package static let landmarks = ["step", "x1", "x2", "loss"]

  package static func set(
    _ name: String, to value: String, in setting: inout SurfaceSettings
  ) throws(UserError) {
    try SurfaceControl.set(name, to: value, in: &setting)
  }

  package static func written(
    _ setting: SurfaceSettings, after old: SurfaceSettings
  ) -> [(name: String, value: String)] {
    SurfaceControl.written(setting, after: old)
  }

  package static func begin(
    _ setting: SurfaceSettings, keepsAccount: Bool
  ) throws(UserError) -> SurfaceRun {
    SurfaceRun(setting)
  }

  /// A step costs next to nothing.
  package var stepLimit: Int { 60_000 }
}
