internal import ArgumentParser
internal import Classroom
internal import Tutor

/// Prints a lesson for people who read it on paper.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Print a lesson as a handout, for students or for the teacher.",
    usage: "descent handout <id> [--format <md|txt>] [--teacher] [--lang <en|zh>]",
    discussion: """
      Students get the pages with room to write, and the answers behind them; the teacher gets \
      answers, notes and minutes in their places too.
      """)

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// GitHub's Markdown.
    case md
    /// Plain text, 72 columns wide.
    case txt
  }

  @Argument(help: "The lesson: its id or its number.", completion: .lessons)
  var id: String

  @Option(help: "Markdown, or plain text of 72 columns.")
  var format = Format.md

  @Flag(help: "Print the teacher's copy.")
  var teacher = false

  @Option(help: "The language; without it, that of the locale.")
  var lang: Language?

  @OptionGroup var lessons: LessonsOption

  func run() throws {
    let lesson = try LessonsOption.lesson(id, in: try lessons.library())
    let language = lang ?? Environment.language
    let handout = Handout(lesson: lesson[language], audience: teacher ? .teacher : .student)
    StandardOutput.write(format == .md ? handout.markdown : handout.text())
  }
}
