import Testing

@testable import Lessons

@Suite struct MarkdownTests {
  private func blocks(_ text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var markdown = Markdown(Outline.Text(lines: lines, line: 5), file: "a")
    let blocks = markdown.blocks()
    #expect(markdown.findings.isEmpty)
    return blocks
  }

  @Test func `runs keep their looks`() {
    #expect(
      blocks("a **b *c*** `d**` {{loss:.3}}").first?.kind
        == .paragraph([
          Inline(.text("a ")), Inline(.text("b "), style: .strong),
          Inline(.text("c"), style: [.strong, .emphasis]), Inline(.text(" ")),
          Inline(.text("d**"), style: .code), Inline(.text(" ")),
          Inline(.live(LiveValue(name: "loss", decimals: 3))),
        ]))
  }

  @Test func `names with underscores are live values too`() {
    let kind = blocks("Now {{best_val_loss}}, {{train_acc:.2}}.").first?.kind
    guard case .paragraph(let runs) = kind else { return #expect(Bool(false)) }
    #expect(runs.plain == "Now {{best_val_loss}}, {{train_acc}}.")
    #expect(runs.count == 5)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("一\n二", "一二"), ("一，\n`b`", "一，b"), ("`x`\n的", "x 的"), ("a**b**\nc", "ab c"),
    ("**一**\n**二**", "一二"), ("a  \nb", "a\nb"),
  ])
  func `a line's end is a blank, but not between Chinese characters`(text: String, expected: String)
  {
    guard case .paragraph(let runs) = blocks(text).first?.kind else { return #expect(Bool(false)) }
    #expect(runs.plain == expected)
  }

  @Test func `blocks know their lines`() {
    let found = blocks(
      "### H\n\nText.\n\n- a\n- b\n\n1. c\n\n> q\n\n    code\n    more\n\n. . .\n\n```\nx\n```")
    #expect(found.map(\.line) == [5, 7, 9, 12, 14, 16, 19, 21])
    #expect(found[0].kind == .heading(level: 3, [Inline(.text("H"))]))
    #expect(found[4].kind == .quote([Block(kind: .paragraph([Inline(.text("q"))]), line: 14)]))
    #expect(found[5].kind == .code("code\nmore"))
    #expect(found[6].kind == .pause)
    #expect(found[7].kind == .code("x"))
    guard case .list(let list) = found[3].kind else { return #expect(Bool(false)) }
    #expect(list.start == 1)
  }

  @Test func `boxes of a list are read`() {
    guard case .list(let list) = blocks("- [ ] a\n- [x] b\n- [X] c\n- d").first?.kind else {
      return #expect(Bool(false))
    }
    #expect(list.items.map(\.isTicked) == [false, true, true, nil])
    #expect(list.items.map(\.line) == [5, 6, 7, 8])
    #expect(list.start == nil)
  }

  @Test func `a table has a heading, rows and alignments`() {
    guard
      case .table(let table) = blocks("| a | b | c |\n|--|:-:|--:|\n| 1 | **2** | 3 |").first?.kind
    else { return #expect(Bool(false)) }
    #expect(table.alignments == [.left, .center, .right])
    #expect(table.heading.map(\.plain) == ["a", "b", "c"])
    #expect(table.rows.map { $0.map(\.plain) } == [["1", "2", "3"]])
  }
}
