internal import ArgumentParser
internal import Tutor

/// Opens the digits on the terminal.
struct DigitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digits",
    abstract: "Open the digits: a network that learns to read them, and a pad to draw on.",
    usage: "descent digits [--data <file>] [--set <name=value> ...] [options]")

  @OptionGroup var digits: DigitsOptions
  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws {
    var app = App(.digits)
    if let pictures = digits.pictures() { try app.read(pictures) }
    try open(app, settings, options)
  }
}
