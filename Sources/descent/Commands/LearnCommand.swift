internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Lessons
internal import Tutor

/// Opens the list of lessons, or one of them.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn: the list of lessons, or one of them.",
    usage: "descent learn [<lesson>] [--page <n>] [--lessons <folder>] [options]",
    discussion: """
      A lesson is its id or its number. It opens where you left it; each prediction is asked before \
      the step is shown. --lessons reads your own folder; saving a file reads it anew.
      """)

  @Argument(help: ArgumentHelp("The lesson.", valueName: "lesson"))
  var lesson: String?

  @Option(help: ArgumentHelp("The page to open, from 1.", valueName: "n"))
  var page: Int?

  @OptionGroup var lessons: LessonsOption
  @OptionGroup var state: StateOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    let library = try lessons.library()
    let pair = try lesson.map { try LessonsOption.lesson($0, in: library) }
    let first = try pair.flatMap { try LessonsOption.page(page, of: $0) }
    let status = learn(App(), lessons: lessons, state: state, appearance: appearance) { learner in
      if let pair {
        learner.open(pair.id, page: first)
      } else {
        learner.openContents()
      }
    }
    if status != 0 { Glibc.exit(status) }
  }
}

/// Whether progress is kept.
struct StateOption: ParsableArguments {
  @Flag(help: "Neither read nor write the progress of the learner.")
  var noState = false

  /// Where progress is kept.
  var store: ProgressStore { noState ? .none : .ofLearner }
}

/// Runs the program of a learner on the terminal.
///
/// - Parameters:
///   - app: the panels as they start.
///   - lessons: where the lessons are.
///   - state: whether progress is kept.
///   - appearance: how it looks.
///   - open: opens what is wanted first.
/// - Returns: the exit status.
func learn(
  _ app: App, lessons: LessonsOption, state: StateOption, appearance: AppearanceOptions,
  open: (inout Learner) -> Void = { _ in }
) -> Int32 {
  let store = state.store
  let known = store.load()
  let folder = lessons.folder
  var learner = Learner(app, progress: known.progress, clock: unixTime) {
    folder.map { LessonLibrary(root: $0) }
  }
  appearance.apply(to: &learner)
  open(&learner)
  if let notice = known.notice { learner.announce(notice) }
  var companions: [any Companion<Learner>] = [
    ProgressKeeper(store: store, kept: known.progress)
  ]
  if let watch = folder.flatMap({ LessonWatch(root: $0) }) { companions.append(watch) }
  return runInteractively(app: learner, options: appearance.terminal, companions: companions)
}

/// Seconds since 1970.
@Sendable func unixTime() -> Int { Glibc.time(nil) }
