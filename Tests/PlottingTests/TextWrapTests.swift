import Plotting
import Testing

@Suite struct TextWrapTests {
  private func wrapped(_ text: String, _ width: Int) -> String {
    Charset.full.wrapped(text, width: width).joined(separator: "\n")
  }

  @Test func `English is broken at blanks`() {
    #expect(
      wrapped("the loss went below lr, then up again", 12) == """
        the loss
        went below
        lr, then up
        again
        """)
    #expect(wrapped("one two", 7) == "one two")
    #expect(wrapped("one two", 6) == "one\ntwo")
    #expect(wrapped("one two", 3) == "one\ntwo")
  }

  @Test func `Chinese is broken anywhere`() {
    #expect(
      wrapped("学习率太大会发散", 6) == """
        学习率
        太大会
        发散
        """)
    #expect(wrapped("学习率太大会发散", 7) == wrapped("学习率太大会发散", 6))
  }

  @Test(arguments: Array("，。：！？；、）」』》”"))
  func `closing punctuation begins no line`(mark: Character) {
    let lines = Charset.full.wrapped("损失很小\(mark)再走一步", width: 8)
    #expect(lines == ["损失很", "小\(mark)再走", "一步"])
  }

  @Test(arguments: Array("（「『《〈【“‘"))
  func `opening punctuation ends no line`(mark: Character) {
    let lines = Charset.full.wrapped("损失很\(mark)小再走一步", width: 8)
    #expect(lines == ["损失很", "\(mark)小再走", "一步"])
  }

  @Test func `words within Chinese stay whole`() {
    #expect(
      wrapped("按 r 重来，再把 lr 调小", 9) == """
        按 r 重
        来，再把
        lr 调小
        """)
    #expect(wrapped("先试relu再试tanh", 8) == "先试relu\n再试tanh")
  }

  @Test func `a word that is wider than a line is cut`() {
    #expect(wrapped("abcdefgh", 3) == "abc\ndef\ngh")
    #expect(wrapped("see layers.2.4.2.1 now", 8) == "see\nlayers.2\n.4.2.1\nnow")
  }

  @Test func `nothing is one empty line`() {
    #expect(Charset.full.wrapped("", width: 9) == [""])
    #expect(Charset.full.wrapped("   ", width: 9) == [""])
  }

  @Test func `widths are those of the stand-ins`() {
    // ASCII writes ² as ^2, so that x² takes three cells.
    #expect(Charset.ascii.wrapped("x² x²", width: 5) == ["x²", "x²"])
    #expect(Charset.full.wrapped("x² x²", width: 5) == ["x² x²"])
  }

  @Test(arguments: [-3, 0, 1, 2, 3, 5, 8, 13, 40, 300])
  func `no line is too wide and nothing is lost`(width: Int) {
    let texts = [
      "dead: neurons that give 0 on every row; the log says “why”.", "失活：对所有样本都输出 0 的神经元（ReLU）。",
      "a  b   c", "，。！", "🎉🎉🎉 ok", String(repeating: "长", count: 50),
      String(repeating: "x", count: 99),
    ]
    for text in texts {
      for charset in Charset.allCases {
        let lines = charset.wrapped(text, width: width)
        #expect(lines.allSatisfy { charset.width(of: $0) <= max(2, width) }, "\(lines)")
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") || $0 == " " }, "\(lines)")
        let kept = lines.joined().filter { $0 != " " }
        #expect(kept == text.filter { $0 != " " })
      }
    }
  }
}
