import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct XrayStageTests {
  private func status(_ app: App) -> String { app.frame(size: app.size).line(22) }

  @Test func `e ends the pass, from its middle and from its end`() throws {
    #expect(try pressingXray("Space *3 e").position == 20)
    #expect(try pressingXray("e e").position == 40)
  }

  @Test func `going back from a new weight finds the old numbers`() throws {
    var app = try pressingXray("Space *6")
    let before = app.xray.run.results
    _ = try app.execute("w1 2")
    #expect(app.xray.run.place == 0 && app.xray.run.parameters[0] == 2)
    try app.press("u")
    #expect(app.xray.run.results == before)
  }

  @Test func `the lesson's list of changes names weights set by hand, not learned ones`() throws {
    let start = try pressingXray()
    var app = start
    try app.press("e e")
    #expect(app.changedSettings(since: start).isEmpty)
    _ = try app.execute("w1 2")
    _ = try app.execute("lr 0.5")
    #expect(app.changedSettings(since: start) == ["lr", "w1"])
  }

  // MARK: Modes

  @Test func `the read-out shows an earlier operation and Enter goes there`() throws {
    var app = try pressingXray("Space *9 c Left *4")
    #expect(app.frame(size: app.size).description.contains("o = tanh(z)"))
    #expect(status(app).hasPrefix(" k=5: "))
    #expect(app.frame(size: app.size).line(0).contains("CURSOR"))
    try app.press("Enter")
    #expect(app.position == 5)
  }

  @Test func `predicting asks for the sign and hides the result`() throws {
    var app = try pressingXray("Space *5 P")
    #expect(status(app).contains("next e = o − t: below 0, 0, or above 0?"))
    try app.press("Space")
    #expect(app.position == 5)
    try app.press("Left Enter")
    #expect(status(app).contains("✓ you are right: it is −0.537883; 1/1 so far"))
    try app.press("Enter Left Enter")
    #expect(status(app).contains("you missed: it is 0.289318; 1/2 so far"))
  }

  @Test func `no result is seen before it is computed`() throws {
    let app = try pressingXray("Space *7")
    let text = app.frame(size: app.size).description
    #expect(!text.contains("0.1446"))
  }

  // MARK: Coming from another screen

  @Test func `x on the parabola shows it as a neuron at the same place`() throws {
    var app = try pressing("Space *3 x", on: .curve, [])
    #expect(app.kind == .xray && app.xray.run.settings.subject == .parabola)
    #expect(app.xray.run.parameters == [0.588] || abs(app.xray.run.parameters[0] - 0.588) < 1e-15)
    #expect(app.xray.run.settings.sample == [2] && app.xray.run.settings.truth == 1.5)
    try app.press("e Esc")
    #expect(app.kind == .curve && app.position == 3)
  }

  @Test func `x on another function refuses and says what would do`() throws {
    var app = try pressing("", on: .curve, [("f", "x^4")])
    try app.press("x")
    #expect(app.kind == .curve && status(app).contains(":f 2x^2 - 3x + 1"))
  }

  // The delta rule's error t − z is the negative slope of ½(z − t)².
  @Test func `x on the perceptron makes the step that comes next`() throws {
    var app = try pressing("Space *5", on: .perceptron, [("rule", "delta"), ("data", "or")])
    try app.press("x e x")
    #expect(app.kind == .perceptron && app.position == 5)
    let xray = try #require(app.parked[.xray]?.stage as? XrayStage)
    try app.press("Space")
    let weights = app.weights
    #expect(
      zip(xray.run.parameters, [weights.w1, weights.w2, weights.b]).allSatisfy {
        abs($0 - $1) < 1e-15
      })
  }

  @Test func `Rosenblatt's step has no slope`() throws {
    let app = try pressing("x", on: .perceptron, [])
    #expect(app.kind == .perceptron && status(app).contains("no slope"))
  }

  @Test func `x on the network opens its first row with its weights`() throws {
    var app = try pressing("x", on: .mlp, [("layers", "2 2 1"), ("batch", "1")])
    let run = app.xray.run
    #expect(run.plan.sizes == [2, 2, 1] && run.settings.learningRate == 0.03)
    try app.press("e")
    let after = app.xray.run.parameters
    try app.press("x Space")
    let network = try #require(app.stage as? NetworkStage).panel.run.network
    let learned = run.plan.parameters.map { network.weight(at: $0) }
    #expect(zip(after, learned).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test func `with a cursor in the plane it is the nearest row`() throws {
    var app = try pressing("c Right *9 Up *4", on: .mlp, [("layers", "2 2 1")])
    guard case .map(let x, let y) = try #require(app.stage as? NetworkStage).mode else {
      Issue.record("no cursor in the plane")
      return
    }
    try app.press("x")
    let sample = app.xray.run.settings.sample
    let rows = try #require(app.parked[.mlp]?.stage as? NetworkStage).panel.run.network
      .rawRows(.training)
    let nearest = stride(from: 0, to: rows.count, by: 2).map {
      (rows[$0] - x) * (rows[$0] - x) + (rows[$0 + 1] - y) * (rows[$0 + 1] - y)
    }.min()
    #expect((sample[0] - x) * (sample[0] - x) + (sample[1] - y) * (sample[1] - y) == nearest)
    #expect(sample != Array(rows.prefix(2)))
  }

  @Test func `play stops when nothing moves any more`() throws {
    var app = try pressingXray("p", [("activation", "relu"), ("b", "-9")])
    for _ in 0..<100 where app.playback.isRunning { app.tick() }
    #expect(!app.playback.isRunning && app.position == 20)
  }

  @Test func `a network that is too large is refused`() throws {
    let app = try pressing("x", on: .mlp, [("layers", "2 8 1")])
    #expect(app.kind == .mlp && status(app).contains(":layers 2 3 1"))
  }

  @Test func `opened by itself it has nowhere to go back to`() throws {
    let app = try pressingXray("x")
    #expect(app.kind == .xray && status(app).contains("1 to 4"))
  }
}
