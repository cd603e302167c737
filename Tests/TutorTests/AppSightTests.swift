import Plotting
import Testing

@testable import Tutor

@Suite struct AppSightTests {
  @Test func `z goes through the views`() throws {
    #expect(try pressing("z").panel.view == .window)
    #expect(try pressing("z z").panel.view == .fit)
    #expect(try pressing("z z z").panel.view == .lens)
  }

  @Test func `m goes through the glyphs that the terminal can show`() throws {
    #expect(try pressing("m").glyphs.marker == .blocks)
    #expect(try pressing("m m").glyphs == .ascii)
    #expect(try pressing("m m m").glyphs.marker == .braille)
    var narrow = try pressing()
    narrow.repertoire = .narrow
    _ = narrow.play(try KeyScript(parsing: "m"))
    #expect(narrow.glyphs.marker == .ascii)
  }

  @Test func `an ASCII terminal gets ASCII and English whatever is asked`() throws {
    var app = try pressing("L Space *3")
    app.repertoire = .ascii
    app.marker = .braille
    let isASCII = app.screen.unicodeScalars.allSatisfy { $0.isASCII }
    #expect(isASCII)
    #expect(app.shownLanguage == .en)
    _ = app.play(try KeyScript(parsing: "m"))
    #expect(app.said() == "this terminal shows ASCII only")
  }

  @Test func `Chinese that cannot be shown is answered, not swallowed`() throws {
    for keys in ["L", ": 'type:lang zh' Enter"] {
      var app = App()
      app.repertoire = .ascii
      _ = app.play(try KeyScript(parsing: keys))
      #expect(app.shownLanguage == .en)
      #expect(app.said() == "Chinese needs a UTF-8 locale; try LANG=C.UTF-8")
    }
    // Where only the plots are ASCII, Chinese can be shown.
    let plain = try pressing("m m L")
    #expect(plain.shownLanguage == .zh)
  }

  @Test func `Tab goes round the panes and back`() throws {
    let count = CurvePane.allCases.count
    #expect(try pressing("Tab *\(count)").curve.focus == pressing().curve.focus)
    #expect(try pressing("Tab BTab").curve.focus == pressing().curve.focus)
    #expect(try pressing("BTab").curve.focus == CurvePane.allCases.last)
  }

  @Test func `the wheel turns the rate`() {
    var app = App()
    _ = app.press(.mouse(.wheelUp, Point(3, 3)))
    #expect(app.panel.settings.learningRate == 0.2)
    _ = app.press(.mouse(.wheelDown, Point(3, 3)))
    #expect(app.panel.settings.learningRate == 0.1)
  }

  @Test func `a click on the curve sets the start there`() throws {
    var app = try pressing("Space *3")
    let range = app.panel.xRange
    var starts: [Double] = []
    for column in [20, 40, 60] {
      #expect(app.press(.mouse(.press, Point(column, 8))) == nil)
      #expect(app.panel.run.stepCount == 0)
      starts.append(app.panel.settings.start)
      _ = app.press(.character("u"))
    }
    #expect(starts == starts.sorted() && Set(starts).count == 3)
    #expect(starts.allSatisfy(range.contains))
    // Equal distances on the screen are equal distances on the axis.
    #expect(abs((starts[2] - starts[1]) - (starts[1] - starts[0])) < 0.03)
  }

  @Test func `a click on a key of the last line presses it`() throws {
    var app = try pressing()
    let line = app.screen.split(separator: "\n", omittingEmptySubsequences: false)[23]
    let column = try #require(line.firstIndex(of: "S"))
    let distance = line.distance(from: line.startIndex, to: column)
    _ = app.press(.mouse(.press, Point(distance, 23)))
    #expect(app.panel.run.stepCount == 1)
  }

  @Test(arguments: [Point(99_999, 0), Point(-1, -1), Point(0, 0), Point(.max, .max), Point(79, 23)])
  func `a click outside of the curve moves nothing`(point: Point) throws {
    var app = try pressing("Space *3")
    for action in [MouseAction.press, .drag, .release] { _ = app.press(.mouse(action, point)) }
    #expect(app.panel.run.stepCount == 3)
  }

  @Test func `a click closes the help and places the caret`() throws {
    var helping = try pressing("?")
    _ = helping.press(.mouse(.press, Point(40, 8)))
    #expect(helping.mode == .normal)
    #expect(helping.panel.settings.start == 0)
    var predicting = try pressing("P")
    _ = predicting.press(.mouse(.press, Point(60, 8)))
    guard case .predict(let prediction) = predicting.curve.mode else {
      Issue.record("the mode was left")
      return
    }
    #expect(prediction.caret > 1)
  }
}
