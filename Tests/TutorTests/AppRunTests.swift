import Engine
import Testing

@testable import Tutor

@Suite struct AppRunTests {
  @Test(arguments: [
    ("Up", 0.2), ("Up *2", 0.25), ("Up *6", 0.5), ("Up *7", 0.51), ("Down", 0.05), ("+", 0.105),
    ("-", 0.0952381), ("_", 0.0952381), ("+ -", 0.1), ("Up Down", 0.1),
  ])
  func `keys change the rate`(keys: String, rate: Double) throws {
    #expect(try pressing(keys).panel.settings.learningRate == rate)
  }

  @Test func `a rate changed in mid-run leaves the point`() throws {
    let app = try pressing("Space *3 Up")
    #expect(app.panel.run.x == 0.5880000000000001)
    #expect(app.panel.run.stepCount == 3)
  }

  @Test func `the ends of the ladder and zero are explained`() throws {
    #expect(
      try pressing("Up *40").said() == "lr 100 is at the end of the ladder: press = to type a value"
    )
    #expect(
      try pressing("Down *40").said()
        == "lr −1 is at the end of the ladder: press = to type a value")
    #expect(try pressing("= 0 Enter +").said() == "5 % of 0 is 0: press ↑ or = to type a value")
  }

  @Test func `o turns momentum on and off`() throws {
    #expect(try pressing("o").panel.settings.optimizer == .momentum)
    #expect(try pressing("o o").panel.settings.optimizer == .sgd)
  }

  @Test func `restart goes to step 0 with the rate of now`() throws {
    let app = try pressing("Space *4 Up r")
    #expect(app.panel.timeline.end == 0)
    #expect(app.panel.settings.learningRate == 0.2)
    #expect(try pressing("r").said() == "this is step 0: press Space to step")
  }

  @Test func `R draws a start that depends on the seed alone`() throws {
    let first = try pressing("R").panel.settings
    #expect(first.seed == 2)
    #expect(first.start == randomStart(seed: 2))
    #expect(try pressing("R R").panel.settings.start == randomStart(seed: 3))
  }

  @Test func `fork keeps a ghost and says which`() throws {
    let app = try pressing("Space *4 f")
    #expect(app.panel.ghosts.count == 1)
    #expect(app.said() == "kept as ghost 1: change lr and step, or r to start again")
    #expect(try self.fork("F").panel.ghosts.isEmpty)
    #expect(try self.fork("r Space f").said().hasPrefix("kept as ghost 2"))
  }

  @Test func `without a run there is nothing to keep, without ghosts nothing to forget`() throws {
    #expect(try pressing("f").said() == "there is no run to keep yet: press Space to step")
    #expect(try pressing("F").said() == "there are no ghosts: f keeps a run as one")
  }

  private func fork(_ keys: String) throws -> App { try pressing("Space *4 f \(keys)") }
}

@Suite struct AppRunReadingTests {
  @Test func `the run tells where it stands and its variables by name`() throws {
    let app = try pressing("Space *3 Left")
    #expect(app.position == 2 && app.end == 3)
    #expect(app.reportedValue(of: "x")?.number == app.panel.run.x)
    #expect(app.reportedValue(of: "lr")?.number == 0.1)
    #expect(app.reportedValue(of: "diverged")?.number == 0)
    #expect(app.reportedValue(of: "elephant") == nil)
    #expect(try lab().reportedValue(of: "w1")?.number != nil)
    #expect(try pressingPerceptron().reportedValue(of: "sum") == .missing)
    #expect(Report.Value.missing.number == nil)
  }

  @Test(arguments: [(0...3, [0, 1, 2, 3]), (1...2, [1, 2]), (2...9, [2, 3]), (5...9, [])])
  func `known steps are visited as they were`(steps: ClosedRange<Int>, known: [Int]) throws {
    let app = try pressing("Space *3 Left *2")
    // x ← x − 0.1·(4x − 3) by hand.
    let places = [0, 0.3, 0.48, 0.588]
    var visited: [Int] = []
    app.visit(steps) { run in
      let step = Int(run.value(of: "step")?.number ?? -1)
      visited.append(step)
      let x = run.value(of: "x")?.number ?? .nan
      #expect(abs(x - places[step]) < 1e-12)
    }
    #expect(visited == known)
    #expect(app.position == 1)
  }

  @Test(arguments: StageKind.allCases)
  func `every screen can be read`(kind: StageKind) throws {
    var app = App(kind)
    app.reducedMotion = true
    try app.press("Space *4")
    var losses: [Double?] = []
    app.visit(0...4) { losses.append($0.value(of: "loss")?.number) }
    #expect(losses.count == 5 && losses[4] == app.reportedValue(of: "loss")?.number)
  }
}
