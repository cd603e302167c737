import Engine
import Testing

@testable import Tutor

/// Going back and forth over changes made by hand.
@Suite struct PerceptronTimeTests {
  private func changed(
    _ run: PerceptronRun, _ name: String, _ value: String
  ) throws(UserError) -> PerceptronSettings {
    var settings = run.settings
    try PerceptronControl.set(name, to: value, in: &settings)
    return settings
  }

  /// Weights set at step 50, one after the other, then a rate and a rule on the way.
  private func timeline() throws -> Timeline<PerceptronRun> {
    var timeline = Timeline(start: try perceptron([("data", "xor")]))
    for _ in 0..<50 { timeline.step() }
    for (name, value) in [("w1", "0.25"), ("w2", "-0.5"), ("b", "2"), ("lr", "0.2")] {
      timeline.change(try changed(timeline.present, name, value))
    }
    for _ in 0..<50 { timeline.step() }
    timeline.change(try changed(timeline.present, "rule", "delta"))
    for _ in 0..<50 { timeline.step() }
    return timeline
  }

  @Test func `weights set by hand one after the other all stay`() throws {
    var timeline = try timeline()
    timeline.seek(to: 50)
    #expect(timeline.present.weights == NeuronWeights(w1: 0.25, w2: -0.5, b: 2))
    #expect(timeline.present.settings.learningRate == 0.2)
  }

  @Test func `going back and forth finds every state again`() throws {
    var timeline = try timeline()
    var seen: [Int: String] = [:]
    timeline.visit(0...150) { step, run in seen[step] = state(run) }
    for target in [150, 49, 50, 51, 0, 99, 100, 101, 31, 150, 75] {
      timeline.seek(to: target)
      #expect(state(timeline.present) == seen[target], "step \(target)")
    }
  }

  /// Everything a screen could show.
  private func state(_ run: PerceptronRun) -> String {
    Report(format: .csv).line(run.state)
      + "\(String(describing: run.last)) \(run.mistakesPerEpoch.recent) \(run.settings.neuron)"
  }

  @Test func `a weight set by hand is set once, and not again at the next step`() throws {
    var run = try perceptron(steps: 3)
    run.apply(try changed(run, "b", "1"))
    #expect(run.weights.b == 1 && run.last?.after.b == 0)
    run.step()
    // 11 was right: 1 > 0.
    #expect(run.weights.b == 1 && run.settings.neuron == NeuronEdit())
    run.step()
    #expect(run.weights.b == 0.9)
    run.apply(try changed(run, "lr", "0.5"))
    #expect(run.weights.b == 0.9)
  }

  @Test func `before the first step a weight set by hand is the start`() throws {
    var run = try perceptron()
    run.apply(try changed(run, "b", "-1"))
    run.apply(try changed(run, "w1", "2"))
    #expect(run.start == NeuronWeights(w1: 2, b: -1) && run.firstLoss == run.loss)
    run.step()
    let again = PerceptronRun(run.settingsAtStart)
    #expect(again.weights == NeuronWeights(w1: 2, b: -1) && again.start == again.weights)
  }

  @Test func `a change forgets what no longer follows`() throws {
    var run = try perceptron(steps: 24)
    #expect(run.hasConverged && run.cleanEpoch == 6)
    run.apply(run.settings)
    #expect(run.hasConverged)
    run.apply(try changed(run, "w1", "9"))
    #expect(!run.hasConverged && run.cleanEpoch == nil)
    var circle = try perceptron([("data", "xor")], steps: 14)
    circle.apply(try changed(circle, "lr", "0.2"))
    #expect(circle.cycleLength == nil)
    for _ in 0..<40 { circle.step() }
    #expect(circle.cycleLength == 4)
  }

  @Test func `an epoch in which something was changed proves nothing`() throws {
    // From w = (1, 1), b = −1.5 AND is right; the first two samples were right before as well.
    var run = try perceptron(steps: 2)
    for (name, value) in [("w1", "1"), ("w2", "1"), ("b", "-1.5")] {
      run.apply(try changed(run, name, value))
    }
    run.step()
    run.step()
    #expect(run.mistakesInEpoch == 0 && run.cleanEpoch == nil && !run.hasConverged)
    for _ in 0..<4 { run.step() }
    #expect(run.cleanEpoch == 2 && run.hasConverged)
  }
}
