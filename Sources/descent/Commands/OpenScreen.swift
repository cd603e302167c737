internal import Glibc
internal import Tutor

/// Opens a screen on the terminal and ends the process with its status if that is not 0.
func open(_ screen: App, _ settings: SettingOptions, _ options: LearnerOptions) throws {
  var app = screen
  try settings.apply(to: &app)
  let status = try learn(app, options)
  if status != 0 { Glibc.exit(status) }
}
