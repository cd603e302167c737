internal import ArgumentParser
internal import Lessons

/// Plays what lessons claim.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove what lessons claim, by doing what they say.",
    usage: "descent prove <path> ...",
    discussion: """
      Every observation, answer, goal and solution is played on the engine, each page alone. A \
      finding of code T ends with status 65; so does a lesson that lint refuses. When all holds, \
      the number of proofs is printed.
      """)

  @Argument(
    help: ArgumentHelp("Lessons and folders of lessons.", valueName: "path"), completion: .file())
  var paths: [String]

  func run() throws {
    let check = LessonCheck(paths)
    let proofs = check.proofs()
    let findings = check.findings.filter { !$0.code.isWarning } + proofs.findings
    try FindingReport.write(findings.sorted(), missing: check.missing)
    let lessons = check.lessons.count
    StandardOutput.write(
      "\(proofs.count) proofs hold in \(lessons) \(lessons == 1 ? "lesson" : "lessons")\n")
  }
}
