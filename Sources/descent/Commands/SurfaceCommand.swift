internal import ArgumentParser
internal import Tutor

/// Opens a surface on the terminal.
struct SurfaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "surface",
    abstract: "Open a surface: gradient descent in two dimensions, and the race of the optimizers.",
    usage: "descent surface [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.surface), settings, options) }
}
