internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Lessons
internal import Tutor

/// Whether progress is kept.
struct StateOption: ParsableArguments {
  @Flag(help: "Neither read nor write the progress of the learner.")
  var noState = false

  /// Where progress is kept.
  var store: ProgressStore { noState ? .none : .ofLearner }
}
