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

  @Argument(help: ArgumentHelp("The lesson.", valueName: "lesson"), completion: .lessons)
  var lesson: String?

  @Option(help: ArgumentHelp("The page to open, from 1.", valueName: "n"))
  var page: Int?

  @OptionGroup var options: LearnerOptions

  func run() throws {
    // Before lessons are read, which takes a moment.
    try options.appearance.terminal.requireScreen()
    // Reading all lessons takes a fifth of a second; the list reads them itself.
    _ = try options.lessons.existingFolder()
    let pair = try lesson.map { try LessonsOption.lesson($0, in: try options.lessons.library()) }
    let first = try pair.flatMap { try LessonsOption.page(page, of: $0) }
    let status = try learn(App(), options) { learner in
      if let pair {
        learner.open(pair.id, page: first)
      } else {
        learner.openContents()
      }
    }
    if status != 0 { Glibc.exit(status) }
  }
}

/// Runs the program of a learner on the terminal.
///
/// - Parameters:
///   - app: the panels as they start.
///   - options: where the lessons are, whether progress is kept, how it looks, what is recorded.
///   - open: opens what is wanted first.
/// - Returns: the exit status.
/// - Throws: the exit status when the file of a recording cannot be made.
func learn(
  _ app: App, _ options: LearnerOptions, open: (inout Learner) -> Void = { _ in }
) throws -> Int32 {
  let store = options.state.store
  let known = store.load()
  let folder = options.lessons.folder
  var learner = Learner(app, progress: known.progress, clock: unixTime) {
    folder.map { LessonLibrary(root: $0) }
  }
  options.appearance.apply(to: &learner)
  open(&learner)
  if let notice = known.notice { learner.announce(notice) }
  var companions: [any Companion<Learner>] = [
    ProgressKeeper(store: store, kept: known.progress)
  ]
  if let watch = folder.flatMap({ LessonWatch(root: $0) }) { companions.append(watch) }
  return runInteractively(
    app: learner, options: options.appearance.terminal, companions: companions,
    recorder: try options.recorder(for: learner))
}

/// Seconds since 1970.
@Sendable func unixTime() -> Int { Glibc.time(nil) }
