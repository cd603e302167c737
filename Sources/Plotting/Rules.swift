/// Lines and headings: what separates one pane from the next.
extension Buffer {
  /// Draws `────` from left to right.
  ///
  /// - Parameters:
  ///   - point: its first cell.
  ///   - width: its length in cells.
  ///   - ink: what it means.
  public mutating func horizontalRule(at point: Point, width: Int, ink: Ink = .axis) {
    fill(Rect(origin: point, size: Size(width: width, height: 1)), with: "─", ink: ink)
  }

  /// Draws `│` from top to bottom.
  ///
  /// - Parameters:
  ///   - point: its first cell.
  ///   - height: its length in cells.
  ///   - ink: what it means.
  public mutating func verticalRule(at point: Point, height: Int, ink: Ink = .axis) {
    fill(Rect(origin: point, size: Size(width: 1, height: height)), with: "│", ink: ink)
  }

  /// Draws a rule with a title in it: `─ loss ─────`, or in reverse video `▸ loss ` with the focus.
  ///
  /// - Parameters:
  ///   - title: the pane's name, cut where there is no room.
  ///   - point: the first cell of the rule.
  ///   - width: its length in cells.
  ///   - isFocused: whether keys go to this pane.
  public mutating func heading(
    _ title: String, at point: Point, width: Int, isFocused: Bool = false
  ) {
    horizontalRule(at: point, width: width)
    guard width > 4, !title.isEmpty else { return }
    if isFocused { put("▸", at: point, ink: .accent) }
    let start = Point(point.column + 1, point.row)
    framed(title, at: start, width: width - 1, first: " ", isFocused: isFocused)
  }

  /// Draws a frame with a title in its upper edge and empties what is inside.
  ///
  /// - Parameters:
  ///   - rect: the frame's outer cells; below 2×2 nothing is drawn.
  ///   - title: the name of what is inside, cut where there is no room.
  ///   - isFocused: whether keys go to it.
  ///   - ink: what the frame means.
  public mutating func box(
    _ rect: Rect, title: String = "", isFocused: Bool = false, ink: Ink = .axis
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    clear(rect)
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    let inner = Point(rect.minColumn + 1, rect.minRow)
    horizontalRule(at: inner, width: rect.width - 2, ink: ink)
    horizontalRule(at: Point(inner.column, bottom), width: rect.width - 2, ink: ink)
    for column in [rect.minColumn, right] {
      verticalRule(at: Point(column, rect.minRow + 1), height: rect.height - 2, ink: ink)
    }
    put("┌", at: rect.origin, ink: ink)
    put("┐", at: Point(right, rect.minRow), ink: ink)
    put("└", at: Point(rect.minColumn, bottom), ink: ink)
    put("┘", at: Point(right, bottom), ink: ink)
    guard rect.width > 4, !title.isEmpty else { return }
    framed(
      title, at: inner, width: rect.width - 2, first: isFocused ? "▸" : " ", isFocused: isFocused)
  }

  /// Writes a title between two blanks, the first of which may be another glyph.
  private mutating func framed(
    _ title: String, at point: Point, width: Int, first: Unicode.Scalar, isFocused: Bool
  ) {
    let ink = isFocused ? Ink.accent : .dim
    put(first, at: point, ink: ink)
    let start = Point(point.column + 1, point.row)
    let length = write(title, at: start, ink: ink, width: width - 2)
    put(" ", at: Point(start.column + length, point.row), ink: ink)
  }
}
