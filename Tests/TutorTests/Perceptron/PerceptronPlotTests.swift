import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct PerceptronPlotTests {
  /// The picture of a run in so many cells, axes included.
  private func picture(
    _ settings: [(String, String)] = [], steps: Int = 0, view: PerceptronView = .plain,
    width: Int = 26, height: Int = 11, glyphs: Glyphs = .braille
  ) throws -> String {
    var panel = PerceptronPanel(try perceptronSettings(settings))
    panel.step(count: steps)
    var buffer = Buffer(size: Size(width: width, height: height), glyphs: glyphs)
    var plot = PerceptronPlot(
      panel: panel, frame: Rect(column: 0, row: 0, width: width, height: height))
    plot.marks.view = view
    plot.draw(into: &buffer)
    return buffer.description
  }

  @Test func `the sample shown, the next one and those that are wrong`() throws {
    #expect(
      try picture(steps: 6) == """
          x₂ │               ⡇
         1.0 ┤   [o]        (+)
             │               ⡇
             │               ⡇  w
         0.5 ┤               ⡇━━▶
             │⠁⢀             ⡇
             │   ⠄           ⡇
         0.0 ┤    o         ‹o›
             │      ⠁⢀       ⡇
             └────┬──────────┬────
                  0          1  x₁
        """)
  }

  @Test func `before there is a line it is said what is answered`() throws {
    let text = try picture()
    #expect(text.contains("no line: all 0") && text.contains("‹o›") && text.contains("(+)"))
  }

  @Test func `exclusive or: two segments that cross`() throws {
    #expect(
      try picture([("data", "xor")], view: .proof, glyphs: .ascii) == """
          x2 |   no line: all 0
         1.0 +   (+)         o
             |     '.       '
             |       '.   '
         0.5 +         'x
             |        '  '.
             |      '      '.
         0.0 +   <o>        (+)
             |
             +----+----------+----
                  0          1  x1
        """)
  }

  @Test func `units are equal: a cell is twice as high as wide`() throws {
    let run = try perceptron()
    let window = PerceptronWindow(run.problem, of: .and).fitted(to: Size(width: 40, height: 15))
    let across = (window.x.upperBound - window.x.lowerBound) / 79
    let up = (window.y.upperBound - window.y.lowerBound) / 59
    #expect(abs(across - up) < 1e-12)
    #expect(window.contains(SIMD2(-0.3, -0.3)) && window.contains(SIMD2(1.3, 1.3)))
  }

  @Test(arguments: ["2", "1e300", "1e-300", "-1e308"])
  func `a line of any size is drawn through its points`(scale: String) throws {
    let factor = try #require(Double(scale))
    let weights = NeuronWeights(w1: 0.5 * factor, w2: 0.5 * factor, b: -0.5 * factor)
    let window = PerceptronWindow(try perceptron().problem, of: .and)
    let line = try #require(DrawnLine(DecisionLine(weights, by: .rosenblatt), in: window))
    #expect(line.isInside)
    #expect(abs(line.middle.x - 0.5) < 1e-9 && abs(line.middle.y - 0.5) < 1e-9)
    #expect((line.normal.x > 0) == (factor > 0))
  }

  @Test func `odd points: one, all the same, far away`() throws {
    for points in ["1 1 +", "1 1 +; 1 1 o", "-1000 -1000 o; 1000 1000 +", "0 0 o; 1e-9 0 +"] {
      for (width, height) in [(1, 1), (8, 4), (26, 11), (300, 100)] {
        for view in PerceptronView.allCases {
          _ = try picture([("points", points)], steps: 3, view: view, width: width, height: height)
        }
      }
    }
  }
}

@Suite struct PerceptronEpochPaneTests {
  private func picture(steps: Int, width: Int, height: Int, glyphs: Glyphs) -> String {
    var panel = PerceptronPanel()
    panel.step(count: steps)
    var buffer = Buffer(size: Size(width: width, height: height), glyphs: glyphs)
    PerceptronEpochPane(panel: panel, language: .en).draw(
      into: &buffer, frame: Rect(origin: Point(0, 0), size: buffer.size))
    return buffer.description
  }

  // Curriculum, lesson 13: 1 3 3 2 1 0.
  @Test func `the mistakes of AND as bars`() {
    #expect(
      picture(steps: 24, width: 24, height: 6, glyphs: .ascii) == """
            3   3
            ##  ##  2
        1   ##  ##  ##  1
        ##  ##  ##  ##  ##  0
        ------------------------
        1   2   3   4   5   6
        """)
  }

  @Test func `the running epoch has dots`() {
    #expect(picture(steps: 6, width: 24, height: 6, glyphs: .braille).contains("2…"))
  }

  @Test func `many epochs have narrow bars, and are told in numbers`() {
    let text = picture(steps: 4 * 300, width: 40, height: 6, glyphs: .braille)
    #expect(text.contains("most 3, now 0"))
  }
}
