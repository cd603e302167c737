import Plotting
import Testing

@Suite struct TextWidthTests {
  /// Widths as xterm, tmux and pyte use them: EastAsianWidth.txt, W and F are two cells.
  @Test(arguments: [
    ("descent", 7), ("", 0), ("学习率", 6), ("第 3 课  学习率的边界", 21), ("，。：！？）」", 14),
    ("x₄ = x₃ − lr·g", 14), ("⠑⢄", 2), ("● ○ ◇", 5), ("한글", 4), ("ｑ、", 4), ("e\u{301}", 1),
    ("① ± × … ─ │", 11), ("🎉", 2),
  ])
  func `text is measured in cells`(text: String, cells: Int) {
    #expect(Charset.full.width(of: text) == cells)
  }

  @Test func `the width is that of the stand-ins`() {
    #expect(Charset.ascii.width(of: "2x² ✓") == 7)
    #expect(Charset.narrow.width(of: "α ● 中") == 10)
    #expect(Charset.ascii.width(of: "中") == 1)
  }

  @Test(arguments: Charset.allCases)
  func `what is measured is what is written`(charset: Charset) {
    for text in ["2x² − 3x", "损失 ✓", "a\u{1B}[1m", "α·β 🎉", "e\u{301}½"] {
      var buffer = Buffer(
        size: Size(width: 40, height: 1), glyphs: Glyphs(marker: .ascii, charset: charset))
      #expect(buffer.write(text, at: Point(0, 0)) == charset.width(of: text))
      #expect(buffer.description == charset.adapted(text))
    }
  }

  @Test func `text that is too wide ends in an ellipsis`() {
    #expect(Charset.full.fitted("gradient", width: 5) == "grad…")
    #expect(Charset.ascii.fitted("gradient", width: 5) == "grad~")
    #expect(Charset.full.fitted("gradient", width: 8) == "gradient")
    #expect(Charset.full.fitted("gradient", width: 1) == "…")
    #expect(Charset.full.fitted("gradient", width: 0) == "")
    #expect(Charset.full.fitted("gradient", width: -3) == "")
  }

  @Test func `a wide glyph is not split by the cut`() {
    #expect(Charset.full.fitted("学习率", width: 6) == "学习率")
    #expect(Charset.full.fitted("学习率", width: 5) == "学习…")
    #expect(Charset.full.fitted("学习率", width: 4) == "学…")
    #expect(Charset.full.fitted("学习率", width: 2) == "…")
  }
}
