import Testing

/// What `progress` prints.
@Suite struct ProgressCommandTests {
  private static let lessons =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons"

  /// A state in which two pages of the first lesson were seen.
  private static let state = """
    {"format":1,"lessons":{"layers":{"attempts":{},"stop":{"page":1,"when":9},"visited":[0,1]}}}
    """

  @Test func `a lesson is a line`() throws {
    let home = try Program.folder(["descent/progress.json": Self.state])
    let run = try Program.run(["progress"], environment: ["XDG_STATE_HOME": home])
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == "○ not begun  ◐ begun  ● done")
    #expect(lines.contains { $0.hasPrefix("◐   1  Layers ") && $0.contains(" 2/") })
    #expect(lines.contains { $0.hasPrefix("○   8  Learning rate and overshoot ") })
    #expect(lines.suffix(2).first?.hasPrefix("Go on with: Layers, page 2 of ") == true)
    #expect(lines.last == "To review: nothing")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `without UTF-8 no byte is above 127`() throws {
    let home = try Program.folder(["descent/progress.json": Self.state])
    let run = try Program.run(
      ["progress", "--lang", "zh", "--lessons", Self.lessons],
      environment: ["XDG_STATE_HOME": home, "LANG": "C"])
    #expect(run.output.hasPrefix("- not begun  ~ begun  * done\n"))
    #expect(run.output.contains("\n~   1  Layers "))
    #expect(run.output.utf8.allSatisfy { $0 < 128 })
  }

  @Test func `the language is chosen, or that of the locale`() throws {
    let chosen = try Program.run(["progress", "--lang", "zh"])
    let local = try Program.run(["progress"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chosen.output.contains("还没有开始。"))
    #expect(local.output == chosen.output)
  }

  @Test func `a damaged file is kept, and that is said`() throws {
    let home = try Program.folder(["descent/progress.json": "{"])
    let run = try Program.run(["progress"], environment: ["XDG_STATE_HOME": home])
    #expect(run.status == .exited(0))
    #expect(
      run.errors == """
        descent: the file of your progress is damaged: it is kept as \
        \(home)/descent/progress.json.bad, and a new one begins

        """)
    let again = try Program.run(["progress"], environment: ["XDG_STATE_HOME": home])
    #expect(again.errors.isEmpty)
  }

  @Test func `without a home nothing is kept`() throws {
    let run = try Program.run(["progress"], environment: ["HOME": nil])
    #expect(run.status == .exited(0))
    #expect(
      run.errors
        == "descent: neither XDG_STATE_HOME nor HOME is set: your progress is not kept\n")
  }

  @Test func `lessons that are not there end with status 66`() throws {
    let missing = try Program.run(["progress", "--lessons", "/nonexistent\u{1B}"])
    #expect(missing.status == .exited(66))
    #expect(missing.errors == "descent: /nonexistent?: there is no such folder\n")
    let empty = try Program.folder([:])
    let run = try Program.run(["progress", "--lessons", empty])
    #expect(run.status == .exited(66))
    #expect(run.errors == "descent: \(empty): there are no lessons\n")
  }
}
