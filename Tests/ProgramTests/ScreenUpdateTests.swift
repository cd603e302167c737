import Glibc
import Plotting
import Testing

@testable import descent

/// The bytes between two frames, without a program around them.
///
/// One test, because curses has but one state in a process.
@Suite struct ScreenUpdateTests {
  private let size = Size(width: 23, height: 7)
  private let inks: [Ink] = [.text, .curve, .now, .dim, .warning, .bright, .heat(-4), .heat(3)]
  private let glyphs: [Unicode.Scalar] = ["a", "步", " ", "⠑", "●", "长", " ", "─", "x", " "]

  /// A frame with other glyphs in about a fifth of its cells.
  private func changed(_ frame: Buffer, with random: inout Knuth) -> Buffer {
    var frame = frame
    for _ in 0..<random.next(below: 40) {
      let place = Point(random.next(below: size.width), random.next(below: size.height))
      frame.put(
        glyphs[random.next(below: glyphs.count)], at: place,
        ink: inks[random.next(below: inks.count)],
        paper: random.next(below: 8) == 0 ? .heat(2) : nil)
    }
    return frame
  }

  @Test func `the terminal shows every frame, wide glyphs and colours too`() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let kind = try TerminalKind(wanted: "xterm-256color")
    let screen = try #require(
      Screen(kind: kind, size: size, encoding: .utf8, isColored: true))
    var terminal = VirtualTerminal(size: size)
    var random = Knuth(state: 3)
    var frame = Buffer(size: size)
    let palette = Palette(background: .dark, depth: screen.depth)
    for step in 0..<400 {
      frame = changed(frame, with: &random)
      terminal.feed(screen.show(frame, palette: palette))
      try #require(terminal.text == frame.description, "after step \(step)")
      try #require(wrongLooks(terminal, frame, palette) == [], "after step \(step)")
      let again = screen.show(frame, palette: palette)
      #expect(again.isEmpty)
    }
    terminal.feed(screen.leave())
    #expect(terminal.isAtPeace)
    terminal.feed(screen.show(frame, palette: palette))
    #expect(terminal.text == frame.description)
    terminal.feed(screen.show(frame, palette: Palette(background: .light, depth: screen.depth)))
    #expect(wrongLooks(terminal, frame, Palette(background: .light, depth: screen.depth)) == [])
    terminal.feed(screen.leave())
    terminal.feed(screen.restoring)
    #expect(terminal.unknown.isEmpty)
  }

  /// The cells whose colours are not those of the palette; blanks show only what is behind them.
  private func wrongLooks(
    _ terminal: VirtualTerminal, _ frame: Buffer, _ palette: Palette
  ) -> [Point] {
    let places = (0..<size.height).flatMap { row in (0..<size.width).map { Point($0, row) } }
    return places.filter { place in
      guard let cell = frame[place], cell.scalar != Cell.continuation else { return false }
      let style = palette.appearance(of: cell).style
      let look = terminal.look(at: place)
      let isBlank = cell.scalar == " " && !style.emphasis.contains(.reverse)
      return look.background != style.background
        || look.isReversed != style.emphasis.contains(.reverse)
        || (!isBlank && look.foreground != style.foreground)
        || (!isBlank && look.isBold != style.emphasis.contains(.bold))
    }
  }
}

/// A generator that gives the same numbers everywhere: Knuth's MMIX.
struct Knuth {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
