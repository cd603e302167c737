internal import ArgumentParser
internal import Classroom
internal import Tutor

/// What every screen on the terminal takes: lessons, progress, looks, and whether it is recorded.
struct LearnerOptions: ParsableArguments {
  @OptionGroup var lessons: LessonsOption
  @OptionGroup var state: StateOption
  @OptionGroup var appearance: AppearanceOptions

  @Option(
    help: ArgumentHelp(
      "Write the keys to a file that 'descent replay' plays.", valueName: "file"),
    completion: .file())
  var record: String?

  /// A recorder for what is open now, if there shall be one.
  func recorder(for learner: Learner) throws -> KeyRecorder? {
    guard let record else { return nil }
    return try KeyRecorder(record, beginning: try learner.beginning())
  }
}
