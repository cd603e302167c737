internal import Glibc
internal import Tutor

/// Opens a screen on the terminal and ends the process with its status if that is not 0.
func open(
  _ kind: StageKind, _ settings: SettingOptions, _ appearance: AppearanceOptions
) throws {
  var app = App(kind)
  appearance.apply(to: &app)
  try settings.apply(to: &app)
  let status = runInteractively(app: app, options: appearance.terminal)
  if status != 0 { Glibc.exit(status) }
}
