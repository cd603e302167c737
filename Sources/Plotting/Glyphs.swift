/// The smallest thing a plot is made of.
public enum Marker: String, CaseIterable, Sendable {
  /// Two by four dots in a cell.
  case braille
  /// One by two half blocks in a cell.
  case blocks
  /// One of three heights in a cell: `'`, `-`, `.`.
  case ascii
}

/// Which characters a terminal can be trusted with.
public enum Charset: String, CaseIterable, Sendable {
  /// Everything this program uses.
  case full
  /// No character that some terminals draw two cells wide (East Asian "ambiguous").
  case narrow
  /// ASCII for symbols, while Chinese text stays Chinese.
  case plain
  /// Nothing but ASCII reaches the screen.
  case ascii
}

/// The glyphs to draw with: markers for plots and a set of characters for text.
public struct Glyphs: Hashable, Sendable {
  /// What plots are made of.
  public var marker: Marker
  /// What text may use.
  public var charset: Charset

  /// Glyphs of the two kinds.
  public init(marker: Marker = .braille, charset: Charset = .full) {
    self.marker = marker
    self.charset = charset
  }

  /// Braille and full Unicode text.
  public static let braille = Glyphs()
  /// Half blocks and full Unicode text.
  public static let blocks = Glyphs(marker: .blocks)
  /// ASCII plots and symbols; Chinese text stays.
  public static let ascii = Glyphs(marker: .ascii, charset: .plain)
}
