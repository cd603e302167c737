import Testing

/// What `lint`, `prove` and `new-lesson` print.
@Suite struct LessonCommandTests {
  static let lessons =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons"

  @Test(arguments: ["lint", "prove"])
  func `the project's lessons pass`(command: String) throws {
    let run = try Program.run([command, Self.lessons], limit: .seconds(60))
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    var lines = run.output.split(separator: "\n")
    if command == "prove" {
      let words = (lines.popLast() ?? "").split(separator: " ")
      #expect(words.dropFirst().joined(separator: " ") == "proofs hold in 32 lessons")
      #expect(words.first.flatMap { Int($0) } ?? 0 > 300)
    }
    #expect(lines.allSatisfy { $0.contains(" W") })
  }

  @Test func `findings are lines for an editor, and the status is 65`() throws {
    let folder = try Program.folder(["en/01-a.md": "# no lesson\n"])
    for command in ["lint", "prove"] {
      let run = try Program.run([command, "\(folder)/en/01-a.md"])
      #expect(run.status == .exited(65))
      #expect(
        run.output.split(separator: "\n").first
          == "\(folder)/en/01-a.md:1:1: E001 the front matter is missing; a lesson begins with '---'"
      )
      #expect(run.errors.isEmpty)
    }
  }

  @Test func `what is not there ends with status 66`() throws {
    let run = try Program.run(["lint", "/nonexistent\u{1B}"])
    #expect(run.status == .exited(66))
    #expect(run.output.isEmpty)
    #expect(run.errors == "descent: /nonexistent?: No such file or directory\n")
  }

  @Test func `a new lesson is written once and passes`() throws {
    let folder = try Program.folder([:])
    let run = try Program.run(["new-lesson", "first", "--lessons", folder])
    #expect(run.status == .exited(0))
    #expect(run.output == "\(folder)/en/01-first.md\n\(folder)/zh/01-first.md\n")
    #expect(try Program.run(["lint", folder]).status == .exited(0))
    #expect(try Program.run(["prove", folder]).status == .exited(0))
    let again = try Program.run(["new-lesson", "first", "--lessons", folder])
    #expect(again.status == .exited(64))
    #expect(
      again.errors == "descent: there is a lesson 'first' already; see descent --help\n")
    let nowhere = try Program.run(["new-lesson", "first", "--lessons", "/proc/x"])
    #expect(nowhere.status == .exited(73))
  }
}
