import Engine
import Testing

@testable import Tutor

@Suite struct SurfaceLaneTests {
  private static let round = [("f", "bowl 1"), ("start", "1 0"), ("lr", "0.1")]
  private static let heavy = round + [("optimizer", "momentum")]

  private func x(_ run: SurfaceRun) -> Double { run.lane.place.x }

  // 0.9, 0.9², then half of it.
  @Test func `a rate that is changed holds from the next step on`() throws {
    var run = try surface(Self.round, steps: 2)
    try run.set("lr", to: "0.5")
    #expect(abs(x(run) - 0.81) < 1e-15)
    run.step()
    #expect(abs(x(run) - 0.405) < 1e-15)
  }

  // β ½: v = 1, x = 0.9; v = 1.4, x = 0.76; then β 0.9: v = 0.9·1.4 + 0.76 = 2.02.
  @Test(arguments: [[], [("schedule", "exp 1")]])
  func `another momentum keeps the velocity, in a schedule too`(
    schedule: [(String, String)]
  ) throws {
    var run = try surface(Self.heavy + [("beta", "0.5")] + schedule, steps: 2)
    #expect(abs(x(run) - 0.76) < 1e-15)
    #expect(abs(run.lane.velocity.x - 1.4) < 1e-15)
    try run.set("beta", to: "0.9")
    run.step()
    #expect(abs(x(run) - 0.558) < 1e-15)
  }

  @Test func `another rule or schedule begins at rest`() throws {
    for (name, value) in [("optimizer", "nesterov"), ("schedule", "exp 0.5")] {
      var run = try surface(Self.heavy + [("beta", "0.5")], steps: 2)
      try run.set(name, to: value)
      run.step()
      // v = 0.76; Nesterov goes along g + βv = 1.14.
      let move = name == "schedule" ? 0.076 : 0.114
      #expect(abs(x(run) - (0.76 - move)) < 1e-15)
    }
  }

  @Test func `a schedule halves the rate from step to step`() throws {
    var run = try surface(Self.round + [("schedule", "exp 0.5")])
    #expect(run.lane.currentRate == 0.1 && run.lane.learningRate == 0.1)
    run.step()
    #expect(run.lane.currentRate == 0.05)
    run.step()
    // 0.9·0.95
    #expect(abs(x(run) - 0.855) < 1e-15)
    try run.set("lr", to: "0.4")
    #expect(run.lane.currentRate == 0.1)
  }

  @Test func `Armijo's lane tells which rate it took`() throws {
    // From 1 the full step with lr 4 leads to −3, half of it to −1, which is as high; a quarter lands.
    var run = try surface([
      ("f", "bowl 1"), ("start", "1 0"), ("optimizer", "armijo"), ("lr", "4"),
    ])
    run.step()
    #expect(run.lane.acceptedRate == 1 && x(run) == 0)
    #expect(try surface(steps: 1).lane.acceptedRate == nil)
  }

  @Test func `forgetting to clear the gradient can be undone in mid-run`() throws {
    var run = try surface(Self.round + [("zero_grad", "off")], steps: 2)
    // G = 1, x = 0.9; G = 1.9, x = 0.71.
    #expect(abs(x(run) - 0.71) < 1e-15)
    try run.set("zero_grad", to: "on")
    run.step()
    #expect(abs(x(run) - 0.639) < 1e-15)
  }
}

@Suite struct LaneAccountTests {
  // On κ = 10 at 0.18 x keeps its direction, y turns: the product of two moves is
  // 0.82·0.72²·0.82²ᵏ − 0.8·2.7²·0.8²ᵏ, below 0 for more than fifty steps.
  @Test func `a zigzag turns at every step, a straight walk never`() throws {
    #expect(try surface(steps: 9).lane.account.turns == 8)
    #expect(try surface([("lr", "0.05")], steps: 9).lane.account.turns == 0)
    #expect(try surface(steps: 1).lane.account.turns == 0)
  }

  @Test func `tiny moves turn too`() throws {
    let tiny = [("f", "bowl 1"), ("start", "1e-200 0"), ("lr", "1.5")]
    #expect(try surface(tiny, steps: 5).lane.account.turns == 4)
  }

  // x ← x − 0.1·v, v ← 0.9·v + x, in Python: within 0.01 at 34, 44, 54, 63, 64, 72–74 and from 81.
  @Test func `who passes by has not settled`() throws {
    let heavy = [("f", "bowl 1"), ("start", "1 0"), ("optimizer", "momentum"), ("lr", "0.1")]
    #expect(try surface(heavy, steps: 33).lane.account.settled == nil)
    #expect(try surface(heavy, steps: 34).lane.account.settled == 34)
    #expect(try surface(heavy, steps: 35).lane.account.settled == nil)
    #expect(try surface(heavy, steps: 200).lane.account.settled == 81)
  }

  @Test func `a start beside the minimum has settled at 0`() throws {
    #expect(try surface([("start", "0.005 0.005")]).lane.account.settled == 0)
    #expect(try surface([("start", "0.005 0.009")]).lane.account.settled == nil)
  }

  // 5·(1.5·9ᵏ)² is 911, 73 800, 5 980 000 at lr 1.
  @Test func `a million is diverged, infinity is overflow`() throws {
    #expect(try surface([("lr", "1")], steps: 2).lane.account.diverged == nil)
    #expect(try surface([("lr", "1")], steps: 9).lane.account.diverged == 3)
    let far = try surface([("lr", "1")], steps: 400).lane
    #expect(far.account.overflow.map { 100...200 ~= $0 } == true)
    // Its place stays as it was when the numbers ended.
    let once = try surface([("lr", "1e308")], steps: 1).lane
    let later = try surface([("lr", "1e308")], steps: 9).lane
    #expect(once.account.overflow == 1 && later.account.overflow == 1)
    #expect(once.place.y == later.place.y && !once.place.y.isFinite)
  }

  @Test func `a start on a mountain has not diverged`() throws {
    let high = [("f", "rosenbrock"), ("start", "100 100"), ("optimizer", "newton")]
    var run = try surface(high)
    #expect(run.loss > 1e9 && run.lane.account.diverged == nil)
    for _ in 0..<20 { run.step() }
    #expect(run.lane.account.settled != nil && run.lane.account.diverged == nil)
  }

  @Test func `the first and the lowest loss, and the last step, are kept`() throws {
    // ½(16 + 10·2.25); at lr 0.2 y bounces and x goes on.
    let account = try surface([("lr", "0.2")], steps: 1).lane.account
    #expect(account.firstLoss == 19.25)
    #expect(abs(account.lastMove.x - 0.8) < 1e-15 && account.lastMove.y == -3)
    let beyond = try surface([("lr", "1")], steps: 5).lane.account
    #expect(beyond.bestLoss == 19.25)
  }
}
