internal import Plotting
internal import Tutor

/// A frame as a picture with the colours of the terminal.
extension Palette {
  /// The picture of a frame; it always has colours, also where the terminal has none.
  func drawing(of frame: Buffer) -> ScreenDrawing {
    let palette = Palette(
      background: background, depth: .indexed, isHighContrast: isHighContrast)
    let ground = background.ground
    return ScreenDrawing(frame, ground: ground) { cell in
      let (glyph, style) = palette.appearance(of: cell)
      let ink = style.foreground.map { XtermColor(index: $0).direct } ?? background.ink
      let paper = style.background.map { XtermColor(index: $0).direct }
      var look = ScreenDrawing.Look(glyph, ink: ink, paper: paper)
      if style.emphasis.contains(.reverse) { (look.ink, look.paper) = (paper ?? ground, ink) }
      look.isBold = style.emphasis.contains(.bold)
      look.isFaint = style.emphasis.contains(.dim)
      return look
    }
  }
}

extension Palette.Background {
  /// Its colour, as `0xRRGGBB`.
  fileprivate var ground: Int { self == .dark ? 0x1212_12 : 0xFFFF_FF }

  /// The colour of text that has none of its own.
  fileprivate var ink: Int { self == .dark ? 0xDADA_DA : 0x0000_00 }
}
