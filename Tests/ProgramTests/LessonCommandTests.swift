import Glibc
import Testing

/// What `lint`, `prove` and `new-lesson` print.
@Suite struct LessonCommandTests {
  private static let lessons =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons"

  @Test(arguments: ["lint", "prove"])
  func `the project's lessons pass`(command: String) throws {
    let run = try Program.run([command, Self.lessons])
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains(" W") })
  }

  @Test func `findings are lines for an editor, and the status is 65`() throws {
    let folder = try Self.folder(["en/01-a.md": "# no lesson\n"])
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
    let folder = try Self.folder([:])
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

  /// A folder of files, left to the system to clear away.
  private static func folder(_ files: [String: String]) throws -> String {
    var template = Array("/tmp/descent-program-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessError.notStarted }
    let path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files {
      mkdir("\(path)/\(name.prefix { $0 != "/" })", 0o700)
      guard let file = fopen("\(path)/\(name)", "w") else { throw HarnessError.notStarted }
      fputs(text, file)
      fclose(file)
    }
    return path
  }
}
