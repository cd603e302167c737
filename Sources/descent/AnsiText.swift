internal import Plotting

/// A frame as text with escape sequences, for `frame --ansi`.
extension Palette {
  /// The frame, a line a row; each line ends in the terminal's own colours.
  func painted(_ frame: Buffer) -> String {
    (0..<frame.size.height).map { paintedLine($0, of: frame) }.joined(separator: "\n")
  }

  func paintedLine(_ row: Int, of frame: Buffer) -> String {
    var text = ""
    var current = Style()
    for column in 0..<frame.size.width {
      guard let cell = frame[Point(column, row)], cell.scalar != Cell.continuation else { continue }
      let (glyph, style) = appearance(of: cell)
      if style != current { text += Self.sequence(for: style) }
      current = style
      text.unicodeScalars.append(glyph)
    }
    return text + (current == Style() ? "" : "\u{1B}[0m")
  }

  /// Select Graphic Rendition (ECMA-48): everything off, then what the style wants.
  private static func sequence(for style: Style) -> String {
    var codes = ["0"]
    if style.emphasis.contains(.bold) { codes.append("1") }
    if style.emphasis.contains(.dim) { codes.append("2") }
    if style.emphasis.contains(.reverse) { codes.append("7") }
    if let color = style.foreground { codes.append("38;5;\(color)") }
    if let color = style.background { codes.append("48;5;\(color)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension Buffer {
  /// The frame with the glyphs that it has on a terminal without colours: the shades of a map are
  /// letters there.
  var withoutColors: Buffer {
    let palette = Palette(background: .dark, depth: .none)
    var plain = self
    for row in 0..<size.height {
      for column in 0..<size.width {
        let point = Point(column, row)
        guard let cell = self[point], cell.scalar != Cell.continuation else { continue }
        let glyph = palette.appearance(of: cell).glyph
        if glyph != cell.scalar { plain.put(glyph, at: point, ink: cell.ink) }
      }
    }
    return plain
  }
}
