import Engine
import Testing

@testable import Tutor

private let line = [
  ("data", "line"), ("layers", "1 1"), ("init", "zero"), ("batch", "full"), ("lr", "0.1"),
]

@Suite struct NetworkHealthTests {
  // g = (−4, −1) at w = b = 0; the step is (0.4, 0.1), and there the gradient is (−3.2, −0.9).
  @Test func `norms are those of gradient, weights and the last update`() throws {
    let before = try network(line).network
    #expect(before.health.count == 1 && before.lastUpdate == nil)
    #expect(abs(before.health[0].gradientNorm - 17.0.squareRoot()) < 1e-15)
    #expect(before.health[0].updateNorm == 0 && before.health[0].relativeUpdate == 0)
    let after = try network(line, steps: 1).network.health[0]
    #expect(abs(after.gradientNorm - (3.2 * 3.2 + 0.9 * 0.9).squareRoot()) < 1e-14)
    #expect(abs(after.weightNorm - 0.17.squareRoot()) < 1e-15)
    #expect(abs(after.updateNorm - 0.17.squareRoot()) < 1e-15)
    #expect(abs(after.relativeUpdate - 1) < 1e-15)
  }

  @Test func `a weight set by hand is no update`() throws {
    var run = try network(line, steps: 1)
    run.apply(try networkSettings(line + [("w1", "7")]))
    let update = try #require(run.network.lastUpdate)
    #expect(abs(update[0].weight[0] - 0.4) < 1e-15 && abs(update[0].bias[0] - 0.1) < 1e-15)
  }

  @Test func `the last update is there again after going back`() throws {
    var timeline = Timeline(start: try network([("optimizer", "adam"), ("batch", "7")]))
    var updates: [[LayerWeights]?] = [timeline.present.network.lastUpdate]
    for _ in 0..<100 {
      timeline.step()
      updates.append(timeline.present.network.lastUpdate)
    }
    for target in [99, 64, 63, 32, 33, 1, 0, 96] {
      timeline.seek(to: target)
      #expect(timeline.present.network.lastUpdate == updates[target], "\(target)")
    }
  }

  @Test func `ReLUs that are off on every row are dead, tanh at its ends is saturated`() throws {
    let settings = [("data", "and"), ("layers", "2 2 2 1"), ("activation", "relu,tanh")]
    let dead = try network(settings + [("b", "-9"), ("weight", "1.2.b 9")]).network.health
    #expect(dead.map(\.deadShare) == [0.5, 0, 0])
    let full = try network(settings + [("weight", "2.1.b 90"), ("weight", "2.2.b 0")]).network
      .health
    #expect(full[1].saturatedShare == 0.5 && full[0].saturatedShare == 0)
    // σ(x): e³·⁴⁸/(1 + e³·⁴⁸) = 0.9701, and 0.0299 below; 3.4 gives 0.9677.
    let sigmoid = [
      ("data", "line"), ("layers", "1 1"), ("activation", "sigmoid"), ("w1", "1.74"), ("b", "0"),
    ]
    #expect(try network(sigmoid).network.health[0].saturatedShare == 0.4)
    #expect(try network(sigmoid + [("w1", "1.7")]).network.health[0].saturatedShare == 0)
  }

  @Test func `the first layer with a number that is not finite is named`() throws {
    let settings = [("data", "line"), ("layers", "1 2 2 1"), ("activation", "identity")]
    let well = try network(settings).network
    #expect(well.isFinite && well.firstNonFiniteLayer == nil)
    let narrow = settings + [("weight", "2.2.b 1e300"), ("dtype", "float32")]
    let infinite = try network(narrow).network
    #expect(!infinite.isFinite && infinite.firstNonFiniteLayer == 1)
    // Finite weights, but 1e200·1e200 is not.
    let large = settings + [("weight", "1.1.b 1e200"), ("weight", "2.1.1 1e200")]
    #expect(try network(large).network.isFinite)
    #expect(try network(large).network.firstNonFiniteLayer == 1)
    // tanh makes 1 of infinity.
    let hidden = narrow + [("activation", "tanh")]
    #expect(try network(hidden).network.firstNonFiniteLayer == 1)
  }
}
