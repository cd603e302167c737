import Plotting
import Testing

@testable import Tutor

/// The panel of a screen in a place beside a text.
@Suite struct AppBesideTests {
  private let place = Size(width: 40, height: 20)

  private func app(_ kind: StageKind, _ keys: String = "", size: Size? = nil) throws -> App {
    var app = App(kind)
    app.reducedMotion = true
    app.size = size ?? place
    try app.press(keys)
    return app
  }

  private func lines(_ app: App) -> [String] {
    app.panel(size: app.size).description.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test(arguments: StageKind.allCases)
  func `every pane keeps the numbers below it, at every size`(kind: StageKind) throws {
    for width in stride(from: 38, through: 59, by: 7) {
      for height in stride(from: 12, through: 30, by: 6) {
        var app = try app(kind, "Space *4", size: Size(width: width, height: height))
        for _ in 0..<10 {
          let lines = lines(app)
          #expect(lines.count == height && lines.allSatisfy { $0.count <= width })
          #expect(lines.suffix(4).contains { $0.hasPrefix(" lr ") })
          try app.press("Tab")
        }
      }
    }
  }

  @Test(arguments: [Language.en, .zh])
  func `no text of the curve is cut in forty columns`(language: Language) throws {
    var app = try app(.curve, "Space *14")
    app.language = language
    for _ in CurvePane.allCases {
      #expect(!lines(app).joined().replacing("−5…5", with: "").contains("…"))
      try app.press("Tab")
    }
  }

  @Test(arguments: StageKind.allCases)
  func `title, status and keys are elsewhere, and Enter changes nothing`(kind: StageKind) throws {
    var app = try app(kind, "Space *4")
    let before = lines(app)
    #expect(!before.joined().contains("Space") && !before.joined().contains(kind.name.en))
    #expect(!before.joined().contains("k=4"))
    guard kind != .mlp else { return }
    try app.press("Enter")
    #expect(lines(app) == before)
  }

  @Test func `where there is room it is the usual screen without its keys`() throws {
    let app = try app(.curve, "Space *4", size: Size(width: 72, height: 36))
    var screen = app.frame(size: app.size)
    screen.clear(Rect(column: 0, row: 35, width: 72, height: 1))
    #expect(lines(app).joined(separator: "\n") == screen.description)
  }

  @Test(arguments: StageKind.allCases)
  func `a projector changes nothing in so small a place`(kind: StageKind) throws {
    #expect(try lines(app(kind, "Space *4 B")) == lines(app(kind, "Space *4")))
  }

  // MARK: The mouse

  @Test func `a click on the curve starts there, in the column that was clicked`() throws {
    var app = try app(.curve)
    _ = app.pressPanel(.press, at: Point(30, 5))
    #expect(lines(app)[5].count > 30)
    let axis = lines(app)[16]
    let start = axis.firstIndex(of: "0").map { axis.distance(from: axis.startIndex, to: $0) }
    // The lens has moved with the point, which now is on the right side of the minimum.
    #expect(start.map { $0 > 20 } == true)
    #expect(app.curve.panel.settings.start > 0.75)
  }

  @Test func `a click below the plot is none on the curve`() throws {
    var app = try app(.curve)
    _ = app.pressPanel(.press, at: Point(30, 19))
    #expect(app.curve.panel.settings.start == 0)
  }

  @Test func `the wheel turns the rate`() throws {
    var app = try app(.curve)
    _ = app.pressPanel(.wheelUp, at: Point(3, 3))
    #expect(app.curve.panel.settings.learningRate == 0.2)
  }

  @Test func `a click on the plane reads there`() throws {
    var app = try app(.perceptron)
    #expect(lines(app)[2].hasPrefix("  1.0 ┤"))
    _ = app.pressPanel(.press, at: Point(20, 2))
    guard case .readout(let place) = app.perceptron.mode else {
      Issue.record("no cross")
      return
    }
    #expect(abs(place.y - 1) < 0.1)
    #expect(lines(app)[2].dropFirst(20).first == "┼")
  }

  @Test func `a click on the map puts the cross into its cell`() throws {
    var app = try app(.mlp)
    _ = app.pressPanel(.press, at: Point(10, 3))
    let row = lines(app)[3]
    #expect(row.dropFirst(9).first == "[" && row.dropFirst(11).first == "]")
  }

  // MARK: Questions

  @Test func `a question hides the next point, its value and what the rate does`() throws {
    for size in [place, Size(width: 120, height: 40)] {
      var app = try app(.curve, "Space *3", size: size)
      #expect(lines(app).joined().contains("0.6528") && lines(app).joined().contains("walks"))
      app.hidesNext = true
      let shown = lines(app).joined()
      #expect(shown.contains(" = ?") && !shown.contains("0.6528"))
      #expect(!shown.contains("○") && !shown.contains("walks") && !shown.contains("▶ Δx"))
    }
  }

  @Test func `a question says nothing of landmarks`() throws {
    var app = try app(.curve, "= 0 Enter", size: Size(width: 80, height: 24))
    #expect(lines(app)[22].contains("does not move"))
    app.hidesNext = true
    #expect(lines(app)[22].hasSuffix("where does the next step land?"))
  }

  @Test func `a question about a sample lights it and leaves its sum open`() throws {
    for size in [place, Size(width: 80, height: 24)] {
      var app = try app(.perceptron, "Space *6", size: size)
      app.hidesNext = true
      let shown = lines(app).joined(separator: "\n")
      #expect(!shown.contains("‹") && !shown.contains("MISTAKE"))
      #expect(shown.contains("?"))
    }
  }

  @Test func `a question about a network hides what further steps would bring`() throws {
    var app = try app(.mlp, "e *5 Tab *5")
    app.hidesNext = true
    #expect(lines(app).joined().contains("→ ? at lr 0.03"))
    #expect(!lines(app).joined().contains("○"))
    for keys in ["Tab Tab", "Tab Tab"] {
      try app.press(keys)
      #expect(lines(app)[1].contains("this is shown after your answer"))
    }
    app.size = Size(width: 120, height: 40)
    #expect(!lines(app).joined().contains("local estimate"))
    #expect(!lines(app).joined().contains("octor:"))
  }
}
