/// Rows of numbers under headings, each ending under the last letter of its heading.
///
/// The newest row stands at the foot: where there are more than fit, the first ones are not seen.
public struct Table: Hashable, Sendable {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// The texts from left to right; columns without one stay blank.
    public var texts: [String]
    /// What the line means.
    public var ink: Ink

    /// A line of texts.
    public init(_ texts: [String], ink: Ink = .text) {
      self.texts = texts
      self.ink = ink
    }
  }

  /// The names of the columns.
  public var headings: [String]
  /// The width of each column in cells, a blank between two not counted; missing ones are 0.
  public var widths: [Int]
  /// The lines, newest last.
  public var rows: [Row]
  /// The line to show in reverse video; it is kept in view.
  public var highlighted: Int?

  /// A table.
  public init(headings: [String], widths: [Int], rows: [Row], highlighted: Int? = nil) {
    self.headings = headings
    self.widths = widths
    self.rows = rows
    self.highlighted = highlighted
  }

  /// The width of all columns and the blanks between them.
  public var width: Int { widths.reduce(0, +) + max(0, widths.count - 1) }

  /// Draws the headings and as many of the last lines as there is room for.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - rect: the cells to use; columns that reach over its right edge are left out.
  public func draw(into buffer: inout Buffer, in rect: Rect) {
    guard rect.height > 0 else { return }
    write(headings, row: rect.minRow, ink: .dim, in: rect, into: &buffer)
    for (line, index) in visibleRows(rect.height - 1).enumerated() {
      let row = rect.minRow + 1 + line
      let isHighlighted = index == highlighted
      if isHighlighted {
        let bar = Rect(
          column: rect.minColumn, row: row, width: min(width, rect.width), height: 1)
        buffer.fill(bar, with: " ", ink: .accent)
      }
      write(
        rows[index].texts, row: row, ink: isHighlighted ? .accent : rows[index].ink, in: rect,
        into: &buffer)
    }
  }

  /// The last lines, or those that end with the highlighted one where it lies above them.
  private func visibleRows(_ count: Int) -> Range<Int> {
    var start = max(0, rows.count - count)
    if let highlighted, rows.indices.contains(highlighted) { start = min(start, highlighted) }
    return start..<min(rows.count, start + count)
  }

  private func write(
    _ texts: [String], row: Int, ink: Ink, in rect: Rect, into buffer: inout Buffer
  ) {
    var end = rect.minColumn
    for (text, width) in zip(texts, widths) {
      end += width
      guard end <= rect.endColumn else { return }
      let length = min(width, buffer.glyphs.charset.width(of: text))
      buffer.write(text, at: Point(end - length, row), ink: ink, width: length)
      end += 1
    }
  }
}
