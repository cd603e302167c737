import Engine
import Plotting

/// A listing with the line that ran last lit; the window follows that line.
///
/// A number beside a line is the same in all languages; `✗` stands beside a line that is forgotten.
struct CodeListingPane {
  let language: CodeLanguage
  let words: CodeWords
  /// The line that a cursor explains.
  var cursor: CodeLine?

  /// The cells left of the text: a mark, the number, a gap.
  private static let gutter = 3

  func draw(into buffer: inout Buffer, frame: Rect) {
    let listing = CodeListing(language, words.run.settings)
    let places = listing.places(of: cursor, in: words.run)
    let first = firstRow(of: listing, showing: places, height: frame.height)
    for (index, row) in listing.rows.dropFirst(first).prefix(frame.height).enumerated() {
      let isLit = places.contains(first + index)
      draw(row, isLit: isLit, at: Point(frame.minColumn, frame.minRow + index), frame, &buffer)
    }
  }

  /// The row at the top: as many rows above the lit ones as below, as far as there are so many.
  ///
  /// The loop is shown as a whole where it fits, so that the text stands still while it runs.
  private func firstRow(of listing: CodeListing, showing places: [Int], height: Int) -> Int {
    let rows = listing.rows
    guard rows.count > height else { return 0 }
    let loop = rows.indices.filter { rows[$0].line != .setUp || rows[$0].opensEpoch }
    let whole = (loop.first ?? 0)...(loop.last ?? 0)
    let lit = (places.first ?? whole.lowerBound)...(places.last ?? whole.lowerBound)
    let both = min(whole.lowerBound, lit.lowerBound)...max(whole.upperBound, lit.upperBound)
    let shown = both.count <= height ? both : lit
    let middle = (shown.lowerBound + shown.upperBound + 1 - height) / 2
    return min(max(middle, 0), rows.count - height)
  }

  private func draw(
    _ row: CodeListing.Row, isLit: Bool, at point: Point, _ frame: Rect, _ buffer: inout Buffer
  ) {
    let number = row.line.number(in: words.run.settings.program)
    let gap = frame.endColumn == buffer.size.width ? 0 : 1
    if isLit {
      buffer.put("▶", at: point, ink: .now)
    } else if row.isCrossedOut {
      buffer.put("✗", at: point, ink: .warning)
    }
    if number > 0 {
      buffer.write("\(number)", at: Point(point.column + 1, point.row), ink: isLit ? .now : .dim)
    }
    buffer.write(
      row.text(in: words.language), at: Point(point.column + Self.gutter, point.row),
      ink: ink(of: row, isLit: isLit), width: frame.width - Self.gutter - gap)
  }

  /// Lit; the loop itself; forgotten lines and what stands around the loop.
  private func ink(of row: CodeListing.Row, isLit: Bool) -> Ink {
    if isLit { return .now }
    let isAround = row.line == .setUp && !row.opensEpoch
    return isAround || row.isCrossedOut || row.remark != nil ? .dim : .text
  }
}
