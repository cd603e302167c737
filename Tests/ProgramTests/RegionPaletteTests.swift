import Plotting
import Testing

@testable import descent

/// Regions of classes and the data on them.
@Suite struct RegionPaletteTests {
  private func style(
    _ ink: Ink, paper: Ink? = nil, on background: Palette.Background = .dark,
    depth: Palette.Depth = .indexed
  ) -> Style {
    Palette(background: background, depth: depth).appearance(of: Cell("x", ink: ink, paper: paper))
      .style
  }

  private func glyph(_ cell: Cell, _ depth: Palette.Depth) -> Unicode.Scalar {
    Palette(background: .dark, depth: depth).appearance(of: cell).glyph
  }

  @Test(arguments: [
    (Int8(0), 94, 230), (2, 172, 215), (5, 32, 75), (8, 34, 78), (11, 133, 176), (14, 142, 227),
    (17, 37, 80), (20, 124, 210), (23, 244, 248), (-1, 94, 230), (24, 244, 248),
  ])
  func `a class has its colour on dark and on light`(index: Int8, dark: Int, light: Int) {
    #expect(style(.region(index)).foreground == dark)
    #expect(style(.text, paper: .region(index), on: .light).background == light)
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `sure classes all differ, and each depth of one`(background: Palette.Background) {
    let colours = (Int8(0)..<24).map { style(.region($0), on: background).foreground }
    #expect(Set(stride(from: 2, to: 24, by: 3).map { colours[$0] }).count == 8)
    for label in 0..<8 { #expect(Set(colours[3 * label..<3 * label + 3]).count == 3) }
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `data can be read on every region`(background: Palette.Background) throws {
    for index in Int8(0)..<24 {
      for ink in [Ink.positive, .negative, .now] {
        let style = style(ink, paper: .region(index), on: background)
        let glyph = XtermColor(index: try #require(style.foreground)).luminance
        let paper = XtermColor(index: try #require(style.background)).luminance
        // The least contrast for text in WCAG 2.1 is 4.5.
        #expect(
          (max(glyph, paper) + 0.05) / (min(glyph, paper) + 0.05) >= 4.5, "\(ink) on \(index)")
      }
    }
  }

  @Test func `two halves of a cell keep their own colours`() {
    #expect(style(.region(2), paper: .region(5)) == Style(foreground: 172, background: 32))
  }

  @Test func `few colours and none show the number of a class, a blank where it is hardly sure`() {
    let cells = (Int8(0)..<24).map { Cell("▀", ink: .region($0), paper: .region($0)) }
    for depth in [Palette.Depth.eight, .none] {
      let text = String(String.UnicodeScalarView(cells.map { glyph($0, depth) }))
      #expect(text == " 00 11 22 33 44 55 66 77")
    }
    #expect(cells.allSatisfy { glyph($0, .indexed) == "▀" && glyph($0, .direct) == "▀" })
  }

  @Test func `data on a map keep their glyphs and stand out without colour`() {
    for paper in [Ink.heat(5), .heat(-8), .region(4)] {
      for ink in [Ink.positive, .negative] {
        let cell = Cell("+", ink: ink, paper: paper)
        for depth in [Palette.Depth.none, .eight, .indexed] { #expect(glyph(cell, depth) == "+") }
        #expect(style(ink, paper: paper, depth: .none).emphasis == .bold)
      }
      #expect(style(paper, depth: .none).emphasis == .dim)
    }
    #expect(style(.positive, depth: .none).emphasis == [])
  }

  @Test func `a number of a class on a region is no region`() {
    #expect(glyph(Cell("3", ink: .region(4)), .none) == "3")
    #expect(glyph(Cell("3", ink: .positive, paper: .region(0)), .eight) == "3")
  }
}
