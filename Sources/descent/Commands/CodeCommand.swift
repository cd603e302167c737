internal import ArgumentParser
internal import Tutor

/// Opens the screen of code on the terminal.
struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Open the code: MATLAB, PyTorch and Swift, one line a key.",
    usage: "descent code [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.code), settings, options) }
}
