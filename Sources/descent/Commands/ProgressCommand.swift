internal import ArgumentParser
internal import Classroom
internal import Lessons
internal import Tutor

/// Prints how far the learner has come.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Print how far you have come in each lesson.",
    usage: "descent progress [--lang <lang>] [--lessons <folder>]",
    discussion: """
      A row a lesson: its mark, the pages seen, the predictions that were right at first of those \
      made, the goals reached. What is known lies in $XDG_STATE_HOME/descent, or in \
      ~/.local/state/descent.
      """)

  @Option(help: "The language; without it, that of the locale.")
  var lang: Language?

  @OptionGroup var lessons: LessonsOption

  func run() throws {
    let isASCII = TextEncoding.adopt() == .ascii
    let language = isASCII ? .en : lang ?? Environment.language
    let library = try lessons.library()
    let reading = ProgressStore.ofLearner.load()
    let report = ProgressReport(
      of: reading.progress, in: library, language: language, isASCII: isASCII)
    guard !report.isEmpty else {
      throw LessonsOption.missing("\(library.root): there are no lessons")
    }
    if let notice = reading.notice { StandardError.write("descent: \(notice[language])\n") }
    StandardOutput.write(report.text)
  }
}

extension ProgressStore {
  /// Where the environment says that the learner's progress is kept.
  static var ofLearner: ProgressStore {
    ProgressStore(
      stateHome: Environment.value(of: "XDG_STATE_HOME"), home: Environment.value(of: "HOME"))
  }
}
