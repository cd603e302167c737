import Lessons
import Testing

@testable import Classroom

@Suite struct MarkdownTextTests {
  private func paragraph(_ text: String) -> String {
    MarkdownText([Inline(.text(text))], place: .paragraph).text
  }

  /// Texts that Markdown would take for something else.
  static let hostile = [
    "# no heading", "#5", "> no quotation", "- no list", "-", "---", "- - -", "* no list", "***",
    "+ no list", "1. no list", "12) no list", "1.5 is a number", "===", "= 4", "|a|b|", "~~~",
    "*a* and **b**", "a*b*c", "2 * 3 * 4", "_a_ and __b__", "in_features and out_features",
    "____", "____, then ____.", "(____)", "____ and ____", "在____处", "`code`", "``", "a`b",
    "[x] box", "[link](there)", "[a]: b", "![picture](there)", "!", "<b>bold</b>", "a < b > c",
    "<https://x.example>", "<!-- c -->", "&amp; &#35; & &", "\\", "\\*", "a\\", "~~gone~~", "~5",
    "$x$ costs 5 $", "C#", "a#", "<", "{{x}}", "“引号”*强调*", "end*", "end_", "*", "_", "# #",
    "0)", "99999999999. x", "\"quoted\"", "a  b", "::: notes", "+", "#", "=", ">",
  ]

  @Test(arguments: hostile)
  func `a text stays what it is`(text: String) {
    #expect(
      MarkdownShape.paragraph(paragraph(text) + "\n")
        == MarkdownShape.meant([Inline(.text(text))]))
    let broken = [Inline(.text("a")), Inline(.lineBreak), Inline(.text(text))]
    #expect(
      MarkdownShape.paragraph(MarkdownText(broken, place: .paragraph).text + "\n")
        == MarkdownShape.meant(broken))
    let heading = HandoutBlock.heading(level: 2, [Inline(.text(text))])
    let item = HandoutBlock.list([
      HandoutItem(marker: .bullet, blocks: [.paragraph([Inline(.text(text))])])
    ])
    for block in [heading, item] {
      #expect(
        MarkdownShape.read(MarkdownWriter().text(of: [block])) == MarkdownShape.meant([block]))
    }
  }

  @Test(arguments: hostile, hostile)
  func `so do two of different looks side by side`(first: String, second: String) {
    let looks: [Inline.Style] = [[], .strong, .emphasis, [.strong, .emphasis], .code]
    for one in looks {
      for other in looks where one != other {
        let runs = [Inline(.text(first), style: one), Inline(.text(second), style: other)]
        let text = MarkdownText(runs, place: .paragraph).text
        #expect(MarkdownShape.paragraph(text + "\n") == MarkdownShape.meant(runs), "\(text)")
      }
    }
  }

  @Test func `what needs no backslash has none`() {
    for text in ["in_features", "2 * 3", "a - b", "1.5", "____ and ____", "x < 3", "R&D 5"] {
      #expect(paragraph(text).filter { $0 == "\\" }.count <= (text == "R&D 5" ? 1 : 0), "\(text)")
    }
  }

  @Test func `a blank saves emphasis that Chinese would swallow`() {
    let runs = [
      Inline(.text("这就是")), Inline(.text("（跑过头）"), style: .strong), Inline(.text("的意思")),
    ]
    #expect(MarkdownText(runs, place: .paragraph).text == "这就是 **（跑过头）** 的意思")
  }

  @Test func `backticks stand in code`() {
    let runs = [Inline(.text("a `b` c"), style: .code), Inline(.text(" and "))]
    #expect(MarkdownText(runs, place: .paragraph).text == "``a `b` c`` and ")
    #expect(MarkdownText([Inline(.text("`"), style: .code)], place: .paragraph).text == "`` ` ``")
  }

  @Test func `bars of a cell are no columns`() {
    let runs = [Inline(.text("a|b ")), Inline(.text("|x|"), style: .code)]
    #expect(MarkdownText(runs, place: .cell).text == #"a\|b `\|x\|`"#)
  }
}
