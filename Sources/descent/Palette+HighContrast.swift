internal import Plotting
internal import Tutor

/// Bright ink on black that is painted, whatever the terminal's own ground is: every contrast is
/// known, and it is at least 7:1.
///
/// Maps are told by shades of two hues and by the numbers of classes, as on a terminal of eight
/// colours; a ground of greys would take contrast away.
extension Palette {
  /// The glyph and the look of a cell.
  func highContrast(of cell: Cell) -> (glyph: Unicode.Scalar, style: Style) {
    var style = depth == .none ? plainStyle(of: cell) : brightStyle(of: cell.ink)
    style.emphasis.remove(.dim)
    if case .grey = cell.ink { return (solid(cell), numbered(style)) }
    let ramp = depth == .none ? HeatRamp.letters : .shaded
    let (glyph, look) = ramp.appearance(of: cell, style: style)
    return (glyph, numbered(look))
  }

  private func brightStyle(of ink: Ink) -> Style {
    let pigment = Pigment(ink)
    guard depth != .eight else {
      return Style(
        foreground: pigment.eight(on: .dark)?.rawValue ?? 7, background: 0,
        emphasis: pigment.emphasisOfEight.union(.bold))
    }
    return Style(
      foreground: ink.brightColour, background: 16, emphasis: pigment.emphasis)
  }
}

extension Ink {
  /// The number in xterm's table.
  fileprivate var brightColour: Int? {
    switch self {
    case .text, .train, .bright, .key, .accent: 231
    case .dim: 252
    case .axis, .grid, .ground: 249
    case .curve, .positive, .ghost(1): 75
    case .now, .trail, .warning, .ghost(3): 190
    case .next, .tangent, .test, .arrow, .ghost(2): 205
    case .minimum, .success, .ghost: 34
    case .negative: 216
    case .heat(let level): level < 0 ? 216 : 75
    case .region: 252
    case .grey: Pigment(self).indexed(on: .dark)
    }
  }
}

extension Palette {
  /// The colours of a theme.
  ///
  /// - Parameters:
  ///   - theme: what is wanted.
  ///   - depth: what colours there are.
  ///   - background: what holds where the theme does not say.
  init(_ theme: ThemeChoice, depth: Depth, found background: Background = .dark) {
    switch theme {
    case .auto: self.init(background: background, depth: depth)
    case .dark: self.init(background: .dark, depth: depth)
    case .light: self.init(background: .light, depth: depth)
    case .highContrast: self.init(background: .dark, depth: depth, isHighContrast: true)
    case .mono: self.init(background: .dark, depth: .none)
    }
  }
}
