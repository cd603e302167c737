import Testing

@testable import descent

@Suite struct OutputThinningTests {
  private func thinned(_ text: String) -> String {
    String(decoding: Array(text.utf8).thinned(), as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}(B\u{1B}[mx", "\u{1B}[mx"), ("\u{1B}[39m\u{1B}(B\u{1B}[m", "\u{1B}[m"),
    ("a\u{1B}]104\u{07}b", "ab"),
  ])
  func `what says nothing is left out`(text: String, expected: String) {
    #expect(thinned(text) == expected)
  }

  @Test(arguments: [
    "步 ⠑⢄", "\u{1B}[39mx\u{1B}[m", "\u{1B}(0q", "\u{1B}[1m\u{1B}[m", "\u{1B}", "(B", "",
  ])
  func `everything else stays`(text: String) {
    #expect(thinned(text) == text)
  }
}
