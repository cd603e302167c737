import Testing

@testable import Lessons

@Suite struct ParityTests {
  private func lesson(_ text: String, _ file: String) throws -> Lesson {
    try #require(LessonParser.parse(Array(text.utf8), file: file).lesson)
  }

  private func differences(_ change: (String) -> String) throws -> [String] {
    let text = Sample.front + Sample.page + Sample.question + Sample.goal
    return Parity.findings(
      in: try lesson(change(text), "zh/a.md"), against: try lesson(text, "en/a.md")
    ).map(\.description)
  }

  @Test func `the same lesson does not differ`() throws {
    #expect(try differences { $0 }.isEmpty)
    #expect(try differences { $0.replacing("What?", with: "什么？") }.isEmpty)
  }

  @Test func `a page too many`() throws {
    #expect(
      try differences { $0 + "\n---\n\n## U\n" } == ["zh/a.md:1:1: E051 2 pages here, 1 in en/a.md"]
    )
  }

  @Test func `another directive`() throws {
    #expect(
      try differences { $0 + "::: notes\nSay.\n:::\n" } == [
        "zh/a.md:10:1: E052 the page has scene, predict 'q', goal 'g' with 1 hints, notes, "
          + "that at en/a.md:10 has scene, predict 'q', goal 'g' with 1 hints"
      ])
  }

  @Test func `another value`() throws {
    #expect(
      try differences { $0.replacing("lr: 0.1", with: "lr: 0.2") } == [
        "zh/a.md:14:1: E053 lr: '0.2' here, '0.1' at en/a.md:14"
      ])
    #expect(
      try differences { $0.replacing("fails: step 1\n", with: "") } == [
        "zh/a.md:30:1: E053 fails: missing here, 'step 1' at en/a.md:35"
      ])
    #expect(
      try differences { $0.replacing("lr: 0.1\n", with: "lr: 0.1\nbeta: 0.5\n") } == [
        "zh/a.md:15:1: E053 beta: '0.5' here, missing at en/a.md:12"
      ])
  }

  @Test func `another front matter`() throws {
    #expect(
      try differences { $0.replacing("minutes: 1", with: "minutes: 2") } == [
        "zh/a.md:7:1: E054 minutes: '2' here, '1' at en/a.md:7"
      ])
  }

  @Test func `another right choice`() throws {
    #expect(
      try differences { $0.replacing("- [x] a\n- [ ] b", with: "- [ ] a\n- [x] b") } == [
        "zh/a.md:22:1: E055 choices differ from en/a.md:22"
      ])
  }
}
