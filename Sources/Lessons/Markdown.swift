import Tutor

/// Reads the text of a lesson: CommonMark without pictures, links and HTML.
struct Markdown {
  private let file: String
  private let text: Outline.Text
  private var depth = 0
  /// What is wrong with it.
  private(set) var findings: [Finding] = []

  /// The most bytes of a text between two directives; a page shows less than a thousand.
  static let sizeLimit = 8192
  /// The most levels of lists and quotations.
  private static let depthLimit = 8

  /// A reader of a text.
  init(_ text: Outline.Text, file: String) {
    self.text = text
    self.file = file
  }

  /// Reads the text.
  mutating func blocks() -> [Block] {
    let content = text.lines.joined(separator: "\n") + "\n"
    guard content.utf8.count <= Self.sizeLimit else {
      let size = content.utf8.count
      report(
        .notShowable, text.line,
        "a text of \(size) bytes; at most \(Self.sizeLimit) between two directives")
      return []
    }
    return blocks(MarkdownNode.blocks(of: content), line: text.line)
  }

  private mutating func blocks(_ nodes: [MarkdownNode], line: Int) -> [Block] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(.notShowable, line, "more than \(Self.depthLimit) levels of lists and quotations")
      return []
    }
    var blocks: [Block] = []
    for node in nodes {
      let line = self.line(of: node, or: line)
      if let kind = kind(of: node, line) { blocks.append(Block(kind: kind, line: line)) }
    }
    return blocks
  }

  private func line(of node: MarkdownNode, or other: Int) -> Int {
    node.line > 0 ? text.line + node.line - 1 : other
  }

  private mutating func kind(of node: MarkdownNode, _ line: Int) -> Block.Kind? {
    switch node.type {
    case "heading": return .heading(level: node.level, inlines(of: node, line))
    case "paragraph":
      let runs = inlines(of: node, line)
      return runs == [Inline(.text(". . ."))] ? .pause : .paragraph(runs)
    case "list": return .list(list(node, line))
    case "block_quote": return .quote(blocks(node.children, line: line))
    case "code_block": return .code(withoutLastEnd(node.literal))
    case "table": return .table(table(node, line))
    case "html_block": return refused(line, "HTML is not shown")
    case "thematic_break":
      return refused(
        line, "'---' begins a page only alone between blank lines, outside of directives")
    default: return refused(line, "'\(node.type)' is not shown")
    }
  }

  private mutating func refused(_ line: Int, _ message: String) -> Block.Kind? {
    report(.notShowable, line, message)
    return nil
  }

  private mutating func list(_ node: MarkdownNode, _ line: Int) -> BlockList {
    var items: [BlockList.Item] = []
    for child in node.children {
      let line = self.line(of: child, or: line)
      items.append(
        BlockList.Item(
          isTicked: child.type == "tasklist" ? child.isTicked : nil,
          blocks: blocks(child.children, line: line), line: line))
    }
    return BlockList(start: node.start, items: items)
  }

  private mutating func table(_ node: MarkdownNode, _ line: Int) -> BlockTable {
    var rows: [[[Inline]]] = []
    for row in node.children {
      let line = self.line(of: row, or: line)
      var cells: [[Inline]] = []
      for cell in row.children { cells.append(inlines(of: cell, line)) }
      rows.append(cells)
    }
    let alignments = node.alignments.map { letter -> BlockTable.Alignment in
      letter == UInt8(ascii: "c") ? .center : letter == UInt8(ascii: "r") ? .right : .left
    }
    return BlockTable(
      alignments: alignments, heading: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func withoutLastEnd(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  // MARK: Runs

  private mutating func inlines(of node: MarkdownNode, _ line: Int) -> [Inline] {
    var runs: [Inline] = []
    add(node.children, style: [], line, to: &runs)
    return runs.joined
  }

  private mutating func add(
    _ nodes: [MarkdownNode], style: Inline.Style, _ line: Int, to runs: inout [Inline]
  ) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      return report(.notShowable, line, "more than \(Self.depthLimit) levels of emphasis")
    }
    for node in nodes { add(node, style: style, self.line(of: node, or: line), to: &runs) }
  }

  private mutating func add(
    _ node: MarkdownNode, style: Inline.Style, _ line: Int, to runs: inout [Inline]
  ) {
    switch node.type {
    case "text": addText(node.literal, style: style, line, to: &runs)
    case "code":
      runs.append(Inline(.text(node.literal), style: style.union(.code)))
    case "softbreak": runs.appendText("\n", style: style)
    case "linebreak": runs.append(Inline(.lineBreak))
    case "emph": add(node.children, style: style.union(.emphasis), line, to: &runs)
    case "strong": add(node.children, style: style.union(.strong), line, to: &runs)
    case "image": report(.notShowable, line, "pictures are not shown")
    case "html_inline": report(.notShowable, line, "HTML is not shown; write '<' as `<`")
    case "link":
      report(.notShowable, line, "links are not shown; write the address between backticks")
    default: report(.notShowable, line, "'\(node.type)' is not shown")
    }
  }

  private mutating func addText(
    _ text: String, style: Inline.Style, _ line: Int, to runs: inout [Inline]
  ) {
    if text.contains("$") {
      report(.dollar, line, "'$' begins no formula; write it in Unicode between backticks")
    }
    var rest = text[...]
    while let (before, name, after) = LiveValue.next(in: rest) {
      runs.appendText(String(before), style: style)
      if let value = LiveValue(name) {
        runs.append(Inline(.live(value), style: style))
      } else {
        report(
          .notShowable, line,
          "'{{\(shown(String(name)))}}' is no live value; write {{loss}} or {{loss:.3}}")
      }
      rest = after
    }
    runs.appendText(String(rest), style: style)
  }

  private mutating func report(_ code: FindingCode, _ line: Int, _ message: String) {
    findings.append(Finding(code, file: file, line: line, message))
  }
}

extension LiveValue {
  /// Reads what stands between the braces: a name, perhaps with `:.3`.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return nil }
    guard name.unicodeScalars.allSatisfy({ $0.isLetter || $0.isDigit }) else { return nil }
    self.name = String(name)
    guard parts.count == 2 else {
      decimals = nil
      return
    }
    guard parts[1].first == ".", let count = Int(parts[1].dropFirst()), (0...15).contains(count)
    else { return nil }
    decimals = count
  }

  /// The next pair of double braces in a text, and what is around it.
  fileprivate static func next(
    in text: Substring
  ) -> (before: Substring, name: Substring, after: Substring)? {
    guard let open = text.firstRange(of: "{{") else { return nil }
    guard let close = text[open.upperBound...].firstRange(of: "}}") else { return nil }
    return (
      text[..<open.lowerBound], text[open.upperBound..<close.lowerBound], text[close.upperBound...]
    )
  }
}

extension Collection where Element == Character, SubSequence == Substring {
  /// The first place of a pair of equal characters.
  fileprivate func firstRange(of pair: String) -> Range<Index>? {
    guard let mark = pair.first else { return nil }
    var place = startIndex
    while place < endIndex {
      let next = index(after: place)
      guard next < endIndex else { return nil }
      if self[place] == mark, self[next] == mark { return place..<index(after: next) }
      place = next
    }
    return nil
  }
}

extension [Inline] {
  /// Adds text to the last run, if it looks the same, or as a new one.
  fileprivate mutating func appendText(_ text: String, style: Inline.Style) {
    guard !text.isEmpty else { return }
    guard let last, last.style == style, case .text(let before) = last.content else {
      return append(Inline(.text(text), style: style))
    }
    self[count - 1].content = .text(before + text)
  }
}
