/// A picture made of character cells: what a terminal shows, or a text file holds.
///
/// It is the only way to the screen, so it keeps three promises: writing outside of it is cut off,
/// a glyph that is two cells wide is never split, and no control character gets in.
public struct Buffer: Hashable, Sendable {
  /// Width and height in cells.
  public let size: Size
  /// The glyphs that drawing into this buffer may use.
  public let glyphs: Glyphs
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// An empty picture.
  public init(size: Size, glyphs: Glyphs = .braille) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole picture as a rectangle.
  public var bounds: Rect { Rect(origin: Point(0, 0), size: size) }

  /// The cell at `point`, `nil` outside.
  public subscript(point: Point) -> Cell? {
    bounds.contains(point) ? cells[index(of: point)] : nil
  }

  /// Puts one glyph into the picture; outside of it nothing happens.
  ///
  /// A glyph that is two cells wide and has only one left shows as a blank.
  ///
  /// - Parameters:
  ///   - scalar: the glyph; where the character set lacks it, its stand-in is shown.
  ///   - point: where it goes, its left half if it is wide.
  ///   - ink: what it means.
  ///   - paper: what is painted behind it; `nil` keeps what is there.
  public mutating func put(
    _ scalar: Unicode.Scalar, at point: Point, ink: Ink, paper: Ink? = nil
  ) {
    let shown = glyphs.charset.printable(scalar)
    set(shown, width: glyphs.charset.width(of: shown), at: point, ink: ink, paper: paper)
  }

  /// Writes one line of text from left to right and returns how many cells it took.
  ///
  /// Symbols that the character set lacks become their stand-ins (`²` is `^2` in ASCII). Text that
  /// is wider than `width`, or than the room to the right edge, is cut and ends in `…`.
  ///
  /// - Parameters:
  ///   - text: one line; what must not reach a terminal is replaced by a mark.
  ///   - point: where its first cell goes; what lies left of the picture is not seen.
  ///   - ink: what it means.
  ///   - limit: the most cells it may take.
  /// - Returns: the number of cells it took, seen or not.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, ink: Ink = .text, width limit: Int? = nil
  ) -> Int {
    var column = point.column
    let room = min(limit ?? .max, size.width - point.column)
    glyphs.charset.forEachGlyph(in: text, room: room) { scalar, width in
      set(scalar, width: width, at: Point(column, point.row), ink: ink, paper: nil)
      column += width
    }
    return column - point.column
  }

  /// Writes text that ends in column `end - 1`, the way numbers stand under numbers.
  ///
  /// - Parameters:
  ///   - text: one line; it is cut where it would begin left of the picture.
  ///   - end: the first column after it.
  ///   - row: the row it stands in.
  ///   - ink: what it means.
  public mutating func write(
    _ text: String, endingAt end: Int, row: Int, ink: Ink = .text
  ) {
    let start = max(0, end - glyphs.charset.width(of: text))
    write(text, at: Point(start, row), ink: ink, width: end - start)
  }

  /// Empties a rectangle, what is painted behind it included.
  ///
  /// - Parameter rect: the cells to empty; the part outside of the picture is ignored.
  public mutating func clear(_ rect: Rect) {
    fill(rect, with: " ", ink: .text)
    change(rect) { $0.paper = nil }
  }

  /// Repeats one glyph over a rectangle.
  ///
  /// - Parameters:
  ///   - rect: the cells to cover; the part outside of the picture is ignored.
  ///   - scalar: the glyph, one cell wide.
  ///   - ink: what it means.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar, ink: Ink) {
    let area = rect.intersection(bounds)
    for row in area.minRow..<area.endRow {
      for column in area.minColumn..<area.endColumn {
        put(scalar, at: Point(column, row), ink: ink)
      }
    }
  }

  /// Gives the cells of a rectangle another meaning; the glyphs stay.
  ///
  /// - Parameters:
  ///   - rect: the cells to change; the part outside of the picture is ignored.
  ///   - ink: their new meaning.
  public mutating func tint(_ rect: Rect, ink: Ink) {
    change(rect) { $0.ink = ink }
  }

  /// Copies another picture into this one; what does not fit is cut off.
  ///
  /// - Parameters:
  ///   - picture: what to copy; its blanks cover what was there.
  ///   - origin: where its top left cell goes.
  public mutating func draw(_ picture: Buffer, at origin: Point) {
    for row in 0..<picture.size.height {
      for column in 0..<picture.size.width {
        let cell = picture.cells[row * picture.size.width + column]
        guard cell.scalar != Cell.continuation else { continue }
        let target = Point(origin.column + column, origin.row + row)
        put(cell.scalar, at: target, ink: cell.ink, paper: cell.paper)
      }
    }
  }

  /// One row as text without the blanks at its end.
  ///
  /// - Parameter row: a row of the picture.
  /// - Returns: its glyphs; the two halves of a wide one count once.
  public func line(_ row: Int) -> String {
    let start = row * size.width
    let shown = cells[start..<start + size.width].filter { $0.scalar != Cell.continuation }
    let end = shown.lastIndex { $0.scalar != " " }.map { $0 + 1 } ?? 0
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown[..<end].lazy.map(\.scalar))
    return String(text)
  }

  private func index(of point: Point) -> Int { point.row * size.width + point.column }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.minRow..<area.endRow {
      for column in area.minColumn..<area.endColumn {
        body(&cells[index(of: Point(column, row))])
      }
    }
  }

  /// Puts a glyph that the character set has let through.
  private mutating func set(
    _ scalar: Unicode.Scalar, width: Int, at point: Point, ink: Ink, paper: Ink?
  ) {
    guard bounds.contains(point) else { return }
    let isCut = width == 2 && point.column + 1 == size.width
    place(Cell(isCut ? " " : scalar, ink: ink, paper: paper), at: point)
    guard width == 2, !isCut else { return }
    let right = Point(point.column + 1, point.row)
    place(Cell(Cell.continuation, ink: ink, paper: paper), at: right)
  }

  /// Overwrites one cell; a wide glyph that loses one of its halves becomes blank.
  private mutating func place(_ cell: Cell, at point: Point) {
    let index = index(of: point)
    let old = cells[index]
    if old.scalar == Cell.continuation, cell.scalar != Cell.continuation, point.column > 0 {
      cells[index - 1].scalar = " "
    }
    let isLast = point.column + 1 == size.width
    if !isLast, cells[index + 1].scalar == Cell.continuation {
      cells[index + 1].scalar = " "
    }
    var new = cell
    new.paper = cell.paper ?? old.paper
    cells[index] = new
  }
}

extension Buffer: CustomStringConvertible {
  /// The picture as plain text, a line a row, without the blanks at their ends.
  public var description: String {
    (0..<size.height).map(line).joined(separator: "\n")
  }
}
