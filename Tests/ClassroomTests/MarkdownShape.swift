@testable import Classroom
@testable import Lessons

/// What a text shows, without the blanks: once as a handout means it, once as a parser reads it.
enum MarkdownShape {
  /// What a parser reads.
  static func read(_ text: String) -> [String] { MarkdownNode.blocks(of: text).flatMap(shape) }

  /// What some blocks mean.
  static func meant(_ blocks: [HandoutBlock]) -> [String] { blocks.flatMap(shape) }

  /// What some runs mean.
  static func meant(_ runs: [Inline]) -> String { joined(runs.onPaper.map(piece)) }

  /// What a parser reads of the only paragraph of a text; all of it when there is more.
  static func paragraph(_ text: String) -> String {
    let nodes = MarkdownNode.blocks(of: text)
    guard nodes.count == 1, nodes[0].type == "paragraph" else { return "\(read(text))" }
    return joined(nodes[0].children.flatMap { pieces(of: $0) })
  }

  // MARK: What is read

  private static func shape(_ node: MarkdownNode) -> [String] {
    let runs = joined(node.children.flatMap { pieces(of: $0) })
    switch node.type {
    case "heading": return ["h\(node.level) \(runs)"]
    case "paragraph": return ["p \(runs)"]
    case "list":
      return node.children.enumerated().flatMap { index, item in
        ["item \(node.start.map { "\($0 + index)" } ?? "-")"] + item.children.flatMap(shape) + [
          "end"
        ]
      }
    case "block_quote": return ["quote"] + node.children.flatMap(shape) + ["end"]
    case "code_block": return ["code \(node.literal)"]
    case "table":
      return node.children.map { row in
        "row "
          + row.children.map { joined($0.children.flatMap { pieces(of: $0) }) }
          .joined(separator: "│")
      }
    default: return [node.type]
    }
  }

  private static func pieces(
    of node: MarkdownNode, style: Inline.Style = []
  ) -> [(Inline.Style, String)] {
    switch node.type {
    case "text": [(style, node.literal)]
    case "code": [(style.union(.code), node.literal)]
    case "emph": node.children.flatMap { pieces(of: $0, style: style.union(.emphasis)) }
    case "strong": node.children.flatMap { pieces(of: $0, style: style.union(.strong)) }
    case "linebreak": [([], "↵")]
    default: [([], "‹\(node.type)›")]
    }
  }

  // MARK: What is meant

  private static func shape(_ block: HandoutBlock) -> [String] {
    switch block {
    case .heading(let level, let runs): return ["h\(level) \(meant(runs))"]
    case .paragraph(let runs): return ["p \(meant(runs))"]
    case .list(let items): return items.flatMap(shape)
    case .quote(let blocks): return ["quote"] + meant(blocks) + ["end"]
    case .code(let text): return ["code \(text)\n"]
    case .table(let table):
      return ([table.heading] + table.rows).map { row in
        "row " + row.map { meant($0) }.joined(separator: "│")
      }
    case .fields(let fields):
      return ["p " + meant([Inline(.text(fields.map { $0.text(length: 16) }.joined()))])]
    case .line(let label):
      return ["p " + meant([Inline(.text(HandoutField.room(behind: label, length: 48)))])]
    case .rule: return ["thematic_break"]
    }
  }

  private static func shape(_ item: HandoutItem) -> [String] {
    switch item.marker {
    case .bullet: ["item -"] + meant(item.blocks) + ["end"]
    case .number(let number): ["item \(number)"] + meant(item.blocks) + ["end"]
    case .choice(let index, let isMarked):
      ["item -"]
        + meant(item.blocks.labelled(HandoutItem.letter(index) + (isMarked ? " ✓ " : " ")))
        + ["end"]
    }
  }

  private static func piece(_ run: Inline) -> (Inline.Style, String) {
    guard case .text(let text) = run.content else { return ([], "↵") }
    return (run.style, text)
  }

  /// Pieces that look the same as one, each with a sign of how it looks.
  private static func joined(_ pieces: [(Inline.Style, String)]) -> String {
    var result = ""
    var last: Inline.Style?
    for (style, text) in pieces where text.contains(where: { !$0.isWhitespace }) {
      if style != last { result += "⟨\(style.rawValue)⟩" }
      result += text.filter { !$0.isWhitespace }
      last = style
    }
    return result
  }
}
