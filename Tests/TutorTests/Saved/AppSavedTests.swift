import Engine
import Plotting
import Testing

@testable import Tutor

/// Opening a run that was written down brings back the same bits.
@Suite struct AppSavedTests {
  /// Keys on every screen that set, step, go back, set by hand and look elsewhere.
  private static let walks: [(StageKind, [(String, String)], String)] = [
    (
      .curve, [("f", "x^4 - 4x^2 + 5"), ("start", "1.7")],
      "Space *5 Up Space *7 o Space *40 Left *3"
    ),
    (.curve, [], "Space *2 = type:0.6 Enter Space *9 z z"),
    (.surface, [("f", "rosenbrock")], "w w Space *9 Tab Up Space *50 Left *2"),
    (.surface, [("noise", "0.3"), ("seed", "9")], "Space *9 k Space k Space *3 o Space *5"),
    (.surface, [("race", "sgd adam"), ("share_lr", "on"), ("lr", "0.02")], "Space *9 Tab o Space"),
    (.surface, [("f", "x^2 + y^4 + x*y")], "Space *9"),
    (.perceptron, [("data", "clouds"), ("noise", "0.7")], "Space *9 R Space *5 o Space *7 z"),
    (.perceptron, [("points", "0 0 o; 1 1 +; -0.5 2 +")], "Space *3 w Right *3 Esc Space *4"),
    (.perceptron, [], "w Right *3 Down Left *2 Esc Space *5 i + Esc Space *3"),
    (.code, [], "Space *9 Up Space *30 a Space *9 Left *3"),
    (.code, [("program", "loop"), ("start", "0.5 -1"), ("shuffle", "on")], "e e o Space *7"),
    (.digits, [("n", "60")], "e i Space Right Space Down Enter Down Down Enter 7 3 Esc e Left *2"),
    (.mlp, [], "Space *3 i + Right *3 o Esc Space *5 i BS Esc e"),
    (
      .mlp, [("data", "points"), ("classes", "3"), ("points", "1 2 0; 2 1 1; -3 -1 2")], "Space *5"
    ),
    (.xray, [], "Space *9 Up Space *30 Left *3"),
    (
      .xray, [("net", "network"), ("layers", "2 3 1"), ("x2", "0.3"), ("loss", "bce")], "e e Space"
    ),
    (
      .xray, [("input", "0.5 -1"), ("w1", "0.25"), ("target", "1")],
      "Space *40 : type:w2 Space type:1 Enter e"
    ),
    (.mlp, [], "Space *9 Up Space *40 Left *3"),
    (.mlp, [("data", "spiral"), ("layers", "2 5 3 1"), ("activation", "relu,tanh")], "e e o e"),
    (.mlp, [("data", "clouds"), ("classes", "4"), ("noise", "1.5")], "e o o Space *3 o e"),
    (.mlp, [("w1", "0.25"), ("weight", "2.1.b -0.5"), ("batch", "full")], "Space *3"),
    (.mlp, [("schedule", "step 10 0.5"), ("reg", "l1"), ("reg_rate", "0.01")], "Space *33"),
    (.mlp, [("playground", "off"), ("init", "const 0.5"), ("dtype", "float32")], "Space *33"),
    (.mlp, [("data", "digits"), ("n", "60"), ("l2", "0.01")], "Space *5"),
    (.mlp, [("features", "x,y,sinx"), ("scale", "standard"), ("show_test", "on")], "Space *5"),
  ]

  @Test(arguments: walks.indices)
  func `a run comes back bit by bit`(index: Int) throws {
    let (kind, settings, keys) = Self.walks[index]
    let before = try pressing(keys, on: kind, settings)
    for saved in [
      try SavedRun(code: try before.savedRun().code),
      try SavedRun(file: try before.savedRun().file),
    ] {
      var after = try pressing("", size: Size(width: 80, height: 24))
      after.open(saved)
      after.finishMotion()
      #expect(after.kind == kind && after.position == before.position && after.end == before.end)
      #expect(try after.savedRun() == before.savedRun())
      #expect(bits(of: after) == bits(of: before))
      var (later, other) = (after, before)
      later.makeSteps(7)
      other.makeSteps(7)
      #expect(bits(of: later) == bits(of: other))
    }
  }

  /// Every state variable, reals by their bits.
  private func bits(of app: App) -> [String] {
    func row(_ stage: some Stage) -> Report.Row { stage.timeline.present.state }
    return row(app.stage).map { name, value in
      if case .real(let number) = value {
        "\(name) \(number.bitPattern)"
      } else {
        "\(name) \(value)"
      }
    }
  }

  @Test(arguments: StageKind.allCases)
  func `what a control reads it writes`(kind: StageKind) throws {
    for control in kind.controls where control.name != "lane" {
      try kind.run.expectReadback(of: control)
    }
  }

  @Test func `a long run is opened in slices, and Esc stops it`() throws {
    let saved = try pressing(": type:step Space type:60000 Enter", on: .curve, []).savedRun()
    var app = App()
    app.open(saved)
    #expect(app.isUnderWay && app.position == 0)
    app.tick()
    #expect(app.position == 5000 && app.tickInterval == 0)
    #expect(app.screen.contains("stepping on to 60000; Esc stops"))
    _ = app.press(.escape)
    #expect(!app.isUnderWay && app.position == 5000)
  }

  @Test func `undo brings back what was there`() throws {
    var app = try pressing("Space *3")
    app.open(SavedRun(.curve))
    #expect(app.position == 0 && app.said() == "the run is open, at step 0")
    try app.press("u")
    #expect(app.position == 3)
  }

  @Test func `points that were drawn without a step come back too`() throws {
    let drawn = try lab("i + Right o Esc", [("data", "points")])
    var app = drawn
    app.open(SavedRun(.mlp))
    #expect(app.network.panel.settings.added.isEmpty)
    try app.press("u")
    #expect(app.network.panel.settings.added == drawn.network.panel.settings.added)
    #expect(drawn.network.panel.settings.added.count == 2)
  }

  @Test func `keys are heard between many small moves, and only Esc stops them`() throws {
    var saved = SavedRun(.curve)
    for index in 0..<200 {
      saved.set([("lr", index.isMultiple(of: 2) ? "0.1" : "0.2")])
      saved.step(500)
    }
    var app = App()
    app.open(saved)
    #expect(app.isUnderWay && app.position < 10_000)
    _ = app.press(.character("?"))
    #expect(app.isUnderWay && app.said() == "the run is still being made: Esc stops it where it is")
    app.finishMotion()
    #expect(app.position == 100_000 && app.end == 100_000)
  }

  @Test func `other numbers than those that were saved are told`() throws {
    var saved = try pressing("Space *3").savedRun()
    saved.loss = 0.5
    var app = App()
    app.open(saved)
    #expect(
      app.said().hasPrefix("this version computes a loss of -0.0725")
        && app.said().hasSuffix(", the one that saved it 0.5"))
  }

  @Test func `numbers that ran away end the way`() throws {
    var app = try lab(
      "", [("data", "line"), ("layers", "1 1"), ("lr", "2"), ("batch", "full")])
    try app.press(": type:step Space type:100000 Enter")
    #expect(!app.isUnderWay && app.position < 100_000)
    var again = App()
    again.open(try app.savedRun())
    again.finishMotion()
    #expect(again.position == app.position)
  }

  // MARK: The screen

  @Test func `the run stands there as one word`() throws {
    let app = try pressing("Space *3 : type:word Enter")
    let code = try app.savedRun().code
    #expect(
      app.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(5) == [
        " This run as one word",
        " copy it; on any machine this opens the same run: descent open WORD", "",
        Substring(code), "",
      ])
    #expect(try pressing("Space *3 : type:word Enter Esc").screen == pressing("Space *3").screen)
    let chinese = try pressing("Space *3 : type:word Enter L").screen
    #expect(chinese.contains("把这次运行写成一个词"))
  }

  @Test func `a long word fills whole rows`() throws {
    let app = try pressing(
      ": type:word Enter", on: .perceptron,
      [("points", (0..<20).map { "\($0) 1 \($0 % 2 == 0 ? "o" : "+")" }.joined(separator: ";"))])
    let rows = app.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3)
    let code = try app.savedRun().code
    #expect(code.count > 240)
    #expect(rows.prefix(code.count / 80 + 1).joined() == code)
  }

  @Test func `saving asks the rim for a file`() throws {
    var app = try pressing("Space *3")
    #expect(
      try app.execute("save walk")
        == .write(
          Export(
            name: "walk.run", replaces: false, content: .bytes(Array(try app.savedRun().file.utf8)))
        )
    )
    #expect(try app.execute("open a b.run") == .open("a b.run"))
    #expect(throws: UserError.self) { _ = try app.execute("open") }
    #expect(throws: UserError.self) { _ = try app.execute("save") }
    #expect(throws: UserError.self) { _ = try app.execute("save a.txt") }
  }
}

extension PanelRun {
  /// A control's example, written and read again, sets the same.
  fileprivate static func expectReadback(of control: ControlSummary) throws {
    var setting = opening
    try? set(control.name, to: control.example, in: &setting)
    var again = opening
    for (name, value) in written(setting, after: opening) {
      try set(name, to: value, in: &again)
    }
    #expect(again == setting, "\(control.line)")
  }
}
