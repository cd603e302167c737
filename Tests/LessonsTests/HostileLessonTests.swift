import Testing

@testable import Lessons

/// Files that nobody meant as a lesson: they end soon, and with a finding.
@Suite struct HostileLessonTests {
  static let bodies: [(String, String)] = [
    ("brackets", String(repeating: "[", count: 200_000)),
    ("pairs of brackets", String(repeating: "[]", count: 100_000)),
    ("images", String(repeating: "![[]()", count: 30_000)),
    ("quotations", String(repeating: ">", count: 200_000)),
    ("stars", String(repeating: "*a_", count: 60_000)),
    (
      "backticks",
      String(repeating: "`", count: 5000) + " " + String(repeating: "`a", count: 90_000)
    ),
    ("lists", (0..<500).map { String(repeating: " ", count: $0) + "- a" }.joined(separator: "\n")),
    ("lines", String(repeating: "\n", count: 250_000)),
    ("pages", String(repeating: "\n---\n\n## T\n", count: 20_000)),
    ("fences", String(repeating: "::: hint\n", count: 25_000)),
    ("closing marks", String(repeating: ":::\n", count: 60_000)),
    ("colons", String(repeating: ":", count: 200_000)),
    ("braces", String(repeating: "{{", count: 100_000)),
    ("options", "::: goal\n" + (0..<9000).map { "k\($0): v" }.joined(separator: "\n")),
    ("a table", "|a|b|\n|-|-|\n" + String(repeating: "|", count: 200_000)),
    ("combining marks", "a" + String(repeating: "\u{301}", count: 100_000)),
    ("short texts", String(repeating: "[[[[[[[[\n\n::: notes\n:::\n", count: 9000)),
    (
      "quotes in quotes",
      (0..<250).map { String(repeating: "> ", count: $0) + "a" }.joined(separator: "\n")
    ),
  ]

  @Test(arguments: bodies.indices) func `a hostile body ends soon with a finding`(index: Int) {
    let (name, body) = Self.bodies[index]
    let clock = ContinuousClock()
    var findings: [String] = []
    let time = clock.measure { findings = Sample.findings(file: Sample.front + "## T\n\n" + body) }
    #expect(!findings.isEmpty)
    #expect(time < .seconds(20), "\(name) took \(time)")
  }

  @Test func `bytes of any kind are no trap`() {
    var state: UInt64 = 7
    for count in 0..<400 {
      let bytes = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      #expect(LessonParser.parse(bytes, file: "a").lesson == nil)
    }
  }

  @Test func `a lesson cut anywhere is no trap`() {
    let bytes = Array((Sample.front + Sample.page + Sample.question + Sample.goal).utf8)
    for count in bytes.indices { _ = LessonParser.parse(Array(bytes.prefix(count)), file: "a") }
  }

  @Test func `a lesson with any byte changed is no trap, nor are its proofs`() {
    let bytes = Array((Sample.front + Sample.page + Sample.question + Sample.goal).utf8)
    var state: UInt64 = 3
    for place in bytes.indices {
      var changed = bytes
      state = state &* 6_364_136_223_846_793_005 &+ 1
      changed[place] = Array(":-|[]{}>*`#0x\n &!".utf8)[Int(state >> 33) % 17]
      guard let lesson = LessonParser.parse(changed, file: "a").lesson else { continue }
      _ = Prover.outcome(of: lesson).findings
    }
  }

  @Test func `findings cannot speak to a terminal`() {
    let finding = Finding(.unreadable, file: "a\u{1B}[2J\n", line: 1, "\u{202E}b\u{7}")
    #expect(finding.description == "a?[2J?:1:1: E001 ?b?")
  }

  @Test func `a network that is too large to prove is refused before it is made`() {
    let layers = "2" + String(repeating: " 1024", count: 14) + " 1"
    let found = Sample.findings(
      body: "## T\n\n::: scene\npanel: mlp\nlayers: \(layers)\nbatch: full\nn: 1000000\n:::\n")
    #expect(
      found == [
        "en/a.md:12:1: E043 parameters times rows are 13648897000000; at most 20000000 in a lesson"
      ])
  }

  @Test func `a large network gets fewer steps`() {
    let text =
      "## T\n\n::: scene\npanel: mlp\ndata: digits\nlayers: 64 100 10\nn: 2000\n:::\n"
      + Sample.question.replacing("step 1\n", with: "step 1351\n")
    #expect(
      Sample.findings(body: text) == [
        "en/a.md:20:10: E041 1351 steps in all; at most 1331 on this panel"
      ])
  }
}
