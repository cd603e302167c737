internal import Lessons
internal import Plotting

/// A table in plain text: columns as wide as they have to be, or narrower where the page ends.
struct TextTable {
  private static let gap = 2
  private static let leastWidth = 4

  private let rows: [[String]]
  private let alignments: [BlockTable.Alignment]
  private let charset: Charset

  /// A table of a lesson.
  init(_ table: BlockTable, charset: Charset) {
    rows = ([table.heading] + table.rows).map { $0.map(\.onPaper.plain) }
    alignments = table.alignments
    self.charset = charset
  }

  /// The heading, a rule and the rows.
  func lines(width: Int) -> [String] {
    let widths = widths(within: width)
    let rule = widths.map { String(repeating: "-", count: $0) }
    let gap = String(repeating: " ", count: Self.gap)
    var lines = rows.flatMap { self.lines(of: $0, widths: widths) }
    let headingHeight = rows.first.map { self.lines(of: $0, widths: widths).count } ?? 0
    lines.insert(rule.joined(separator: gap), at: headingHeight)
    return lines
  }

  /// The widest column gives way until all fit.
  private func widths(within limit: Int) -> [Int] {
    var widths = alignments.indices.map { column in
      rows.map { column < $0.count ? charset.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let room = limit - Self.gap * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.leastWidth {
      guard let column = widths.firstIndex(of: widest) else { break }
      widths[column] -= 1
    }
    return widths.map { max(1, $0) }
  }

  private func lines(of row: [String], widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { charset.wrapped($0, width: $1) }
    let height = cells.map(\.count).max() ?? 0
    let gap = String(repeating: " ", count: Self.gap)
    return (0..<height).map { line in
      let texts = cells.indices.map { column in
        let text = line < cells[column].count ? cells[column][line] : ""
        return padded(text, to: widths[column], alignments[column])
      }
      return withoutLastBlanks(texts.joined(separator: gap))
    }
  }

  private func padded(_ text: String, to width: Int, _ alignment: BlockTable.Alignment) -> String {
    let room = max(0, width - charset.width(of: text))
    let left =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return String(repeating: " ", count: left) + text + String(repeating: " ", count: room - left)
  }

  private func withoutLastBlanks(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
