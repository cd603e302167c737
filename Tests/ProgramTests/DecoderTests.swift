import Plotting
import Testing
import Tutor

@testable import descent

@Suite struct DecoderTests {
  /// The keys that bytes mean when nothing follows them.
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = Decoder()
    let inputs = decoder.feed(bytes) + decoder.timeOut()
    return inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  // MARK: Characters

  @Test func `letters and Chinese text are characters`() {
    #expect(keys("q步, ") == [.character("q"), .character("步"), .character(","), .character(" ")])
  }

  @Test func `full-width letters of an input method pass as they are`() {
    #expect(keys("ｑ。") == [.character("ｑ"), .character("。")])
  }

  @Test func `control characters are named`() {
    #expect(
      keys([9, 13, 10, 8, 127, 3, 26]) == [
        .tab, .enter, .enter, .backspace, .backspace, .control("c"), .control("z"),
      ])
  }

  @Test(arguments: [
    [0x80], [0xC0], [0xFF], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0x00], [0xC2, 0x9B],
    Array("\u{202E}".utf8), Array("\u{200D}".utf8), Array("\u{301}".utf8), Array("\u{E000}".utf8),
  ])
  func `what is no character is one unknown key`(bytes: [UInt8]) {
    #expect(keys(bytes) == [.unknown])
  }

  @Test func `a broken character does not swallow the next key`() {
    #expect(keys([0xE4, 0xB8, 0x71]) == [.unknown, .character("q")])
    #expect(keys([0xC3, 0x1B, 0x5B, 0x41]) == [.unknown, .up])
  }

  @Test func `overlong forms and surrogates are refused byte by byte`() {
    #expect(keys([0xE0, 0x80, 0x80]) == [.unknown, .unknown, .unknown])
    #expect(keys([0xED, 0xA0, 0x80]) == [.unknown, .unknown, .unknown])
    #expect(keys([0xF4, 0x90, 0x80, 0x80]) == [.unknown, .unknown, .unknown, .unknown])
  }

  // MARK: Keys

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OD", .left),
    ("[1;5A", .up), ("[1;2D", .left), ("[a", .up), ("O5C", .right), ("[H", .home), ("OH", .home),
    ("[1~", .home), ("[7~", .home), ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[5;3~", .pageUp), ("[Z", .backTab),
    ("OM", .enter), ("Op", .character("0")), ("[13u", .enter), ("[27;1u", .escape),
  ])
  func `every common form of a key is known`(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence) == [key])
  }

  @Test func `F1 to F12 are known in their three forms`() {
    let xterm = [
      "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~",
    ]
    #expect(xterm.flatMap { keys("\u{1B}" + $0) } == (1...12).map(Key.function))
    #expect(["[11~", "[14~"].flatMap { keys("\u{1B}" + $0) } == [.function(1), .function(4)])
    #expect(["[[A", "[[E"].flatMap { keys("\u{1B}" + $0) } == [.function(1), .function(5)])
    #expect(keys("\u{1B}[1;2R") == [.function(3)])
  }

  @Test func `Esc alone is a key after 25 milliseconds`() {
    var decoder = Decoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.timeout == 25)
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(!decoder.needsTimeout)
  }

  @Test func `Esc and a letter at once lose neither`() {
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
  }

  @Test func `a sequence may be torn between any two bytes`() {
    for sequence in ["\u{1B}[1;5A", "\u{1B}OP", "步", "\u{1B}[<0;3;4M", "\u{1B}[200~ab\u{1B}[201~"] {
      let bytes = Array(sequence.utf8)
      for cut in 1..<bytes.count {
        var decoder = Decoder()
        let torn = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
        var whole = Decoder()
        #expect(torn == whole.feed(bytes), "\(sequence.debugDescription) cut at \(cut)")
      }
    }
  }

  // MARK: Mouse

  @Test(arguments: [
    ("0;1;1M", MouseAction.press), ("0;1;1m", .release), ("32;1;1M", .drag), ("64;1;1M", .wheelUp),
    ("65;1;1M", .wheelDown), ("4;1;1M", .press),
  ])
  func `the mouse presses, drags, lets go and turns its wheel`(body: String, action: MouseAction) {
    #expect(keys("\u{1B}[<" + body) == [.mouse(action, Point(0, 0))])
  }

  @Test func `other buttons and bare motion are no keys`() {
    #expect(["1;1;1M", "2;1;1M", "35;1;1M", "66;1;1M"].flatMap { keys("\u{1B}[<" + $0) }.isEmpty)
  }

  @Test func `places outside of any screen are brought to its edge`() {
    #expect(keys("\u{1B}[<0;99999;0M") == [.mouse(.press, Point(499, 0))])
    #expect(
      keys("\u{1B}[<0;1;\(String(repeating: "9", count: 40))M") == [.mouse(.press, Point(0, 199))])
    #expect(keys("\u{1B}[<0;-1;5M") == [.unknown])
  }

  @Test func `the coordinates of an old mouse never become keys`() {
    #expect(keys("\u{1B}[Mqqq") == [.unknown])
    #expect(keys([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x71, 0x71]) == [.unknown, .character("q")])
  }

  // MARK: Pastes

  @Test func `pasted text is one key, whatever is in it`() {
    #expect(
      keys("\u{1B}[200~q\r\n步\u{1B}[A\u{1B}[201~x") == [.paste("q\n步\u{1B}[A"), .character("x")])
  }

  @Test func `a paste without an end stops when nothing comes for a second`() {
    var decoder = Decoder()
    #expect(decoder.feed(Array("\u{1B}[200~ab".utf8)).isEmpty)
    #expect(decoder.timeout == 1000)
    #expect(decoder.timeOut() == [.key(.paste("ab"))])
    #expect(decoder.feed([0x71]) == [.key(.character("q"))])
  }

  @Test func `a paste brings at most a megabyte`() {
    let text = String(repeating: "q", count: 1_500_000)
    #expect(keys("\u{1B}[200~\(text)\u{1B}[201~") == [.paste(String(text.prefix(1 << 20)))])
  }

  @Test func `the end of no paste is no key`() {
    #expect(keys("\u{1B}[201~") == [.unknown])
  }

  // MARK: What is no key

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[5;5R\u{1B}[1;1$y", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}]52;c;cXE=\u{07}", "\u{1B}]11;rgb:zz/0/0\u{1B}\\", "\u{1B}_Gq\u{1B}\\",
    "\u{1B}^q\u{1B}\\",
    "\u{1B}Xq\u{1B}\\", "\u{1B}[999999999999999999999q", "\u{1B}[31;42;q", "\u{1B}[57399;5u",
  ])
  func `reports and strings are swallowed whole`(text: String) {
    #expect(Set(keys(text)).isSubset(of: [.unknown, .function(3)]))
  }

  @Test func `the window's focus is no key`() {
    #expect(keys("\u{1B}[I\u{1B}[O").isEmpty)
  }

  @Test func `a parameter of five thousand digits is one unknown key`() {
    #expect(
      keys("\u{1B}[" + String(repeating: "7", count: 5000) + "Aq") == [.unknown, .character("q")])
  }

  @Test func `a string without an end is given up`() {
    let text = "\u{1B}]" + String(repeating: "x", count: 4097)
    #expect(keys(text + "q") == [.unknown, .character("q")])
    var decoder = Decoder()
    _ = decoder.feed(Array("\u{1B}P1".utf8))
    #expect(decoder.timeOut() == [.key(.unknown)])
  }

  @Test func `five hundred escapes are five hundred times Esc`() {
    #expect(keys([UInt8](repeating: 0x1B, count: 500)) == Array(repeating: .escape, count: 500))
  }

  @Test func `random bytes never hold the decoder up`() {
    var random = Knuth(state: 1)
    for _ in 0..<200 {
      var decoder = Decoder()
      for _ in 0..<100 { _ = decoder.feed([UInt8(random.next(below: 256))]) }
      _ = decoder.timeOut()
      #expect(!decoder.needsTimeout)
      #expect(decoder.feed([0x71]) == [.key(.character("q"))])
    }
  }

  // MARK: Answers

  @Test func `where the cursor is counts only when it was asked`() {
    var decoder = Decoder()
    #expect(decoder.feed(Array("\u{1B}[1;3R".utf8)) == [.key(.function(3))])
    decoder.awaitsCursor = true
    #expect(decoder.feed(Array("\u{1B}[1;3R".utf8)) == [.cursor(row: 1, column: 3)])
  }

  @Test(arguments: [
    ("rgb:ffff/0000/8080", [1, 0, 0.50196]), ("rgb:ff/00/80", [1, 0, 0.50196]),
    ("rgba:f/0/8/f", [1, 0, 0.53333]),
  ])
  func `the colour of the background is read in every depth`(text: String, parts: [Double]) throws {
    var decoder = Decoder()
    let inputs = decoder.feed(Array("\u{1B}]11;\(text)\u{1B}\\".utf8))
    guard case .background(let red, let green, let blue) = try #require(inputs.first) else {
      Issue.record("\(inputs)")
      return
    }
    for (found, expected) in zip([red, green, blue], parts) {
      #expect(abs(found - expected) < 1e-5)
    }
  }
}
