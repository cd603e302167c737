import Plotting
import Testing

@Suite struct VirtualTerminalTests {
  private func screen(_ bytes: String, width: Int = 6, height: Int = 3) -> String {
    var terminal = VirtualTerminal(size: Size(width: width, height: height))
    terminal.feed(Array(bytes.utf8))
    return terminal.text
  }

  @Test func `text goes on in the next row and the screen scrolls`() {
    #expect(screen("abcdefgh\r\nx\r\ny") == "gh\nx\ny")
  }

  @Test func `the cursor moves to a place counted from one`() {
    #expect(screen("\u{1B}[2;3Hx\u{1B}[1Gy\u{1B}[3dz") == "\ny x\n z")
  }

  @Test func `a wide glyph takes two cells`() {
    #expect(screen("步\u{1B}[1;3H退") == "步退\n\n")
  }

  @Test func `characters are repeated, deleted, inserted and erased`() {
    #expect(screen("a\u{1B}[3bz\u{1B}[1;2H\u{1B}[P") == "aaaz\n\n")
    #expect(screen("abc\u{1B}[1;2H\u{1B}[2@") == "a  bc\n\n")
    #expect(screen("abcdef\u{1B}[1;2H\u{1B}[2X") == "a  def\n\n")
    #expect(screen("abc\u{1B}[1;2H\u{1B}[K") == "a\n\n")
  }

  @Test func `only the rows of the region scroll`() {
    #expect(screen("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[2;1H\n") == "2\n\n3")
  }

  @Test func `the alternate screen leaves the main one as it was`() {
    #expect(screen("old\u{1B}[?1049h\u{1B}[Hnew\u{1B}[?1049l!") == "old!\n\n")
  }
}
