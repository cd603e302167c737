/// The glyphs to draw with: markers for plots and a set of characters for text.
public struct Glyphs: Hashable, Sendable {
  /// What plots are made of.
  public let marker: Marker
  /// What text may use.
  public let charset: Charset

  /// Glyphs of the two kinds; a character set of ASCII symbols has ASCII plots, too.
  public init(marker: Marker = .braille, charset: Charset = .full) {
    self.marker = [.plain, .ascii].contains(charset) ? .ascii : marker
    self.charset = charset
  }

  /// Braille and full Unicode text.
  public static let braille = Glyphs()
  /// Half blocks and full Unicode text.
  public static let blocks = Glyphs(marker: .blocks)
  /// ASCII plots and symbols; Chinese text stays.
  public static let ascii = Glyphs(marker: .ascii, charset: .plain)
}
