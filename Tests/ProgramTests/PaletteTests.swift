import Plotting
import Testing

@testable import descent

@Suite struct PaletteTests {
  private func style(
    _ ink: Ink, paper: Ink? = nil, on background: Palette.Background = .dark,
    depth: Palette.Depth = .indexed
  ) -> Style {
    Palette(background: background, depth: depth).appearance(of: Cell("x", ink: ink, paper: paper))
      .style
  }

  @Test(arguments: [
    (Ink.text, 231, 16), (.dim, 246, 242), (.axis, 244, 244), (.grid, 243, 245), (.curve, 69, 27),
    (.now, 220, 88), (.next, 175, 54), (.minimum, 115, 23), (.ghost(3), 220, 88),
    (.positive, 69, 27), (.negative, 202, 130), (.test, 175, 54), (.success, 115, 23),
  ])
  func `an ink has one colour on dark and one on light`(ink: Ink, dark: Int, light: Int) {
    #expect(style(ink).foreground == dark)
    #expect(style(ink, on: .light).foreground == light)
    #expect(style(ink).background == nil)
  }

  @Test func `eight colours say the same by name`() {
    // ECMA-48: 1 red, 3 yellow, 4 blue, 6 cyan.
    #expect(style(.curve, depth: .eight) == Style(foreground: 6))
    #expect(style(.curve, on: .light, depth: .eight) == Style(foreground: 4))
    #expect(style(.now, depth: .eight) == Style(foreground: 3, emphasis: .bold))
    #expect(style(.now, on: .light, depth: .eight) == Style(foreground: 1, emphasis: .bold))
    #expect(style(.text, depth: .eight) == Style())
  }

  @Test(arguments: [
    (Ink.curve, Style.Emphasis()), (.bright, .bold), (.dim, .dim), (.axis, .dim), (.now, .bold),
    (.trail, .dim), (.accent, .reverse), (.warning, .reverse), (.success, .bold),
  ])
  func `without colours emphasis is all there is`(ink: Ink, emphasis: Style.Emphasis) {
    #expect(style(ink, paper: .heat(5), depth: .none) == Style(emphasis: emphasis))
  }

  @Test func `the focus is reversed everywhere`() {
    for depth in [Palette.Depth.none, .eight, .indexed, .direct] {
      #expect(style(.accent, depth: depth).emphasis == .reverse)
    }
  }

  @Test(arguments: [
    (Int8(-8), 214, 166), (-1, 235, 255), (0, 235, 255), (1, 235, 255), (2, 23, 195), (8, 39, 25),
    (100, 39, 25), (-100, 214, 166),
  ])
  func `a heat map has sixteen levels`(level: Int8, dark: Int, light: Int) {
    #expect(style(.text, paper: .heat(level)).background == dark)
    #expect(style(.heat(level), on: .light).foreground == light)
  }

  @Test func `half blocks paint two levels in a cell`() {
    #expect(style(.heat(8), paper: .heat(-8)) == Style(foreground: 39, background: 214))
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `points on a heat map can be read on every level`(background: Palette.Background) throws {
    for level in Int8(-8)...8 {
      let style = style(.now, paper: .heat(level), on: background)
      let glyph = XtermColor(index: try #require(style.foreground)).luminance
      let paper = XtermColor(index: try #require(style.background)).luminance
      // The least contrast for text in WCAG 2.1 is 4.5.
      #expect((max(glyph, paper) + 0.05) / (min(glyph, paper) + 0.05) >= 4.5)
    }
  }

  @Test func `few colours show the levels by shades, none by letters`() {
    let levels = [Int8(-8), -5, -3, -1, 1, 3, 5, 8]
    func picture(_ depth: Palette.Depth) -> String {
      let palette = Palette(background: .dark, depth: depth)
      let glyphs = levels.map {
        palette.appearance(of: Cell("▀", ink: .heat($0), paper: .heat($0))).glyph
      }
      return String(String.UnicodeScalarView(glyphs))
    }
    #expect(picture(.eight) == "█▓▒░░▒▓█")
    #expect(picture(.none) == "#=-.':*%")
    #expect(picture(.indexed) == "▀▀▀▀▀▀▀▀")
  }

  @Test func `a terminal with direct colours gets red, green and blue`() {
    // xterm: colour 69 is #5f87ff, 246 is #949494.
    #expect(style(.curve, depth: .direct).foreground == 0x5F87FF)
    #expect(style(.dim, depth: .direct).foreground == 0x949494)
  }

  @Test(arguments: [
    (0, Palette.Depth.none), (1, .none), (8, .eight), (16, .eight), (88, .eight), (256, .indexed),
    (1 << 24, .direct),
  ])
  func `the depth follows from the number of colours`(colors: Int, depth: Palette.Depth) {
    #expect(Palette.Depth(colors: colors) == depth)
  }
}
