import Plotting

/// The pad: the drawing in a frame, and the pen over it.
struct DigitsPadPane {
  let pad: Pad
  /// True while the pen is shown.
  let hasPen: Bool

  /// The side of the digits that this program makes.
  static let usualSide = 8

  func draw(into buffer: inout Buffer, frame: Rect) {
    let rect = Self.picture(of: pad, in: frame)
    guard rect.width > 0 else { return }
    let box = Rect(
      column: rect.minColumn - 1, row: rect.minRow - 1, width: rect.width + 2,
      height: rect.height + 2)
    if box.minRow >= frame.minRow, box.endRow <= frame.endRow { buffer.box(box) }
    GreyPicture(pad.pixels, size: Size(width: pad.side, height: pad.side)).draw(
      into: &buffer, in: rect)
    if hasPen { drawPen(into: &buffer, in: rect) }
  }

  /// The cells of the drawing inside of a pane.
  static func picture(of pad: Pad, in frame: Rect) -> Rect {
    let picture = GreyPicture(pad.pixels, size: Size(width: pad.side, height: pad.side))
    let inner = Size(width: frame.width - 2, height: frame.height - 2)
    if let cells = picture.cells(in: inner) {
      return Rect(
        column: frame.minColumn + 1, row: frame.minRow + 1, width: cells.width,
        height: cells.height)
    }
    let cells = picture.cells(in: frame.size) ?? Size(width: 0, height: 0)
    return Rect(origin: frame.origin, size: cells)
  }

  /// Brackets in the lower row of the pixel; where it has one cell, a sign on it.
  private func drawPen(into buffer: inout Buffer, in rect: Rect) {
    let width = rect.width / pad.side
    let row = rect.minRow + (pad.row + 1) * rect.height / pad.side - 1
    let column = rect.minColumn + pad.column * rect.width / pad.side + max(0, width - 2) / 2
    let signs: [Unicode.Scalar] = pad.isPenDown ? [">", "<"] : ["[", "]"]
    guard width >= 2 else {
      return buffer.put("+", at: Point(column, max(rect.minRow, row)), ink: .now)
    }
    for (index, sign) in signs.enumerated() {
      buffer.put(sign, at: Point(column + index, row), ink: .now)
    }
  }
}
