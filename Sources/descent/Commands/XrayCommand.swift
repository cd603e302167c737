internal import ArgumentParser
internal import Tutor

/// Opens the X-ray on the terminal.
struct XrayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xray",
    abstract: "Open the X-ray: one pass through a neuron, one arithmetic operation a key.",
    usage: "descent xray [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var lessons: LessonsOption
  @OptionGroup var state: StateOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws { try open(App(.xray), settings, lessons, state, appearance) }
}
