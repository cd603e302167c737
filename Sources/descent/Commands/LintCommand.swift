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

  @Argument(help: ArgumentHelp("Lessons and folders of lessons.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let check = LessonCheck(paths)
    try report(check.findings, missing: check.missing)
  }
}

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

  @Argument(help: ArgumentHelp("Lessons and folders of lessons.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let check = LessonCheck(paths)
    let proofs = check.proofs()
    let findings = check.findings.filter { !$0.code.isWarning } + proofs.findings
    try report(findings.sorted(), missing: check.missing)
    let lessons = check.lessons.count
    StandardOutput.write(
      "\(proofs.count) proofs hold in \(lessons) \(lessons == 1 ? "lesson" : "lessons")\n")
  }
}

/// Prints findings and ends with the status that they deserve.
private func report(_ findings: [Finding], missing: [String]) throws {
  StandardOutput.write(findings.map { "\($0)\n" }.joined())
  for line in missing { StandardError.write("descent: \(Finding.safe(line))\n") }
  guard missing.isEmpty else { throw ExitStatus.noInput }
  guard findings.allSatisfy(\.code.isWarning) else { throw ExitStatus.badData }
}
