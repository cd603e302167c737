internal import ArgumentParser
internal import Tutor

/// Opens the parabola, or any function of x, on the terminal.
struct CurveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curve",
    abstract: "Open the parabola, or any function of x (this is what opens by itself).",
    usage: "descent [curve] [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.curve), settings, options) }
}
