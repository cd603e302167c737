import Engine
import Testing

@testable import Tutor

/// A panel after some steps.
private func panel(_ settings: CurveSettings = CurveSettings(), steps: Int) -> CurvePanel {
  var panel = CurvePanel(settings)
  panel.step(count: steps)
  return panel
}

extension CurvePanel {
  /// What must not depend on the way by which a step was reached.
  fileprivate var bits: [UInt64] {
    [run.x.bitPattern, run.loss.bitPattern, run.velocity.bitPattern, UInt64(run.stepCount)]
  }

  fileprivate mutating func setRate(_ rate: Double) {
    var new = settings
    new.learningRate = rate
    change(to: new)
  }
}

/// A run that is told by the list of settings in force at each step, and nothing else.
private struct Log {
  var first: CurveSettings
  var changes: [(step: Int, settings: CurveSettings)] = []

  /// The state of a step, computed from the start.
  func state(at step: Int) -> CurveRun {
    var run = CurveRun(first)
    for k in 0...step {
      if k > 0 { run.step() }
      for change in changes where change.step == k { run.apply(change.settings) }
    }
    return run
  }
}

@Suite struct CurvePanelTests {
  @Test func `one step lands on 0.3 and is known`() {
    let panel = panel(steps: 1)
    #expect(panel.run.x == 0.30000000000000004)
    #expect(panel.history.count == 2)
    #expect(panel.history[1]?.x == 0.30000000000000004)
  }

  @Test func `a random walk of steps, changes and returns agrees with a replay of its log`() throws
  {
    var random = SplitMix64(seed: 2026)
    for start in [0, 4.0] {
      var first = CurveSettings()
      first.start = start
      var panel = CurvePanel(first)
      var log = Log(first: first)
      for _ in 0..<600 {
        switch Int.random(in: 0...9, using: &random) {
        case 0...4: panel.step(count: Int.random(in: 1...4, using: &random))
        case 5, 6: panel.seek(to: Int.random(in: 0...panel.timeline.end, using: &random))
        default:
          var new = panel.settings
          new.learningRate = LearningRate.ladder.randomElement(using: &random) ?? 0
          new.momentum = Double.random(in: 0...1, using: &random)
          new.optimizer = OptimizerChoice.allCases.randomElement(using: &random) ?? .sgd
          new.zeroesGradient = Bool.random(using: &random)
          guard new != panel.settings else { continue }
          let now = panel.timeline.position
          log.changes.removeAll { $0.step > now }
          log.changes.append((now, new))
          panel.change(to: new)
        }
        let expected = log.state(at: panel.timeline.position)
        try #require(panel.run.x.bitPattern == expected.x.bitPattern)
        try #require(panel.run.velocity.bitPattern == expected.velocity.bitPattern)
        try #require(panel.settings == expected.settings)
        try #require(panel.history.count == panel.timeline.end + 1)
      }
    }
  }

  @Test func `going back k of n steps is the state of step n minus k`() {
    for momentum in [OptimizerChoice.sgd, .momentum] {
      var settings = CurveSettings()
      settings.optimizer = momentum
      var back = panel(settings, steps: 500)
      for target in [499, 300, 33, 32, 31, 1, 0] {
        back.seek(to: target)
        #expect(back.bits == panel(settings, steps: target).bits)
      }
      back.seek(to: 500)
      #expect(back.bits == panel(settings, steps: 500).bits)
    }
  }

  @Test func `back restores the learning rate of its step`() {
    var panel = panel(steps: 5)
    panel.setRate(0.4)
    panel.step(count: 5)
    panel.seek(to: 4)
    #expect(panel.settings.learningRate == 0.1)
    panel.step()
    #expect(panel.settings.learningRate == 0.4)
  }

  @Test func `a changed rate drops the future, an unchanged one does not`() {
    var panel = panel(steps: 8)
    panel.seek(to: 3)
    panel.setRate(0.1)
    #expect(panel.timeline.end == 8)
    panel.setRate(0.4)
    #expect(panel.timeline.end == 3)
    #expect(panel.history.count == 4)
    panel.step()
    // x₄ = 0.588 − 0.4·(4·0.588 − 3) by hand.
    #expect(abs(panel.run.x - 0.8472) < 1e-15)
    #expect(panel.history[4]?.x == panel.run.x)
  }

  @Test func `a changed function or start begins anew`() throws {
    for changed in [try settings(start: 2), try settings("x^2")] {
      var panel = panel(steps: 8)
      panel.change(to: changed)
      #expect(panel.timeline.end == 0)
      #expect(panel.run.x == changed.start)
      #expect(panel.history.count == 1)
    }
  }

  @Test func `restart keeps the rate and the view`() {
    var panel = panel(steps: 8)
    panel.view = .fit
    panel.setRate(0.4)
    panel.restart()
    #expect(panel.run.stepCount == 0)
    #expect(panel.settings.learningRate == 0.4)
    #expect(panel.view == .fit)
  }

  @Test func `overflow is undone by one step back`() throws {
    var panel = CurvePanel(try settings(lr: 1e308))
    panel.step()
    #expect(!panel.run.x.isFinite)
    panel.seek(to: 0)
    #expect(panel.run.x == 0)
    #expect(panel.run.loss == 1)
  }

  @Test func `the last states are the recent ones, oldest first`() {
    let long = panel(steps: 50)
    #expect(long.recent(3).map(\.stepCount) == [48, 49, 50])
    #expect(panel(steps: 1).recent(9).map(\.stepCount) == [0, 1])
    #expect(long.timeline.position == 50)
  }

  @Test func `the recent states end at the cursor, not at the end`() {
    var panel = panel(steps: 50)
    panel.seek(to: 10)
    #expect(panel.recent(2).map(\.stepCount) == [9, 10])
  }

  @Test func `a long walk that is cut shows each of its first steps again`() {
    var panel = panel(steps: 20_000)
    #expect(panel.history.stride == 2)
    panel.seek(to: 9)
    panel.setRate(0.4)
    #expect(panel.history.stride == 1)
    #expect(panel.history.buckets.map(\.x) == panel.recent(10).map(\.x))
  }
}

@Suite struct CurvePanelGhostTests {
  @Test func `a fork keeps the whole run and forgets its future`() {
    var panel = panel(steps: 8)
    panel.seek(to: 3)
    panel.fork()
    #expect(panel.ghosts.count == 1)
    #expect(panel.ghosts[0].number == 1)
    #expect(panel.ghosts[0].end == 8)
    #expect(panel.ghosts[0].start == 3)
    #expect(panel.ghosts[0].label == "lr 0.1")
    #expect(panel.timeline.end == 3)
    #expect(panel.run.x == 0.5880000000000001)
  }

  @Test func `the fifth ghost takes the place and number of the oldest`() {
    var panel = panel(steps: 2)
    for rate in [0.2, 0.3, 0.4, 0.45] {
      panel.fork()
      panel.setRate(rate)
    }
    #expect(panel.ghosts.map(\.number) == [1, 2, 3, 4])
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [2, 3, 4, 1])
    #expect(panel.ghosts.map(\.label) == ["lr 0.2", "lr 0.3", "lr 0.4", "lr 0.45"])
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [3, 4, 1, 2])
  }

  @Test func `ghosts outlive a restart and a new start but not a new function`() throws {
    var panel = panel(steps: 3)
    panel.fork()
    panel.restart()
    #expect(panel.ghosts.count == 1)
    panel.change(to: try settings(start: 2))
    #expect(panel.ghosts.count == 1)
    panel.change(to: try settings("x^4"))
    #expect(panel.ghosts.isEmpty)
  }

  @Test func `ghosts can be forgotten`() {
    var panel = panel(steps: 3)
    panel.fork()
    panel.dropGhosts()
    #expect(panel.ghosts.isEmpty)
    #expect(panel.timeline.end == 3)
  }

  @Test func `a ghost with momentum names it`() throws {
    var panel = panel(try settings(beta: 0.9), steps: 3)
    panel.fork()
    #expect(panel.ghosts[0].label == "lr 0.1, β 0.9")
  }
}
