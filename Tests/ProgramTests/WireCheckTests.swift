import Testing

/// The check of the wire finds what it is there for.
@Suite struct WireCheckTests {
  private func strange(_ text: String) -> Bool { !WireCheck(Array(text.utf8)).strange.isEmpty }

  @Test func `what the program sends passes`() {
    #expect(!strange("\u{1B}[?1049h\u{1B}[1;24r\u{1B}[H步 ⠑ ●\u{1B}[38;5;12;1mx\u{1B}[0m\u{1B}(B"))
    #expect(!strange("\u{1B}]11;?\u{1B}\\\u{1B}[6n\r\n\u{1B}7\u{1B}[r\u{1B}8\u{1B}[?2004l"))
  }

  @Test(arguments: [
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;eA==\u{1B}\\", "\u{1B}P1$r\u{1B}\\", "\u{1B}c", "\u{1B}[5i",
    "\u{1B}[?9999h", "\u{7}", "\u{E}", "\u{7F}", "\u{9B}2J", "\u{202E}", "\u{200B}", "\u{1B}",
    "\u{1B}_x\u{1B}\\", "\u{FEFF}", "\0",
  ])
  func `what would be obeyed does not`(text: String) { #expect(strange("a" + text)) }

  @Test func `bytes that are no UTF-8 do not`() {
    #expect(!WireCheck([0x61, 0x9B, 0x32, 0x4A]).strange.isEmpty)
  }
}
