internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Lessons
internal import Tutor

/// Shows a lesson to a class, a beat at a time.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Present a lesson to a class, one beat a key.",
    usage: "descent present <lesson> [--page <n>] [--lessons <folder>] [options]",
    discussion: """
      Page Down goes on and Page Up back, as remotes send them; . or b blanks the screen, F5 shows \
      the speaker's notes, a number and Enter opens a page, v counts hands, T is a timer, O an \
      overview. Esc does nothing.
      """)

  @Argument(help: ArgumentHelp("The lesson: its id or its number.", valueName: "lesson"))
  var lesson: String

  @Option(help: ArgumentHelp("The page to begin with, from 1.", valueName: "n"))
  var page: Int?

  @OptionGroup var lessons: LessonsOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    let library = try lessons.library()
    let lesson = try LessonsOption.lesson(lesson, in: library)
    let page = try LessonsOption.page(page, of: lesson)
    var presenter = Presenter(
      lesson, terms: library.terms, page: page ?? 0, like: App(), clock: unixTime)
    appearance.apply(to: &presenter)
    let status = runInteractively(app: presenter, options: appearance.terminal)
    if status != 0 { Glibc.exit(status) }
  }
}
