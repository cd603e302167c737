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

  // E is the escape: colours that are set already go, two in a row become one sequence, and after
  // any other rendition nothing is taken for granted.
  @Test(arguments: [
    ("E[38;5;33mxE[38;5;33my", "E[38;5;33mxy"), ("E[38;5;33mE[48;5;24mx", "E[38;5;33;48;5;24mx"),
    ("E[48;5;24mE[38;5;33mx", "E[48;5;24;38;5;33mx"),
    ("E[38;5;33mE[48;5;24m▀E[38;5;34mE[48;5;24m▀", "E[38;5;33;48;5;24m▀E[38;5;34m▀"),
    ("E[38;5;33mxE[0mE[38;5;33my", "E[38;5;33mxE[0mE[38;5;33my"),
    ("E[38;5;33mxE[5;9HE[38;5;33my", "E[38;5;33mxE[5;9Hy"),
    ("E[38;5;", "E[38;5;"), ("E[38;5;m", "E[38;5;m"), ("E[38;2;1;2;3mx", "E[38;2;1;2;3mx"),
  ])
  func `colours are set once and together`(text: String, expected: String) {
    let escape = { (text: String) in
      text.split(separator: "E", omittingEmptySubsequences: false).joined(separator: "\u{1B}")
    }
    #expect(thinned(escape(text)) == escape(expected))
  }

  @Test(arguments: [
    "步 ⠑⢄", "\u{1B}[39mx\u{1B}[m", "\u{1B}(0q", "\u{1B}[1m\u{1B}[m", "\u{1B}", "(B", "",
  ])
  func `everything else stays`(text: String) {
    #expect(thinned(text) == text)
  }
}
