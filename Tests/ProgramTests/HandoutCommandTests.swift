import Testing

/// What `handout` prints.
@Suite struct HandoutCommandTests {
  private func run(
    _ arguments: String...
  ) throws -> (status: Program.Status, output: String, errors: String) {
    try Program.run(["handout"] + arguments)
  }

  @Test(arguments: ["overshoot", "8", "08"])
  func `a lesson is printed by its id and by its number`(id: String) throws {
    let run = try run(id)
    #expect(run.status == .exited(0))
    #expect(run.output.hasPrefix("# Lesson 8. Learning rate and overshoot\n\nName: ____"))
    #expect(run.output.contains("\n---\n\n## Answer key\n\n**Question 1.** 1.2 (± 0.05)\n"))
    #expect(run.errors.isEmpty)
  }

  @Test func `format, audience and language are asked for`() throws {
    let run = try run("overshoot", "--format", "txt", "--teacher", "--lang", "zh")
    #expect(run.status == .exited(0))
    #expect(
      run.output.hasPrefix(
        """
        第 8 课　学习率与“跑过头”
        =========================

        教师用
        """))
  }

  @Test func `an unknown lesson is one line and status 66`() throws {
    let near = try run("oversoot")
    #expect(near.status == .exited(66))
    #expect(near.output.isEmpty)
    #expect(near.errors == "descent: there is no lesson 'oversoot'; did you mean 'overshoot'?\n")
    let far = try run("zzzzzz\u{1B}")
    #expect(far.status == .exited(66))
    #expect(far.errors.hasPrefix("descent: there is no lesson 'zzzzzz?'; known: layers, "))
    let nowhere = try run("overshoot", "--lessons", "/nonexistent")
    #expect(nowhere.status == .exited(66))
    #expect(nowhere.errors == "descent: /nonexistent: there is no such folder\n")
  }

  @Test func `a lesson with a mistake is its first finding and status 65`() throws {
    let folder = try Program.folder(["en/01-a.md": "# no lesson\n"])
    let run = try run("a", "--lessons", folder)
    #expect(run.status == .exited(65))
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "\(folder)/en/01-a.md:1:1: E001 the front matter is missing; a lesson begins with '---'\n"
    )
  }

  @Test func `an unknown format and a missing lesson are mistakes of usage`() throws {
    #expect(try run("overshoot", "--format", "pdf").status == .exited(64))
    #expect(try run().status == .exited(64))
  }
}
