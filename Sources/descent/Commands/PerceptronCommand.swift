internal import ArgumentParser
internal import Tutor

/// Opens the perceptron on the terminal.
struct PerceptronCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "perceptron",
    abstract: "Open the perceptron: one neuron that learns from one sample a key.",
    usage: "descent perceptron [--set <name=value> ...] [options]")

  @OptionGroup var settings: SettingOptions
  @OptionGroup var options: LearnerOptions

  func run() throws { try open(App(.perceptron), settings, options) }
}
