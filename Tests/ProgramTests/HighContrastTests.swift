import Plotting
import Testing
import Tutor

@testable import descent

/// The theme for those who need strong contrasts.
@Suite struct HighContrastTests {
  private static let inks: [Ink] =
    [
      .text, .bright, .key, .dim, .axis, .grid, .curve, .now, .trail, .next, .tangent, .arrow,
      .minimum, .positive, .negative, .train, .test, .accent, .warning, .success, .heat(-8),
      .heat(3), .region(5), .ground(0),
    ] + (Int8(1)...4).map { .ghost($0) }

  private func style(
    _ ink: Ink, paper: Ink? = nil, glyph: Unicode.Scalar = "x",
    depth: Palette.Depth = .indexed
  ) -> Style {
    Palette(.highContrast, depth: depth).appearance(of: Cell(glyph, ink: ink, paper: paper)).style
  }

  @Test func `every ink has a contrast of 7 on a ground that is painted`() throws {
    for ink in Self.inks {
      for paper in [nil, Ink.heat(6), .ground(2), .region(8)] {
        let style = style(ink, paper: paper)
        let glyph = SeenColour(XtermColor(index: try #require(style.foreground)))
        let ground = SeenColour(XtermColor(index: try #require(style.background)))
        #expect(glyph.contrast(with: ground) >= 7, "\(ink)")
      }
    }
  }

  @Test(arguments: [Palette.Depth.none, .eight, .indexed, .direct])
  func `nothing is dim`(depth: Palette.Depth) {
    for ink in Self.inks { #expect(!style(ink, depth: depth).emphasis.contains(.dim), "\(ink)") }
  }

  @Test func `empty cells are black too`() {
    #expect(style(.text, glyph: " ").background == 16)
    #expect(style(.text, glyph: " ", depth: .eight).background == 0)
    #expect(style(.text, glyph: " ", depth: .direct).background == 0)
  }

  @Test func `maps are shades of two hues, and numbers of classes`() {
    let palette = Palette(.highContrast, depth: .indexed)
    let glyphs = [Int8(-8), -3, 3, 8].map {
      palette.appearance(of: Cell("▀", ink: .heat($0), paper: .heat($0))).glyph
    }
    #expect(String(String.UnicodeScalarView(glyphs)) == "█▒▒█")
    #expect(palette.appearance(of: Cell("▀", ink: .region(7), paper: .region(7))).glyph == "2")
    #expect(style(.heat(-8)).foreground != style(.heat(8)).foreground)
  }

  @Test func `it is an option and a command`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["curve", "--no-state", "--theme", "high-contrast"], on: terminal)
    #expect(terminal.wait { $0.text.contains("48;5;16m") })
    // Who names a theme need not be asked.
    #expect(!terminal.text.contains("\u{1B}]11;?"))
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    let frame = try Program.run([
      "frame", "--ansi", "--theme", "high-contrast", "--keys", "Space",
    ])
    #expect(frame.status == .exited(0))
    #expect(frame.output.contains("48;5;16m") && !frame.output.contains("[0;2;"))
  }
}
