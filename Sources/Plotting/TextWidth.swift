extension Charset {
  /// How many cells a glyph takes on the screen: 0, 1 or 2.
  ///
  /// It is the width of the glyph itself, not of a stand-in. Scalars of ambiguous width count as 1:
  /// where a terminal draws them wider, the character set `narrow` keeps them off the screen.
  ///
  /// - Parameter scalar: any scalar; controls and combining marks are 0 wide.
  /// - Returns: the width by Unicode's East Asian Width.
  public func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0..<0xA0: 0
    case 0xA1..<0x300, 0x2500..<0x25FD, 0x2800..<0x2900: scalar.value == 0xAD ? 0 : 1
    case 0x4E00...0x9FFF: 2
    default:
      if scalar.hasNoWidth || !scalar.isShowable {
        0
      } else {
        WidthTable.wide.contains(scalar) ? 2 : 1
      }
    }
  }

  /// How many cells a line of text takes once its symbols are adapted to this character set.
  ///
  /// - Parameter text: one line of text.
  /// - Returns: the number of cells that `Buffer.write` fills when there is room.
  public func width(of text: String) -> Int {
    var width = 0
    forEachGlyph(in: text) { _, cells in
      width += cells
      return true
    }
    return width
  }

  /// The adapted text cut to `width` cells; if something is lost it ends in `…` (`~` in ASCII).
  ///
  /// - Parameters:
  ///   - text: one line of text.
  ///   - width: the room in cells; nothing fits into less than one.
  /// - Returns: at most `width` cells; one less where a wide glyph would have been split.
  public func fitted(_ text: String, width: Int) -> String {
    var scalars = String.UnicodeScalarView()
    forEachGlyph(in: text, room: width) { scalar, _ in scalars.append(scalar) }
    return String(scalars)
  }

  /// Hands over the glyphs of a text that fit into `room` cells, the last one `…` if some do not.
  func forEachGlyph(in text: String, room: Int, _ body: (Unicode.Scalar, Int) -> Void) {
    guard room > 0 else { return }
    let isWhole = fits(text, room: room)
    var left = isWhole ? room : room - 1
    forEachGlyph(in: text) { scalar, cells in
      left -= cells
      if left >= 0 { body(scalar, cells) }
      return left >= 0
    }
    if !isWhole { body(ellipsis, 1) }
  }

  private func fits(_ text: String, room: Int) -> Bool {
    var left = room
    forEachGlyph(in: text) { _, cells in
      left -= cells
      return left >= 0
    }
    return left >= 0
  }
}
