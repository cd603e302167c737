internal import ArgumentParser

/// The command line as a whole: without a command it opens the parabola.
struct Descent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descent",
    abstract: "Gradient descent, one step a key.",
    usage: "descent [<command>] [options]",
    discussion: """
      Without a command the parabola opens: Space steps, the arrows up and down change the \
      learning rate, ? lists the keys, q quits.
      """,
    version: "descent \(version)",
    subcommands: [
      CurveCommand.self, SurfaceCommand.self, PerceptronCommand.self, NetworkCommand.self,
      XrayCommand.self, DigitsCommand.self, CodeCommand.self,
      OpenCommand.self, DemoCommand.self, ReplayCommand.self, CastCommand.self, RunCommand.self,
      FrameCommand.self,
      ExportCommand.self, LearnCommand.self, ReviewCommand.self,
      PresentCommand.self, ProgressCommand.self,
      HandoutCommand.self, LintCommand.self, ProveCommand.self, NewLessonCommand.self,
      DoctorCommand.self, CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: CurveCommand.self)

  /// The version that `--version` prints.
  static let version = "0.1.0"
}
