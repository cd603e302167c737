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
  /// - Parameter paper: what is painted behind the glyph; `nil` keeps what is there.
  public mutating func put(
    _ scalar: Unicode.Scalar, at point: Point, ink: Ink, paper: Ink? = nil
  ) {
    guard bounds.contains(point) else { return }
    let shown = glyphs.charset.printable(scalar)
    let width = glyphs.charset.width(of: shown)
    guard width > 0 else { return }
    guard width == 1 || point.column + 1 < size.width else {
      place(Cell(" ", ink: ink, paper: paper), at: point)
      return
    }
    place(Cell(shown, ink: ink, paper: paper), at: point)
    guard width == 2 else { return }
    let right = Point(point.column + 1, point.row)
    place(Cell(Cell.continuation, ink: ink, paper: paper), at: right)
  }

  /// Writes one line of text from left to right and returns how many cells it took.
  ///
  /// Symbols that the character set lacks become their stand-ins (`²` is `^2` in ASCII). Text that
  /// is wider than `width`, or than the room to the right edge, is cut and ends in `…`.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, ink: Ink = .text, width limit: Int? = nil
  ) -> Int {
    let room = min(limit ?? .max, size.width - point.column)
    let line = glyphs.charset.fitted(text, width: room)
    var column = point.column
    for scalar in line.unicodeScalars {
      put(scalar, at: Point(column, point.row), ink: ink)
      column += glyphs.charset.width(of: scalar)
    }
    return column - point.column
  }

  /// Writes text that ends in column `end - 1`, the way numbers stand under numbers.
  public mutating func write(
    _ text: String, endingAt end: Int, row: Int, ink: Ink = .text
  ) {
    write(text, at: Point(end - glyphs.charset.width(of: text), row), ink: ink)
  }

  /// Empties a rectangle.
  public mutating func clear(_ rect: Rect) {
    fill(rect, with: " ", ink: .text)
  }

  /// Repeats one glyph over a rectangle.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar, ink: Ink) {
    for row in rect.minRow..<rect.endRow {
      for column in rect.minColumn..<rect.endColumn {
        put(scalar, at: Point(column, row), ink: ink)
      }
    }
  }

  /// Gives the cells of a rectangle another meaning; the glyphs stay.
  public mutating func tint(_ rect: Rect, ink: Ink) {
    for row in rect.minRow..<rect.endRow {
      for column in rect.minColumn..<rect.endColumn where bounds.contains(Point(column, row)) {
        cells[index(of: Point(column, row))].ink = ink
      }
    }
  }

  /// Copies another picture into this one.
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
  public func line(_ row: Int) -> String {
    var text = ""
    let start = row * size.width
    for cell in cells[start..<start + size.width] where cell.scalar != Cell.continuation {
      text.unicodeScalars.append(cell.scalar)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func index(of point: Point) -> Int { point.row * size.width + point.column }

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
