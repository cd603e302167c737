import Testing
import Tutor

@testable import Lessons

@Suite struct FrontMatterTests {
  private func header(_ text: String) -> FrontMatter {
    FrontMatter(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), file: "a")
  }

  @Test func `all scalars are texts`() throws {
    let front = header(
      """
      ---
      format: 1
      id: on
      title: no
      lang: zh
      kind: extra
      minutes: 15
      requires: [yes, descent]
      objectives:
        - 1e-3
        - "quoted: text"
        - 'don''t'
      misconceptions: [M03, M04]
      source:
        - lr=learning rate是一个超参数
        - 神经网络的梯度下降算法(GD)
      ---
      """)
    #expect(front.findings.isEmpty)
    #expect(front.header.id == "on")
    #expect(front.header.title == "no")
    #expect(front.header.language == .zh)
    #expect(front.header.kind == .extra)
    #expect(front.header.minutes == 15)
    #expect(front.header.requires == ["yes", "descent"])
    #expect(front.header.objectives == ["1e-3", "quoted: text", "don't"])
    #expect(front.header.misconceptions == ["M03", "M04"])
    #expect(front.header.source == ["lr=learning rate是一个超参数", "神经网络的梯度下降算法(GD)"])
    #expect(front.header.lines["source"] == 14)
    #expect(front.end == 17)
  }

  @Test(arguments: [
    ("# no", "1:1: E001 the front matter is missing; a lesson begins with '---'"),
    ("---\nid: a", "1:1: E001 the front matter is never closed by '---'"),
    ("---\n- a\n---", "2:1: E001 the front matter has no 'key: value'"),
    ("---\n---", "2:1: E001 the front matter has no 'key: value'"),
    ("---\ntitle: a: b\n---", "2:9: E001 YAML: mapping values are not allowed in this context"),
    ("---\ntitle: {a: b}\n---", "2:8: E001 '{' begins a mapping; quote the text"),
    ("---\ntitle: |\n  a\n---", "2:8: E001 write the text on one line instead of '|'"),
    ("---\ntitle: &a b\n---", "2:8: E003 anchors ('&') have no place in a lesson; quote the text"),
    ("---\ntitle: *a\n---", "2:8: E003 aliases ('*') have no place in a lesson; quote the text"),
    ("---\ntitle: !!str b\n---", "2:8: E003 tags ('!') have no place in a lesson; quote the text"),
    ("---\n? *a : b\n---", "2:1: E001 '?' begins a key; quote the text"),
    ("---\nrequires: [[[[a]]]]\n---", "2:14: E001 more than 3 '[' inside each other"),
    ("---\nrequires: [\"a\":&b c]\n---", "2:15: E001 a blank is missing after ':'"),
    ("---\nrequires: [\"a\"&b c]\n---", "2:15: E001 nothing can follow a closing quote directly"),
    ("---\ntitle: a\ntitle: b\n---", "2:1: E003 'title' is there twice"),
  ])
  func `what is no front matter of a lesson is refused`(text: String, expected: String) {
    #expect(header(text).findings.map(\.description) == ["a:" + expected])
  }

  @Test(arguments: [
    ("format: 2", "format: '2'; this version reads 1"),
    ("id: Ab", "id: 'Ab' is not a name of a-z, 0-9 and '-' that begins with a letter"),
    ("lang: fr", "lang: 'fr' is not one of en, zh"),
    ("kind: cor", "kind: 'cor' is not one of core, extra, project (did you mean 'core'?)"),
    ("minutes: ten", "minutes: 'ten' is not a whole number in 1…600"),
    ("objectives: []", "objectives: 0; write 1 to 4"),
    ("objectives: Do", "objectives: a list is needed, as in [a, b]"),
    ("title: [a]", "title: one value is needed"),
    ("misconceptions: [X1]", "misconceptions: 'X1' is not a code such as M04"),
  ])
  func `a value that will not do is named`(line: String, message: String) {
    let front = header("---\n\(line)\n---")
    let found = front.findings.filter { $0.code == .badValue }.map(\.description)
    #expect(found.first == "a:2:1: E004 " + message)
  }

  @Test func `missing keys are named`() {
    #expect(
      header("---\nformat: 1\nid: a\n---").findings.map(\.message) == [
        "the front matter needs 'title'", "the front matter needs 'lang'",
        "the front matter needs 'kind'", "the front matter needs 'minutes'",
        "the front matter needs 'objectives'",
      ])
  }

  @Test func `a bomb of aliases is not built`() {
    var lines = ["---", "a: &a [x, x]"]
    for letter in "bcdefghijklmnopqrstuvwxyz" {
      let before = Unicode.Scalar(letter.unicodeScalars.first.map { $0.value - 1 } ?? 97)
      lines.append("\(letter): &\(letter) [*\(before ?? "a"), *\(before ?? "a")]")
    }
    #expect(header((lines + ["---"]).joined(separator: "\n")).findings.map(\.code) == [.unknownKey])
  }

  private static let hostile: [String] = [
    "a: " + String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000),
    String(repeating: "a: ", count: 50_000), "a: \"" + String(repeating: "\\", count: 100_001),
    "a: '" + String(repeating: "'", count: 100_000), String(repeating: "? ", count: 50_000),
    "a: " + String(repeating: "x ", count: 100_000),
    "a: [" + String(repeating: "x,", count: 50_000),
    (0..<190).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    (0..<190).map { String(repeating: " ", count: $0) + "- " }.joined(separator: "\n"),
    "a: #" + String(repeating: "#", count: 100_000), String(repeating: ":", count: 100_000),
    "'a': 'b' : c", "%YAML 1.1\n---\na: b", "a: b\n...\nc: d", "a: \"\\x\"", "\ta: b", "[a]: b",
    "a: [b\nc: d", "? a", "-", ":", "''", "\"", "[", "]", ",", "#", "a", "a:", "a: -", "a: ?",
  ]

  @Test(arguments: 0..<32)
  func `hostile front matter is refused soon`(index: Int) {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(!header("---\n\(Self.hostile[index])\n---").findings.isEmpty)
    }
    #expect(time < .seconds(10))
  }
}
