import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct ScreenDrawingTests {
  /// A picture of one colour of ink on black.
  private func svg(_ frame: Buffer) -> String {
    ScreenDrawing(frame, ground: 0) { cell in
      ScreenDrawing.Look(
        cell.scalar, ink: cell.ink == .now ? 0xFFFF00 : 0xFFFFFF,
        paper: cell.paper == nil ? nil : 0x0000_5F)
    }.svg
  }

  /// The lines of a picture behind its head.
  private func elements(_ frame: Buffer) -> [Substring] {
    svg(frame).split(separator: "\n").dropFirst(4).dropLast()
  }

  @Test func `text of one look is one element of the width of its cells`() {
    var frame = Buffer(size: Size(width: 6, height: 2))
    frame.write("a<b", at: Point(1, 0))
    frame.write("c", at: Point(5, 0))
    frame.write("&", at: Point(2, 1), ink: .now)
    #expect(
      elements(frame) == [
        "<text x=\"9\" y=\"14\" textLength=\"45\" lengthAdjust=\"spacingAndGlyphs\" "
          + "fill=\"#ffffff\">a&lt;b c</text>",
        "<text x=\"18\" y=\"32\" textLength=\"9\" lengthAdjust=\"spacingAndGlyphs\" "
          + "fill=\"#ffff00\">&amp;</text>",
      ])
  }

  @Test func `a wide glyph takes two cells`() {
    var frame = Buffer(size: Size(width: 5, height: 1))
    frame.write("中文x", at: Point(0, 0))
    #expect(
      elements(frame).map { $0.split(separator: " ")[1...3].joined(separator: " ") } == [
        "x=\"0\" y=\"14\" textLength=\"18\"", "x=\"18\" y=\"14\" textLength=\"18\"",
        "x=\"36\" y=\"14\" textLength=\"9\"",
      ])
  }

  @Test func `blocks and what is behind a glyph are rectangles`() {
    var frame = Buffer(size: Size(width: 4, height: 1))
    frame.put("▀", at: Point(0, 0), ink: .now, paper: .heat(3))
    frame.put("▀", at: Point(1, 0), ink: .now, paper: .heat(3))
    frame.put("█", at: Point(2, 0), ink: .now)
    #expect(
      elements(frame) == [
        "<rect x=\"0\" y=\"0\" width=\"18\" height=\"18\" fill=\"#00005f\"/>",
        "<rect x=\"0\" y=\"0\" width=\"18\" height=\"9\" fill=\"#ffff00\"/>",
        "<rect x=\"18\" y=\"0\" width=\"9\" height=\"18\" fill=\"#ffff00\"/>",
      ])
  }

  @Test(arguments: StageKind.allCases, [(1, 1), (60, 18), (300, 100)])
  func `every screen is well-formed and runs nothing`(kind: StageKind, size: (Int, Int)) {
    let size = Size(width: size.0, height: size.1)
    for language in Language.allCases {
      var app = App(kind)
      (app.size, app.language) = (size, language)
      app.makeSteps(3)
      expectWellFormed(svg(app.frame(size: size)))
    }
  }

  @Test(arguments: 0..<200)
  func `any text is escaped`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let scalars = (0..<40).compactMap { _ in
      Bool.random(using: &generator)
        ? "<>&\"'/]-\u{0}\u{1B}\u{FFFE}\u{FFFF}\u{FFFD}".unicodeScalars.randomElement(
          using: &generator)
        : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
    }
    let escaped = ScreenDrawing.escaped(String(String.UnicodeScalarView(scalars)))
    expectText(escaped)
    // Each scalar is still there: a sign of XML has become a name and a semicolon.
    let parts = escaped.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "&" }
    let names = parts.dropFirst().map { part in part.prefix { $0 != ";" }.count + 1 }
    #expect(escaped.unicodeScalars.count - names.reduce(0, +) == scalars.count)
  }

  @Test(.enabled(if: Python.isThere)) func `a parser of XML reads it`() throws {
    var app = App(.mlp)
    app.makeSteps(30)
    let program = """
      import xml.dom.minidom
      root = xml.dom.minidom.parse("a.svg").documentElement
      print(root.tagName, sorted({node.tagName for node in root.getElementsByTagName("*")}))
      """
    let picture = svg(app.frame(size: Size(width: 120, height: 40)))
    let run = try Python.run(program, files: ["a.svg": Array(picture.utf8)])
    #expect(run.output == "svg ['rect', 'text', 'title']\n")
  }

  /// Tells that tags and text alternate, and that no tag is another one than those that draw.
  private func expectWellFormed(_ svg: String) {
    for part in svg.split(separator: "<") {
      let sides = part.split(separator: ">", omittingEmptySubsequences: false)
      #expect(sides.count == 2, "\(part)")
      let tag = sides[0].prefix { $0.isLetter || $0 == "/" || $0 == "?" }
      #expect(["?xml", "svg", "title", "/title", "rect", "text", "/text", "/svg"].contains(tag))
      expectText(String(sides[1]))
    }
  }

  private func expectText(_ text: String) {
    // By scalars: a mark that combines makes another character of a sign.
    #expect(!text.unicodeScalars.contains { $0 == "<" || $0 == ">" || $0 == "\"" })
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "&" }
    for part in parts.dropFirst() {
      #expect(["amp;", "lt;", "gt;", "quot;"].contains { part.starts(with: $0.unicodeScalars) })
    }
    for scalar in text.unicodeScalars {
      #expect(scalar.value >= 0x20 || "\t\n\r".unicodeScalars.contains(scalar))
      #expect(scalar.value != 0xFFFE && scalar.value != 0xFFFF)
    }
  }
}
