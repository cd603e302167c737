import Plotting
import Testing

@Suite struct CharsetTests {
  /// Every scalar that Unicode has room for.
  static let everything = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }

  @Test(arguments: [
    ("y = 2x² − 3x + 1", "y = 2x^2 - 3x + 1"),
    ("x₄ = x₃ − lr·g = 0.588 − 0.1·(−0.648)", "x4 = x3 - lr*g = 0.588 - 0.1*(-0.648)"),
    ("0├─────▲───────┼¼─ ─ ┤½", "0+-----^-------+1/4- - +1/2"),
    ("█▆▄▃ 1.125 → 0.405", "#=-- 1.125 > 0.405"),
    ("● ○ ◇ • ━▶ ◂ ✓ ∞", "@ O x o => < ok inf"),
    ("window −5…5 “κ ≤ 2/λ”", "window -5..5 \"kappa <= 2/lambda\""),
    ("8×8, 64→32→10", "8x8, 64>32>10"),
  ])
  func `ASCII spells what it lacks`(text: String, expected: String) {
    #expect(Charset.ascii.adapted(text) == expected)
    #expect(Charset.plain.adapted(text) == expected)
  }

  @Test func `plain keeps Chinese and its punctuation, ASCII keeps neither`() {
    #expect(Charset.plain.adapted("损失 → 0，（好）。") == "损失 > 0，（好）。")
    #expect(Charset.ascii.adapted("损失 → 0") == "?? > 0")
  }

  @Test func `plain has no wide symbols, only wide letters`() {
    #expect(Charset.plain.adapted("⏩🎉é") == "???")
  }

  @Test func `narrow takes look-alikes whose width nobody disputes`() {
    #expect(Charset.narrow.adapted("● ○ ◇ • ▶ ✓ ─ × α 中") == "◉ ◦ ◊ ∙ ▸ ✓ - x alpha 中")
  }

  @Test func `full keeps every symbol of the screens`() {
    let text = "−·×²½→…●○◇•▶━─│┌█▁✓∞≤λ√“”—⠑⢄损失，"
    #expect(Charset.full.adapted(text) == text)
  }

  @Test func `escape sequences arrive as harmless marks`() {
    let hostile = "a\u{1B}]0;x\u{07}b\u{9B}1mc\rd\u{8}e\u{202E}f\u{2066}g\u{200B}h\u{7F}\tz"
    #expect(
      Charset.full.adapted(hostile) == "a�]0;x�b�1mc�d�e�f�g�h��z")
    #expect(Charset.ascii.adapted(hostile) == "a?]0;x?b?1mc?d?e?f?g?h??z")
  }

  @Test func `combining marks have no cell and are left out`() {
    #expect(Charset.full.adapted("e\u{301}\u{FE0F}!") == "e!")
    #expect(Charset.ascii.adapted("e\u{301}!") == "e!")
  }

  @Test(arguments: Charset.allCases)
  func `no scalar at all reaches a cell that a terminal would obey`(charset: Charset) {
    for scalar in Self.everything {
      for shown in charset.adapted(String(scalar)).unicodeScalars {
        let isHarmless = Self.isHarmless(shown)
        if !isHarmless { Issue.record("U+\(String(scalar.value, radix: 16)) leaks") }
      }
    }
  }

  @Test(arguments: Charset.allCases)
  func `one cell takes one printable scalar, whatever it is given`(charset: Charset) {
    for scalar in Self.everything {
      let shown = charset.printable(scalar)
      let width = charset.width(of: shown)
      let isFit = Self.isHarmless(shown) && (1...2).contains(width)
      if !isFit { Issue.record("U+\(String(scalar.value, radix: 16)) leaks") }
    }
  }

  @Test func `ASCII lets nothing but ASCII through`() {
    let leak = Self.everything.first { scalar in
      !Charset.ascii.adapted(String(scalar)).utf8.allSatisfy { 0x20...0x7E ~= $0 }
    }
    #expect(leak == nil)
  }

  @Test func `a symbol with a longer stand-in has no place in a single cell`() {
    #expect(Charset.ascii.printable("●") == "@")
    #expect(Charset.ascii.printable("∞") == "?")
    #expect(Charset.narrow.printable("●") == "◉")
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xE000...0xF8FF, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0x10FFFF:
      false
    default:
      true
    }
  }
}
