internal import ArgumentParser
internal import Lessons

/// Checks the form of lessons.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the form of lessons, and that both languages say the same.",
    usage: "descent lint <path> ...",
    discussion: """
      A path is a lesson, a folder of lessons, or the folder that has en and zh. A finding is a \
      line file:line:col: CODE message; W is a warning, E ends with status 65.
      """)

  @Argument(
    help: ArgumentHelp("Lessons and folders of lessons.", valueName: "path"), completion: .file())
  var paths: [String]

  func run() throws {
    let check = LessonCheck(paths)
    try FindingReport.write(check.findings, missing: check.missing)
  }
}
