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
    usage: """
      descent present <lesson> [--page <n>] [--lessons <folder>] [options]
      descent present --notes [options]
      """,
    discussion: """
      Page Down goes on and Page Up back, as remotes send them; . or b blanks the screen, F5 shows \
      the speaker's notes, a number and Enter opens a page, v counts hands, T is a timer, O an \
      overview. Esc does nothing. --notes in a second terminal shows the notes of the presentation \
      that runs.
      """)

  @Argument(
    help: ArgumentHelp("The lesson: its id or its number.", valueName: "lesson"),
    completion: .lessons)
  var lesson: String?

  @Option(help: ArgumentHelp("The page to begin with, from 1.", valueName: "n"))
  var page: Int?

  @Flag(help: "Show the speaker's notes of the presentation in another terminal.")
  var notes = false

  @OptionGroup var lessons: LessonsOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    let status = notes ? try showNotes() : try present()
    if status != 0 { Glibc.exit(status) }
  }

  private func present() throws -> Int32 {
    guard let name = lesson else { throw UserError(.noLesson) }
    let library = try lessons.library()
    let lesson = try LessonsOption.lesson(name, in: library)
    let page = try LessonsOption.page(page, of: lesson)
    var presenter = Presenter(
      lesson, terms: library.terms, page: page ?? 0, like: App(), clock: unixTime)
    appearance.apply(to: &presenter)
    let server = notesServer(for: &presenter)
    return runInteractively(
      app: presenter, options: appearance.terminal, companions: server.map { [$0] } ?? [])
  }

  /// Lets a second terminal show the notes, where it can reach this one.
  private func notesServer(for presenter: inout Presenter) -> NotesServer? {
    guard let folder = try? NotesFolder() else { return nil }
    if folder.claim() { return NotesServer(in: folder) }
    presenter.announce(.anotherPresents)
    return nil
  }

  private func showNotes() throws -> Int32 {
    guard lesson == nil, page == nil else { throw UserError(.notesAlone) }
    do throws(NotesFolder.Problem) {
      _ = try NotesFolder()
    } catch {
      throw LessonsOption.missing(error.message)
    }
    var reader = NotesReader(like: App(), clock: unixTime, timeOfDay: timeOfDay)
    appearance.apply(to: &reader)
    var link = NotesLink()
    link.follow(&reader)
    return runInteractively(app: reader, options: appearance.terminal, companions: [link])
  }
}

/// The time as a clock on the wall shows it: `14:05`.
@Sendable private func timeOfDay() -> String {
  var now = Glibc.time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  var text = [CChar](repeating: 0, count: 16)
  let count = strftime(&text, text.count, "%H:%M", &parts)
  return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension Localized {
  fileprivate static let noLesson = Localized(
    en: "say which lesson: 'descent present LESSON', or 'descent present --notes' for the notes",
    zh: "要演示哪一课：descent present 课程；看备注用 descent present --notes")
  fileprivate static let notesAlone = Localized(
    en: "--notes follows the presentation that runs: it takes neither a lesson nor a page",
    zh: "--notes 跟随正在进行的演示：不用再写课程或页码")
  fileprivate static let anotherPresents = Localized(
    en: "another presentation runs: --notes shows its notes, F5 those of this one",
    zh: "另一场演示正在进行：--notes 显示那一场的备注，本场按 F5 看")
}
