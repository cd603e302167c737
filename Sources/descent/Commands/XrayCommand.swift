internal import ArgumentParser
internal import Tutor

/// Opens the X-ray on the terminal.
struct XrayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xray",
    abstract: "Open the X-ray: one pass through a neuron, one arithmetic operation a key.",
    usage: "descent xray [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.xray), settings, options) }
}
