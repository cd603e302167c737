import Plotting
import Testing

@testable import descent

/// What the colours were chosen for: nobody takes one meaning for another, on any usual ground.
@Suite struct PaletteColourTests {
  /// Grounds that terminals have, as `0xRRGGBB`.
  private static let grounds: [Palette.Background: [Int]] = [
    // Black, the grey of many editors, Solarized dark.
    .dark: [0x000000, 0x1E1E1E, 0x002B36],
    // White, Solarized light.
    .light: [0xFFFFFF, 0xFDF6E3],
  ]

  /// The hues: words, the function, the point now, slope and step, the goal, the class below 0.
  private static let hues: [Ink] = [.text, .curve, .now, .next, .minimum, .negative]

  private func colour(_ ink: Ink, _ palette: Palette) throws -> SeenColour {
    let style = palette.appearance(of: Cell("x", ink: ink)).style
    return SeenColour(XtermColor(index: try #require(style.foreground)))
  }

  private func indexed(_ background: Palette.Background) -> Palette {
    Palette(background: background, depth: .indexed)
  }

  /// The least difference of any two of these inks, for every kind of eye.
  private func leastDifference(of inks: [Ink], in palette: Palette) throws -> Double {
    var least = Double.infinity
    for eye in Eye.allCases {
      let places = try inks.map { try colour($0, palette).seen(by: eye).lab }
      for (index, one) in places.enumerated() {
        for two in places.dropFirst(index + 1) { least = min(least, one.difference(from: two)) }
      }
    }
    return least
  }

  private func leastContrast(_ ink: Ink, on background: Palette.Background) throws -> Double {
    let seen = try colour(ink, indexed(background))
    return try #require(Self.grounds[background]).map { seen.contrast(with: SeenColour(hex: $0)) }
      .min() ?? 0
  }

  @Test(arguments: [(Palette.Background.dark, 15.2), (.light, 16.6)])
  func `any two meanings differ by 15 and more, also for dichromats`(
    background: Palette.Background, known: Double
  ) throws {
    let least = try leastDifference(of: Self.hues, in: indexed(background))
    #expect(least >= 15)
    #expect(abs(least - known) < 0.05, "docs/reliability.md tells \(known)")
  }

  @Test func `every other ink has the hue of one of them`() throws {
    let families: [[Ink]] = [
      [.text, .train, .bright, .key], [.curve, .positive, .ghost(1)], [.now, .ghost(3)],
      [.next, .tangent, .arrow, .test, .ghost(2)], [.minimum, .success, .ghost(4)],
    ]
    for background in [Palette.Background.dark, .light] {
      for family in families {
        let colours = family.map {
          indexed(background).appearance(of: Cell("x", ink: $0)).style.foreground
        }
        #expect(Set(colours).count == 1)
      }
    }
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `words and marks have a contrast of 4_5 on every ground`(
    background: Palette.Background
  ) throws {
    for ink in Self.hues + [.dim, .warning] {
      let contrast = try leastContrast(ink, on: background)
      // Among xterm's colours no orange passes on Solarized light: 4.37, and 4.7 on white.
      let isException = background == .light && ink == .negative
      #expect(contrast >= (isException ? 4.35 : 4.5), "\(ink): \(contrast)")
    }
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `lines that only guide the eye have 3`(background: Palette.Background) throws {
    // WCAG 2.1, 1.4.11: graphics. The trail is the past, and fainter than the point now.
    for ink in [Ink.axis, .grid, .trail] {
      #expect(try leastContrast(ink, on: background) >= 3, "\(ink)")
    }
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `marks on a landscape have 3 on its hills and valleys`(
    background: Palette.Background
  ) throws {
    let palette = indexed(background)
    for level in Int8(0)...7 {
      let ground = palette.appearance(of: Cell("▀", ink: .curve, paper: .ground(level))).style
      let paper = SeenColour(XtermColor(index: try #require(ground.background)))
      for ink in [Ink.text, .now, .next, .minimum, .ghost(1)] {
        #expect(try colour(ink, palette).contrast(with: paper) >= 3, "\(ink) on \(level)")
      }
    }
  }

  @Test(arguments: [Palette.Background.dark, .light])
  func `the sign of a map is seen from its second level on`(
    background: Palette.Background
  ) throws {
    for level in Int8(2)...8 {
      let inks = [Ink.heat(level), .heat(-level)]
      #expect(try leastDifference(of: inks, in: indexed(background)) >= 15)
    }
  }

  @Test func `eight classes cannot all be told apart, so their numbers are on the points`() throws {
    let sure = stride(from: Int8(2), to: 24, by: 3).map { Ink.region($0) }
    for background in [Palette.Background.dark, .light] {
      #expect(try leastDifference(of: sure, in: indexed(background)) < 15)
    }
  }
}
