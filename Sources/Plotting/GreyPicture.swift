/// Grey values from 0, paper, to 1, ink, as a picture: a digit, or what is drawn of it.
///
/// Where a pixel has a cell or more it is a shade, ` ░▒▓█` or ` .:%#`. Where a cell has two pixels, one above
/// the other, it is a half block, in ASCII
/// `'`, `.` or `#`: a pixel of at least one half is dark. Terminals with enough colours
/// show the greys in between, too. NaN and infinity leave a blank.
public struct GreyPicture: Hashable, Sendable {
  /// The values row by row from the top.
  public let values: [Double]
  /// Columns and rows of values.
  public let size: Size

  /// A picture of `size.width` × `size.height` values.
  ///
  /// - Precondition: there are as many values as the size says.
  public init(_ values: [Double], size: Size) {
    precondition(
      values.count == size.width * size.height, "\(values.count) values for a picture of \(size)")
    self.values = values
    self.size = size
  }

  /// The cells of a pixel in a room, as square as cells allow: 4×2, 2×1, or two pixels in one cell.
  ///
  /// - Parameter room: the cells there are.
  /// - Returns: the cells that the whole picture takes; `nil` where there is no room.
  public func cells(in room: Size) -> Size? {
    let scale = min(room.width / max(1, 2 * size.width), room.height / max(1, size.height))
    if scale > 0 { return Size(width: 2 * scale * size.width, height: scale * size.height) }
    let half = Size(width: size.width, height: (size.height + 1) / 2)
    return room.holds(half) ? half : nil
  }

  /// Draws the picture stretched over a rectangle.
  ///
  /// - Parameters:
  ///   - buffer: what is drawn into.
  ///   - rect: the cells to fill; with fewer rows than the picture has, two pixels share a cell.
  public func draw(into buffer: inout Buffer, in rect: Rect) {
    guard !values.isEmpty, rect.width > 0, rect.height > 0 else { return }
    buffer.clear(rect)
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        let point = Point(rect.minColumn + column, rect.minRow + row)
        let x = column * size.width / rect.width
        if rect.height >= size.height {
          drawShade(level(x, row * size.height / rect.height), at: point, into: &buffer)
        } else {
          let upper = level(x, 2 * row * size.height / (2 * rect.height))
          let lower = level(x, (2 * row + 1) * size.height / (2 * rect.height))
          drawHalves(upper, lower, at: point, into: &buffer)
        }
      }
    }
  }

  /// The level of a pixel, 0 for paper to 16 for ink.
  private func level(_ x: Int, _ y: Int) -> Int8 {
    let value = values[min(y, size.height - 1) * size.width + x]
    guard value.isFinite else { return 0 }
    return Int8(exactly: (min(max(value, 0), 1) * 16).rounded()) ?? 0
  }

  private func drawShade(_ level: Int8, at point: Point, into buffer: inout Buffer) {
    let shades: [Unicode.Scalar] =
      buffer.glyphs.marker == .ascii ? [" ", ".", ":", "%", "#"] : [" ", "░", "▒", "▓", "█"]
    buffer.put(shades[(Int(level) + 2) / 4], at: point, ink: .grey(level))
  }

  private func drawHalves(
    _ upper: Int8, _ lower: Int8, at point: Point, into buffer: inout Buffer
  ) {
    let isASCII = buffer.glyphs.marker == .ascii
    switch (upper >= 8, lower >= 8) {
    case (true, true):
      buffer.put(isASCII ? "#" : "█", at: point, ink: .grey(upper / 2 + lower / 2))
    case (true, false):
      buffer.put(isASCII ? "'" : "▀", at: point, ink: .grey(upper), paper: .grey(lower))
    case (false, true):
      buffer.put(isASCII ? "." : "▄", at: point, ink: .grey(lower), paper: .grey(upper))
    case (false, false): buffer.put(" ", at: point, ink: .text, paper: .grey((upper + lower) / 2))
    }
  }
}
