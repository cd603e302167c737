internal import ArgumentParser
internal import Glibc
internal import Tutor

/// Opens the parabola, or any function of x, on the terminal.
struct CurveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curve",
    abstract: "Open the parabola, or any function of x (this is what opens by itself).",
    usage: "descent [curve] [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    var app = App()
    appearance.apply(to: &app)
    try settings.apply(to: &app)
    let status = runInteractively(app: app, options: appearance.terminal)
    if status != 0 { Glibc.exit(status) }
  }
}
