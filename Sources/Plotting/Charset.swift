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

extension Charset {
  /// The glyph that a cell shows for a scalar: itself, its stand-in, or a replacement mark.
  ///
  /// Control characters, DEL, C1, direction overrides, zero-width, private and unassigned scalars
  /// become U+FFFD (`?` where that is not available), and so does a symbol whose stand-in is longer
  /// than one character. A combining mark has no cell and becomes the mark too.
  ///
  /// - Parameter scalar: what somebody wants to see in a cell.
  /// - Returns: a scalar that takes one or two cells and moves nothing.
  public func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isPrintableASCII { return scalar }
    guard scalar.isShowable, !scalar.hasNoWidth else { return replacement }
    guard let standIn = standIn(for: scalar) else { return scalar }
    let first = standIn.unicodeScalars.first ?? replacement
    return standIn.unicodeScalars.count == 1 ? first : replacement
  }

  /// The text with everything this character set lacks replaced by its stand-in.
  ///
  /// - Parameter text: one line from any source, trusted or not.
  /// - Returns: exactly what `Buffer.write` puts into cells when there is room.
  public func adapted(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var scalars = String.UnicodeScalarView()
    forEachGlyph(in: text) { scalar, _ in
      scalars.append(scalar)
      return true
    }
    return String(scalars)
  }

  /// Hands over one by one, with their widths, the glyphs that reach the cells for `text`.
  ///
  /// All text goes through here, so this is the one place where it is made harmless.
  ///
  /// - Parameters:
  ///   - text: one line from any source, trusted or not.
  ///   - body: receives a glyph and its width, 1 or 2; `false` ends the walk.
  func forEachGlyph(in text: String, _ body: (Unicode.Scalar, Int) -> Bool) {
    for scalar in text.unicodeScalars {
      if scalar.isPrintableASCII {
        guard body(scalar, 1) else { return }
      } else if !scalar.isShowable {
        guard body(replacement, 1) else { return }
      } else if scalar.hasNoWidth {
        continue
      } else if let standIn = standIn(for: scalar) {
        for part in standIn.unicodeScalars {
          guard body(part, 1) else { return }
        }
      } else {
        guard body(scalar, width(of: scalar)) else { return }
      }
    }
  }

  /// The last cell of a text that was cut.
  var ellipsis: Unicode.Scalar { self == .full ? "…" : "~" }

  /// What is shown instead of a scalar that must not reach a terminal.
  private var replacement: Unicode.Scalar { self == .full ? "\u{FFFD}" : "?" }

  /// What is written instead of a harmless symbol, `nil` where the symbol itself will do.
  private func standIn(for scalar: Unicode.Scalar) -> String? {
    switch self {
    case .full:
      nil
    case .narrow where WidthTable.ambiguous.contains(scalar):
      StandIns.narrow[scalar] ?? StandIns.ascii[scalar] ?? "?"
    case .narrow:
      nil
    case .plain where scalar.isEastAsianText:
      nil
    case .plain, .ascii:
      StandIns.ascii[scalar] ?? "?"
    }
  }
}

extension Unicode.Scalar {
  /// True for the 95 characters from blank to tilde.
  var isPrintableASCII: Bool { 0x20...0x7E ~= value }

  /// True for what a terminal draws, false for what moves, hides or reorders.
  ///
  /// The first case names the blocks that fill most screens, to spare them a table look-up.
  var isShowable: Bool {
    switch value {
    case 0xA1...0xAC, 0xAE...0x377, 0x2010...0x2027, 0x2190...0x2426, 0x2500...0x2B73,
      0x3000...0x303F, 0x4E00...0x9FFC, 0xFF01...0xFF5E:
      true
    default:
      switch properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default:
        true
      }
    }
  }

  /// True for a mark that is drawn over its neighbour: it has no cell, so it is left out.
  var hasNoWidth: Bool {
    switch value {
    case 0...0x2FF, 0x2010...0x2027, 0x2190...0x2B73, 0x4E00...0x9FFF: false
    // The vowels and final consonants of a Korean syllable that is spelled out.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: [.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
    }
  }

  /// True for wide letters and punctuation, but not for wide symbols such as emoji.
  fileprivate var isEastAsianText: Bool {
    switch value {
    case 0...0x10FF, 0x2300...0x2BFF, 0x1F000...0x1FFFF: false
    default: WidthTable.wide.contains(self)
    }
  }
}
