internal import ArgumentParser
internal import Tutor

/// Opens the MLP lab on the terminal.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mlp",
    abstract: "Open the MLP lab: a network that learns while you watch.",
    usage: "descent mlp [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.mlp), settings, options) }
}
