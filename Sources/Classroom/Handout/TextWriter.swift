internal import Lessons
internal import Plotting

/// Prints a handout as plain text for a printer.
struct TextWriter {
  private static let fieldLength = 16
  private static let leastWidth = 24
  private let charset = Charset.full

  /// The text, with the end of its last line.
  func text(of blocks: [HandoutBlock], width: Int) -> String {
    lines(of: blocks, width: max(Self.leastWidth, width)).joined(separator: "\n") + "\n"
  }

  private func lines(
    of blocks: [HandoutBlock], width: Int, isTight: Bool = false
  ) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight { lines.append("") }
      lines += self.lines(of: block, width: width)
    }
    return lines
  }

  private func lines(of block: HandoutBlock, width: Int) -> [String] {
    switch block {
    case .heading(let level, let runs): return heading(runs, level: level, width: width)
    case .paragraph(let runs): return wrapped(runs, width: width)
    case .list(let items): return items.flatMap { lines(of: $0, width: width) }
    case .quote(let blocks):
      return lines(of: blocks, width: inner(width, less: 2)).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }
    case .table(let table): return TextTable(table, charset: charset).lines(width: width)
    case .fields(let fields):
      return [fields.map { $0.text(length: Self.fieldLength) }.joined(separator: "   ")]
    case .line(let label):
      let taken = charset.width(of: label + HandoutField.gap(behind: label))
      return [HandoutField.room(behind: label, length: max(Self.fieldLength, width - taken))]
    case .rule: return [String(repeating: "─", count: width)]
    }
  }

  private func heading(_ runs: [Inline], level: Int, width: Int) -> [String] {
    let lines = wrapped(runs, width: width)
    guard level < 3 else { return lines }
    let length = lines.map { charset.width(of: $0) }.max() ?? 0
    return lines + [String(repeating: level == 1 ? "=" : "-", count: length)]
  }

  private func wrapped(_ runs: [Inline], width: Int) -> [String] {
    runs.onPaper.plain.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { charset.wrapped(String($0), width: width) }
  }

  private func lines(of item: HandoutItem, width: Int) -> [String] {
    let marker =
      switch item.marker {
      case .bullet: "- "
      case .number(let number): "\(number). "
      case .choice(let index, let isMarked):
        (isMarked ? "✓ " : "  ") + HandoutItem.letter(index) + " "
      }
    let indent = String(repeating: " ", count: marker.count)
    let isTight = item.blocks.dropFirst().allSatisfy(\.isAside)
    let own = lines(
      of: item.blocks, width: inner(width, less: marker.count), isTight: isTight)
    return own.enumerated().map { index, line in
      index == 0 ? marker + line : line.isEmpty ? "" : indent + line
    }
  }

  private func inner(_ width: Int, less: Int) -> Int { max(8, width - less) }
}

extension HandoutBlock {
  /// True for what may follow a paragraph without a blank line.
  fileprivate var isAside: Bool {
    switch self {
    case .list, .quote: true
    default: false
    }
  }
}
