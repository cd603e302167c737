internal import Glibc
internal import Tutor

/// Opens a screen on the terminal, or tells it in lines where that is asked for or all that the
/// terminal can show; ends the process with its status if that is not 0.
func open(_ screen: App, _ settings: SettingOptions, _ options: LearnerOptions) throws {
  var app = screen
  try settings.apply(to: &app)
  guard !options.appearance.plain, !Terminal.isDumb(options.appearance.term) else {
    var session = PlainSession(app, options.appearance)
    return session.run()
  }
  let status = try learn(app, options)
  if status != 0 { Glibc.exit(status) }
}
