package import Plotting
package import Tutor

/// Sets the text of a lesson in lines of so many cells.
package struct Typesetter {
  /// The characters that can be shown.
  package let charset: Charset
  /// The cells of a line.
  package let width: Int
  /// What stands for a live value.
  private let live: (LiveValue) -> String

  /// A line: pieces of text from left to right.
  package typealias Line = [Piece]

  /// Sets text in lines of some width.
  package init(
    charset: Charset, width: Int, live: @escaping (LiveValue) -> String = { "{{\($0.name)}}" }
  ) {
    self.charset = charset
    self.width = max(4, width)
    self.live = live
  }

  /// Blocks with an empty line between them.
  package func lines(of blocks: [Block]) -> [Line] {
    let set = blocks.map { lines(of: $0) }.filter { !$0.isEmpty }
    return Array(set.joined(separator: [[]]))
  }

  /// One block.
  package func lines(of block: Block) -> [Line] {
    switch block.kind {
    case .heading(_, let runs): lines(of: runs, ink: .bright)
    case .paragraph(let runs): lines(of: runs)
    case .list(let list): lines(of: list)
    case .quote(let blocks): indented(by: "│ ", ink: .dim) { $0.lines(of: blocks) }
    case .code(let text): lines(ofCode: text)
    case .table(let table): lines(of: table)
    case .pause: []
    }
  }

  /// Runs of text.
  package func lines(of runs: [Inline], ink: Ink = .text) -> [Line] {
    var styled: [(character: Character, ink: Ink)] = []
    var lines: [Line] = []
    for run in runs {
      switch run.content {
      case .text(let text):
        let joined = run.style.contains(.code) ? unbroken(text) : text
        styled += joined.map { ($0, Self.ink(run.style, ink)) }
      case .live(let value): styled += live(value).map { ($0, .bright) }
      case .lineBreak:
        lines += wrapped(styled)
        styled = []
      }
    }
    return lines + wrapped(styled)
  }

  /// Blocks as a single line, which ends with `…` where there is more.
  package func line(of blocks: [Block]) -> Line {
    let text = lines(of: blocks).map { $0.map(\.text).joined() }.joined(separator: " ")
    return [Piece(charset.fitted(text, width: width))]
  }

  // MARK: Blocks

  private func lines(of list: BlockList) -> [Line] {
    list.items.enumerated().flatMap { index, item in
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let set = narrower(by: charset.width(of: mark)).lines(of: item.blocks)
      return hanging(set.isEmpty ? [[]] : set, behind: Piece(mark, .dim))
    }
  }

  /// Code stands as it is written; a line that is too long goes on in the next one.
  private func lines(ofCode text: String) -> [Line] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let widest = lines.map { charset.width(of: $0) }.max() ?? 0
    let margin = widest + 2 <= width ? "  " : ""
    return lines.flatMap { line -> [Line] in
      // Where a line is indented beyond the pane, its text is not.
      let blanks = String(line.prefix { $0 == " " }.prefix(width / 2))
      let room = max(2, width - margin.count - blanks.count)
      return charset.wrapped(String(line.drop { $0 == " " }), width: room)
        .map { [Piece(margin + blanks + $0, .curve)] }
    }
  }

  private func lines(of table: BlockTable) -> [Line] {
    let rows = ([table.heading] + table.rows).map { $0.map { text(of: $0) } }
    let widths = table.alignments.indices.map { column in
      rows.map { $0.indices.contains(column) ? charset.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +)
    let gap = total + 2 * (widths.count - 1) <= width ? 2 : 1
    let set = rows.enumerated().map { index, cells in
      let texts = cells.indices.map { column in
        padded(cells[column], to: widths[column], table.alignments[column])
      }
      let line = texts.joined(separator: String(repeating: " ", count: gap))
      return [Piece(charset.fitted(line, width: width), index == 0 ? .dim : .text)]
    }
    let rule = String(repeating: "─", count: min(width, total + gap * max(0, widths.count - 1)))
    return [set[0], [Piece(rule, .axis)]] + set.dropFirst()
  }

  private func padded(_ text: String, to width: Int, _ alignment: BlockTable.Alignment) -> String {
    let room = max(0, width - charset.width(of: text))
    let left =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: room - left)
  }

  private func text(of runs: [Inline]) -> String {
    runs.map { run in
      switch run.content {
      case .text(let text): text
      case .live(let value): live(value)
      case .lineBreak: " "
      }
    }.joined()
  }

  // MARK: Lines

  /// What a narrower typesetter sets, with the same mark before every line.
  private func indented(by mark: String, ink: Ink, _ set: (Typesetter) -> [Line]) -> [Line] {
    set(narrower(by: charset.width(of: mark))).map { [Piece(mark, ink)] + $0 }
  }

  /// Lines behind a mark that only the first one has.
  package func hanging(_ lines: [Line], behind mark: Piece) -> [Line] {
    let blank = Piece(String(repeating: " ", count: charset.width(of: mark.text)))
    return lines.enumerated().map { index, line in [index == 0 ? mark : blank] + line }
  }

  /// The same for lines that are shorter.
  package func narrower(by cells: Int) -> Typesetter {
    Typesetter(charset: charset, width: width - cells, live: live)
  }

  /// A short formula with blanks at which no line ends.
  private func unbroken(_ text: String) -> String {
    guard 2 * charset.width(of: text) <= width else { return text }
    return String(text.map { $0 == " " ? Self.firmBlank : $0 })
  }

  private static let firmBlank: Character = "\u{A0}"

  private func wrapped(_ styled: [(character: Character, ink: Ink)]) -> [Line] {
    var rest = styled[...]
    return charset.wrapped(String(styled.map(\.character)), width: width).map { line in
      // A line is what was given without some blanks at its ends: each character takes its ink along.
      line.reduce(into: Line()) { pieces, character in
        while let first = rest.first, first.character != character { rest.removeFirst() }
        let ink = rest.popFirst()?.ink ?? .text
        let character = character == Self.firmBlank ? " " : character
        if let last = pieces.last, last.ink == ink {
          pieces[pieces.count - 1] = Piece(last.text + String(character), ink)
        } else {
          pieces.append(Piece(String(character), ink))
        }
      }
    }
  }

  private static func ink(_ style: Inline.Style, _ ink: Ink) -> Ink {
    if style.contains(.code) { return .curve }
    return style.isEmpty ? ink : .bright
  }
}
