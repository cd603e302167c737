internal import Lessons

/// Prints a handout as GitHub's Markdown.
struct MarkdownWriter {
  /// How many underscores are room for a number.
  private static let fieldLength = 16
  /// How many are room for a sentence.
  private static let lineLength = 48

  /// The text, with the end of its last line.
  func text(of blocks: [HandoutBlock]) -> String {
    lines(of: blocks).joined(separator: "\n") + "\n"
  }

  private func lines(of blocks: [HandoutBlock], isTight: Bool = false) -> [String] {
    var lines: [String] = []
    var isSecondList = false
    for (index, block) in blocks.enumerated() {
      let followsList = index > 0 && blocks[index - 1].isList
      // Two lists in a row are two only when their markers differ.
      isSecondList = block.isList && followsList && !isSecondList
      if index > 0, !(isTight && block.mayFollowTightly) { lines.append("") }
      lines += self.lines(of: block, isSecondList: isSecondList)
    }
    return lines
  }

  private func lines(of block: HandoutBlock, isSecondList: Bool) -> [String] {
    switch block {
    case .heading(let level, let runs):
      [String(repeating: "#", count: level) + " " + MarkdownText(runs, place: .heading).text]
    case .paragraph(let runs): paragraph(runs)
    case .list(let items): items.flatMap { lines(of: $0, isSecondList: isSecondList) }
    case .quote(let blocks): lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let text): fenced(text)
    case .table(let table): lines(of: table)
    case .fields(let fields):
      paragraph([
        Inline(.text(fields.map { $0.text(length: Self.fieldLength) }.joined(separator: " ")))
      ])
    case .line(let label):
      paragraph([Inline(.text(HandoutField.room(behind: label, length: Self.lineLength)))])
    case .rule: ["---"]
    }
  }

  private func paragraph(_ runs: [Inline]) -> [String] {
    MarkdownText(runs, place: .paragraph).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func lines(of item: HandoutItem, isSecondList: Bool) -> [String] {
    let marker: String
    var blocks = item.blocks
    switch item.marker {
    case .bullet: marker = isSecondList ? "* " : "- "
    case .number(let number): marker = "\(number)\(isSecondList ? ")" : ".") "
    case .choice(let index, let isMarked):
      marker = isSecondList ? "* " : "- "
      blocks = blocks.labelled(HandoutItem.letter(index) + (isMarked ? " ✓ " : " "))
    }
    let indent = String(repeating: " ", count: marker.count)
    return lines(of: blocks, isTight: true).enumerated().map { index, line in
      index == 0 ? marker + line : line.isEmpty ? "" : indent + line
    }
  }

  /// Code between fences that are longer than any in it.
  private func fenced(_ text: String) -> [String] {
    let fence = String(
      repeating: "`", count: max(3, MarkdownText.longestRun(of: "`", in: text) + 1))
    return [fence] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + [fence]
  }

  private func lines(of table: BlockTable) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ runs: [[Inline]]) -> String {
      row(runs.map { MarkdownText($0, place: .cell).text })
    }
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .left: "---"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    return [cells(table.heading), row(marks)] + table.rows.map(cells)
  }
}

extension HandoutBlock {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// True where no blank line is needed after a paragraph of the same item.
  fileprivate var mayFollowTightly: Bool {
    switch self {
    case .list, .quote: true
    default: false
    }
  }
}
