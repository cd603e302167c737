internal import ArgumentParser
internal import Tutor

/// Opens the MLP lab on the terminal.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mlp",
    abstract: "Open the MLP lab: a network that learns while you watch.",
    usage: "descent mlp [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var lessons: LessonsOption
  @OptionGroup var state: StateOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws { try open(App(.mlp), settings, lessons, state, appearance) }
}
