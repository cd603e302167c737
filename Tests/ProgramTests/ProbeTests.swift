import Plotting
import Testing
import Tutor

@testable import descent

@Suite struct ProbeTests {
  @Test func `both questions go out in one go, the cursor's last`() {
    #expect(
      Probe(background: true, width: true).question == "\u{1B}]11;?\u{1B}\\\u{1B}[H●\u{1B}[6n")
    #expect(Probe(background: false, width: false).question.isEmpty)
  }

  @Test func `the column after the glyph is its width plus one`() {
    var probe = Probe(background: true, width: true)
    #expect(probe.take(.cursor(row: 1, column: 3)) == true)
    #expect(probe.ambiguousWidth == 2)
  }

  @Test func `an answer to the second question ends the wait for the first`() {
    var probe = Probe(background: true, width: true)
    _ = probe.take(.cursor(row: 1, column: 2))
    #expect(!probe.isOutstanding)
    #expect(probe.background == nil)
  }

  @Test(arguments: [(0.0, Palette.Background.dark), (0.11, .dark), (0.99, .light), (1, .light)])
  func `a background is dark or light`(grey: Double, background: Palette.Background) {
    var probe = Probe(background: true, width: true)
    #expect(probe.take(.background(red: grey, green: grey, blue: grey)) == true)
    #expect(probe.background == background)
    #expect(probe.isOutstanding)
  }

  @Test func `keys are no answers`() {
    var probe = Probe(background: true, width: true)
    #expect(probe.take(.key(.up)) == false)
  }

  @Test func `glyphs that are drawn wide are avoided`() {
    let adapted = [1, 2, 3].map { width in
      var app = App()
      app.marker = .blocks
      app.adapt(toAmbiguousWidth: width)
      return app.glyphs
    }
    #expect(
      adapted == [
        Glyphs(marker: .blocks, charset: .full), Glyphs(marker: .braille, charset: .narrow),
        Glyphs(marker: .ascii, charset: .ascii),
      ])
  }

  @Test(arguments: [
    ("15;0", Palette.Background.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark),
  ])
  func `COLORFGBG ends in the background`(text: String, background: Palette.Background) {
    #expect(Probe.background(inEnvironment: text) == background)
  }

  @Test func `nonsense in COLORFGBG says nothing`() {
    #expect(Probe.background(inEnvironment: "default") == nil)
    #expect(Probe.background(inEnvironment: "") == nil)
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", true), ("en_US.utf8", true), ("de_DE.UTF-8@euro", true), ("C", false),
    ("zh_CN.GB18030", false), ("UTF-8", false), ("", false),
  ])
  func `the name of a locale says whether it is UTF-8`(name: String, isUTF8: Bool) {
    #expect(TextEncoding.namesUTF8(name) == isUTF8)
  }
}
