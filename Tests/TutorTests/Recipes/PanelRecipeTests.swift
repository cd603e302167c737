import Engine
import Plotting
import Testing

@testable import Tutor

/// The recipe "a panel" of CONTRIBUTING.md: a run and a stage are a screen of the program.
@Suite struct PanelRecipeTests {
  private func app(_ keys: String = "") throws -> App {
    var app = App()
    app.stage = RootStage()
    app.size = Size(width: 60, height: 18)
    #expect(app.play(try KeyScript(parsing: keys)))
    return app
  }

  /// 1, 3/2, 17/12, 577/408: Heron's fractions for √2.
  @Test func `Space steps, the arrow goes back exactly`() throws {
    let app = try app("Space *3 Left")
    #expect(app.position == 2)
    let x = try #require(app.stage as? RootStage).timeline.present.x
    #expect(abs(x - 17.0 / 12) < 1e-15)
  }

  @Test func `the screen has its title, its numbers, its status and its keys`() throws {
    let lines = try app("Space").screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == " √ root  a = 2.0                                   k 1 │ EN")
    #expect(lines[2] == " x 1.5")
    #expect(lines[16] == " k=1: x² is 0.2500 off")
    #expect(lines[17].hasPrefix(" Space step  ← back"))
  }

  /// Once `StageKind` has a case for it, `--set` and the `:` line do this.
  @Test func `a setting is changed on the way, and stays at its step`() throws {
    var stage = RootStage()
    stage.step(count: 1)
    #expect(try stage.set([("a", "9")]))
    #expect(try !stage.set([("a", "9")]))
    stage.step(count: 1)
    // 1.5 on the way to √2, then (1.5 + 9/1.5)/2.
    #expect(stage.timeline.present.x == 3.75)
    stage.seek(to: 0)
    stage.step(count: 2)
    #expect(stage.timeline.present.x == 3.75)
    #expect(throws: UserError.self) { try stage.set([("b", "9")]) }
  }

  @Test func `it is played without a screen, as run and lessons do`() throws {
    var run = try RootRun.begin(with: [("a", "9")], keepsAccount: false)
    run.step(count: 2)
    // (1 + 9)/2 = 5, (5 + 9/5)/2 = 3.4.
    #expect(run.value(of: "x")?.number == 3.4)
  }
}
