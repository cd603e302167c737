import Engine
import Testing

@testable import Tutor

/// A panel after some steps.
private func panel(
  _ settings: [(String, String)] = [], steps: Int = 0
) throws(UserError) -> PerceptronPanel {
  var panel = PerceptronPanel(try perceptronSettings(settings))
  panel.step(count: steps)
  return panel
}

extension PerceptronPanel {
  /// Sets a quantity as the command line does.
  fileprivate mutating func set(_ name: String, _ value: String) throws(UserError) {
    var settings = settings
    try PerceptronControl.set(name, to: value, in: &settings)
    change(to: settings)
  }

  /// The losses of all known steps.
  fileprivate var losses: [Double] { history.buckets.map(\.low) }
}

@Suite struct PerceptronPanelTests {
  @Test func `it opens with AND at 0`() {
    let panel = PerceptronPanel()
    #expect(panel.settings.data == .and && panel.run.weights.isZero)
    #expect(panel.history.count == 1 && panel.timeline.position == 0)
  }

  // Losses at the ends of epochs as `run` prints them; errors 1, then 3, 2, 1, 2, 0.
  @Test func `the history holds loss and errors of every step`() throws {
    let panel = try panel(steps: 24)
    #expect(panel.history.count == 25)
    #expect([0, 4, 8, 12, 16, 20].map { panel.history[$0]?.x } == [1, 3, 2, 1, 2, 0])
    for (step, loss) in [(0, 0), (4, 0.125), (8, 0.075), (12, 0.025), (16, 0.05), (20, 0.0)] {
      #expect(abs((panel.history[step]?.low ?? .nan) - loss) < 1e-15)
    }
  }

  @Test func `going back keeps the future, a change drops it`() throws {
    var panel = try panel(steps: 20)
    let losses = panel.losses
    panel.seek(to: 7)
    #expect(panel.timeline.position == 7 && panel.timeline.hasFuture && panel.losses == losses)
    panel.step(count: 13)
    #expect(panel.losses == losses && panel.run.errors == 0)
    panel.seek(to: 7)
    try panel.set("lr", "0.5")
    #expect(panel.timeline.end == 7 && panel.losses == Array(losses[...7]))
  }

  @Test func `a weight set by hand changes the loss of its step`() throws {
    var panel = try panel([("rule", "delta")], steps: 8)
    let before = panel.losses
    try panel.set("w1", "3")
    #expect(panel.losses.count == 9 && panel.losses.dropLast() == before.dropLast())
    #expect(panel.losses[8] == panel.run.loss && panel.losses[8] != before[8])
    try panel.set("w2", "-1")
    #expect(panel.run.weights.w1 == 3 && panel.run.weights.w2 == -1)
    #expect(panel.losses.count == 9 && panel.losses[8] == panel.run.loss)
  }

  @Test func `a long history is the same after a change as without the future`() throws {
    var long = try panel([("rule", "delta"), ("data", "xor")], steps: 40_000)
    long.seek(to: 20_000)
    try long.set("lr", "0.05")
    #expect(long.history.count == 20_001)
    #expect(long.history[20_000]?.low == long.run.loss)
  }

  @Test func `an epoch ends where the next one begins`() throws {
    var panel = try panel(steps: 2)
    panel.stepEpoch()
    #expect(panel.timeline.position == 4)
    panel.stepEpoch()
    #expect(panel.timeline.position == 8 && panel.run.mistakesInEpoch == 3)
  }

  @Test func `a restart begins with the weights that were there at the start`() throws {
    var panel = try panel([("w1", "0.5"), ("b", "-1")], steps: 9)
    try panel.set("w2", "7")
    panel.step()
    panel.restart()
    #expect(panel.run.weights == NeuronWeights(w1: 0.5, b: -1) && panel.history.count == 1)
    // At step 0 a weight set by hand is a start.
    try panel.set("w2", "2")
    panel.step(count: 5)
    panel.restart()
    #expect(panel.run.weights == NeuronWeights(w1: 0.5, w2: 2, b: -1))
  }

  @Test func `other data begin anew from the same weights`() throws {
    var panel = try panel([("w1", "0.5"), ("lr", "0.2")], steps: 9)
    try panel.set("w1", "4")
    try panel.set("data", "or")
    #expect(panel.timeline.end == 0 && panel.run.weights == NeuronWeights(w1: 0.5))
    #expect(panel.settings.learningRate == 0.2)
    try panel.set("shuffle", "on")
    #expect(panel.run.weights == NeuronWeights(w1: 0.5))
  }

  @Test func `setting what is set already does nothing`() throws {
    var panel = try panel(steps: 9)
    panel.seek(to: 3)
    try panel.set("lr", "0.1")
    #expect(panel.timeline.end == 9)
  }
}

@Suite struct PerceptronGhostTests {
  @Test func `a fork keeps where the run ended and forgets its future`() throws {
    var panel = try panel(steps: 24)
    panel.seek(to: 5)
    panel.fork()
    let ghost = try #require(panel.ghosts.first)
    #expect(ghost.number == 1 && ghost.label == "rosenblatt, lr 0.1" && ghost.end == 24)
    // (0.2, 0.1, −0.2) by the lesson's table.
    #expect(ghost.line.normal == SIMD2(0.2, 0.1))
    #expect(ghost.line.offset == -0.2 && ghost.weights.b == -0.2)
    #expect(ghost.mistakesPerEpoch.buckets.map(\.total) == [1, 3, 3, 2, 1, 0])
    #expect(panel.timeline.end == 5 && panel.timeline.position == 5 && panel.history.count == 6)
  }

  @Test func `the fifth ghost takes the place and number of the oldest`() throws {
    var panel = try panel(steps: 2)
    for rate in ["0.2", "0.3", "0.4", "0.45"] {
      panel.fork()
      try panel.set("lr", rate)
    }
    #expect(panel.ghosts.map(\.number) == [1, 2, 3, 4])
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [2, 3, 4, 1])
    #expect(panel.ghosts.last?.label == "rosenblatt, lr 0.45")
  }

  @Test func `ghosts outlive a restart and another order but not other data`() throws {
    var panel = try panel(steps: 3)
    panel.fork()
    panel.restart()
    try panel.set("shuffle", "on")
    #expect(panel.ghosts.count == 1)
    try panel.set("data", "or")
    #expect(panel.ghosts.isEmpty)
    panel.fork()
    panel.dropGhosts()
    #expect(panel.ghosts.isEmpty)
  }

  // The delta rule parts at ½: x₁ + x₂ − 0.5 = ½ is x₁ + x₂ = 1.
  @Test func `the line is where the decision turns`() throws {
    let weights = [("w1", "1"), ("w2", "1"), ("b", "-0.5")]
    #expect(try perceptron(weights + [("rule", "delta")]).line.side(of: SIMD2(0.5, 0.5)) == 0)
    #expect(try perceptron(weights).line.side(of: SIMD2(0.25, 0.25)) == 0)
    #expect(try !perceptron().line.isThere && perceptron(weights).line.isThere)
  }
}
