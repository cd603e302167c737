internal import Plotting
internal import Tutor

/// How a cell looks: colours by number, `nil` for the terminal's own, and emphasis.
struct Style: Hashable, Sendable {
  /// The colour of the glyph.
  var foreground: Int?
  /// The colour behind it.
  var background: Int?
  /// Bold, dim and reverse video.
  var emphasis: Emphasis = []

  /// Ways to set text apart without colour.
  struct Emphasis: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let bold = Emphasis(rawValue: 1)
    static let dim = Emphasis(rawValue: 2)
    static let reverse = Emphasis(rawValue: 4)
  }
}

/// Turns meanings into the looks of one terminal.
struct Palette: Hashable, Sendable {
  /// What the ink stands on.
  enum Background: Hashable, Sendable {
    case dark, light
  }

  /// What colours the terminal has.
  enum Depth: Hashable, Sendable {
    /// None, or none are wanted: bold, dim and reverse say it all.
    case none
    /// The eight of ECMA-48.
    case eight
    /// xterm's table.
    case indexed
    /// Red, green and blue in one number.
    case direct

    /// The depth of a terminal with so many colours.
    init(colors: Int) {
      switch colors {
      case ..<8: self = .none
      case 8..<256: self = .eight
      case 256: self = .indexed
      default: self = .direct
      }
    }
  }

  /// What the ink stands on.
  var background: Background
  /// What colours there are.
  var depth: Depth
  /// True for bright ink on black, which is painted too: nothing dim, nothing that the ground hides.
  var isHighContrast = false

  /// The glyph and the look of a cell.
  ///
  /// The glyph changes only for maps on terminals that cannot paint their levels.
  func appearance(of cell: Cell) -> (glyph: Unicode.Scalar, style: Style) {
    guard !isHighContrast else { return highContrast(of: cell) }
    return switch depth {
    case .indexed, .direct: (solid(cell), numbered(style(ofIndexed: cell)))
    case .eight: HeatRamp.shaded.appearance(of: cell, style: style(ofEight: cell.ink))
    case .none: HeatRamp.letters.appearance(of: cell, style: plainStyle(of: cell))
    }
  }

  /// The glyph of a cell: where there are greys, a shade of one is a whole block of it.
  func solid(_ cell: Cell) -> Unicode.Scalar {
    guard case .grey = cell.ink, ["░", "▒", "▓"].contains(cell.scalar) else { return cell.scalar }
    return "█"
  }

  private func style(ofIndexed cell: Cell) -> Style {
    var style = Style()
    let pigment = Pigment(cell.ink)
    style.foreground = pigment.indexed(on: background)
    style.emphasis = pigment.emphasis
    guard let paper = cell.paper else { return style }
    style.background = Pigment(paper).indexed(on: background)
    guard paper.isPaper, let behind = style.background, !cell.ink.isPaper else { return style }
    style.foreground = XtermColor(index: behind).contrasting.index
    return style
  }

  private func style(ofEight ink: Ink) -> Style {
    let pigment = Pigment(ink)
    return Style(
      foreground: pigment.eight(on: background)?.rawValue, emphasis: pigment.emphasisOfEight)
  }

  /// Without colour the data stand out from a map by weight: bold on dim.
  func plainStyle(of cell: Cell) -> Style {
    // A grey picture is told by its shades.
    if case .grey = cell.ink { return Style() }
    if cell.ink.isPaper { return Style(emphasis: .dim) }
    let isDatum = cell.ink == .positive || cell.ink == .negative
    if isDatum, cell.paper?.isPaper == true { return Style(emphasis: .bold) }
    return Style(emphasis: Pigment(cell.ink).plain)
  }

  /// Colours as the terminal counts them.
  func numbered(_ style: Style) -> Style {
    guard depth == .direct else { return style }
    var direct = style
    direct.foreground = style.foreground.map { XtermColor(index: $0).direct }
    direct.background = style.background.map { XtermColor(index: $0).direct }
    return direct
  }
}

extension Ink {
  /// True for what is painted behind other glyphs.
  fileprivate var isPaper: Bool {
    switch self {
    case .heat, .region, .grey: true
    default: false
    }
  }
}

/// Glyphs that stand for the levels of a heat map where colours cannot.
struct HeatRamp {
  let negative: [Unicode.Scalar]
  let positive: [Unicode.Scalar]

  /// Weak to strong; the colour tells the sign.
  static let shaded = HeatRamp(negative: ["░", "▒", "▓", "█"], positive: ["░", "▒", "▓", "█"])
  /// Weak to strong; strokes are negative, dots positive.
  static let letters = HeatRamp(negative: [".", "-", "=", "#"], positive: ["'", ":", "*", "%"])

  /// The glyph and the look of a cell that has a look already.
  func appearance(of cell: Cell, style: Style) -> (glyph: Unicode.Scalar, style: Style) {
    if let digit = Self.digit(of: cell) { return (digit, style) }
    // Of a landscape only the lines between its levels are left.
    if case .ground = cell.ink {
      return (cell.scalar == "▀" || cell.scalar == "·" ? "·" : " ", style)
    }
    guard let level = level(of: cell) else { return (cell.scalar, style) }
    let ramp = level < 0 ? negative : positive
    return (ramp[min(3, max(0, (abs(level) - 1) / 2))], style)
  }

  /// The number of the class that a painted cell belongs to, a blank where that is hardly sure.
  private static func digit(of cell: Cell) -> Unicode.Scalar? {
    guard case .region(let index) = cell.ink, isPainted(cell) else { return nil }
    return index % 3 > 0 ? Unicode.Scalar(0x30 + UInt32(index / 3)) : " "
  }

  private static func isPainted(_ cell: Cell) -> Bool {
    cell.scalar == " " || (0x2580...0x259F).contains(cell.scalar.value)
  }

  /// The level that a painted cell shows, the stronger of its halves; `nil` for glyphs that mean
  /// something themselves.
  private func level(of cell: Cell) -> Int? {
    let levels = [cell.ink, cell.paper].compactMap { ink -> Int? in
      guard case .heat(let level) = ink else { return nil }
      return Int(level)
    }
    return Self.isPainted(cell) ? levels.max { abs($0) < abs($1) } : nil
  }
}
