import Engine
import Testing

@testable import Tutor

@Suite struct PerceptronRunTests {
  // Curriculum, lesson 13: w = b = 0, order 00 01 10 11.
  @Test(arguments: [
    ("and", [1, 3, 3, 2, 1, 0]), ("or", [1, 2, 1, 0]), ("xor", [2, 3, 4, 4, 4, 4, 4]),
  ])
  func `the gates have the lesson's mistakes in each epoch`(data: String, mistakes: [Int]) throws {
    for rate in ["1", "0.1", "0.3"] {
      let run = try perceptron([("data", data), ("lr", rate)], steps: 4 * mistakes.count)
      #expect(run.mistakesPerEpoch.buckets.map(\.total) == mistakes)
      #expect(run.mistakes == mistakes.reduce(0, +))
      #expect(run.hasConverged == (data != "xor"))
      #expect(run.cleanEpoch == (data == "xor" ? nil : mistakes.count))
    }
  }

  // The mock-up's k = 6: z = 0·0.1 + 1·0.1 + 0, w₂ and b fall by 0.1.
  @Test func `a step tells what was shown and what came of it`() throws {
    let run = try perceptron(steps: 6)
    let step = try #require(run.last)
    #expect(step.epoch == 2 && step.number == 2 && step.index == 1)
    #expect(step.x == SIMD2(0, 1) && step.target == 0 && step.isMistake && step.moved)
    #expect(step.outcome.sum == 0.1 && step.outcome.output == 1 && step.outcome.error == -1)
    #expect(step.before == NeuronWeights(w1: 0.1, w2: 0.1, b: 0))
    #expect(step.after == NeuronWeights(w1: 0.1, w2: 0, b: -0.1))
    #expect(run.weights == step.after && run.nextIndex == 2)
    #expect(run.epoch == 1 && run.mistakesInEpoch == 2 && run.mistakes == 3)
  }

  @Test func `the mistakes of an epoch stand until the next one begins`() throws {
    #expect(try perceptron(steps: 4).mistakesInEpoch == 1)
    #expect(try perceptron(steps: 8).mistakesInEpoch == 3)
    #expect(try perceptron(steps: 9).mistakesInEpoch == 0)
    #expect(try perceptron(steps: 10).mistakesInEpoch == 1)
    #expect(try perceptron(steps: 0).mistakesInEpoch == 0)
  }

  // Python, w += lr·(t − z)·x in the same order, 300 epochs of AND at lr 0.1.
  @Test func `the delta rule agrees with Python`() throws {
    let run = try perceptron([("rule", "delta")], steps: 1200)
    #expect(run.isAt(0.5555555550898987, 0.5277777772856121, -0.2777777771313354))
    let first = try perceptron([("rule", "delta")], steps: 28)
    #expect(first.mistakesPerEpoch.buckets.map(\.total) == [1, 1, 1, 1, 1, 1, 1])
    #expect(try perceptron([("rule", "delta")], steps: 32).cleanEpoch == 8)
    #expect(!run.hasConverged)
  }

  // The same with t − 1/(1 + e⁻ᶻ) at lr 1.
  @Test func `the logistic rule agrees with Python`() throws {
    let run = try perceptron([("rule", "logistic"), ("lr", "1")], steps: 1200)
    #expect(run.isAt(7.9573099636657325, 7.937186378710036, -12.055346893453027, within: 1e-9))
    let xor = try perceptron([("rule", "logistic"), ("lr", "1"), ("data", "xor")], steps: 1200)
    #expect(xor.isAt(-1.3180921368148129, -0.6590460684074065, 0.6590460684074061, within: 1e-9))
  }

  // At w = (0.1, 0.1), b = 0.1 sums are 0.1, 0.2, 0.2, 0.3 for t = 0, 0, 0, 1.
  @Test(arguments: [
    ("rosenblatt", 0.5 / 4, 3), ("delta", 0.5 * (0.01 + 0.04 + 0.04 + 0.49) / 4, 1),
    // log(1 + e^0.1) + 2·log(1 + e^0.2) + log(1 + e^−0.3), over 4, by Python.
    ("logistic", 0.7237574108263204, 3),
  ])
  func `loss and errors are over all samples`(rule: String, loss: Double, errors: Int) throws {
    let run = try perceptron([("rule", rule), ("w1", "0.1"), ("w2", "0.1"), ("b", "0.1")])
    #expect(abs(run.loss - loss) < 1e-15)
    #expect(run.errors == errors && run.firstLoss == run.loss)
  }

  @Test(arguments: ["rosenblatt", "delta", "logistic"])
  func `the errors are the samples that are answered wrongly`(rule: String) throws {
    var run = try perceptron([("data", "clouds"), ("gap", "-1"), ("rule", rule)])
    for _ in 0..<100 {
      run.step()
      #expect(run.errors == (0..<run.sampleCount).count { !run.answer(to: $0).isRight })
    }
  }

  @Test func `weights may begin anywhere`() throws {
    let run = try perceptron([("w1", "1"), ("w2", "1"), ("b", "-1.5")], steps: 4)
    #expect(run.start == NeuronWeights(w1: 1, w2: 1, b: -1.5) && run.weights == run.start)
    #expect(run.errors == 0 && run.hasConverged && run.bound == nil)
  }

  @Test func `a shuffled run has a new order each epoch, the same for the same seed`() throws {
    let settings = [("data", "clouds"), ("shuffle", "on"), ("seed", "5")]
    var run = try perceptron(settings)
    var epochs: [[Int]] = [[], []]
    for k in 0..<80 {
      let next = run.nextIndex
      run.step()
      #expect(run.last?.index == next)
      epochs[k / 40].append(next)
    }
    #expect(epochs[0] != epochs[1])
    #expect(epochs.allSatisfy { $0.sorted() == Array(0..<40) })
    // The orders of the engine's loader.
    var loader = DataLoader(
      run.data, batchSize: 1, shuffle: true, generator: SplitMix64(seed: 5))
    #expect((0..<80).map { _ in loader.next()[0] } == epochs.flatMap { $0 })
  }
}

@Suite struct PerceptronConvergenceTests {
  @Test func `and, or and clouds keep to their bound whatever the order`() throws {
    #expect(try perceptron().bound?.mistakes == 51)
    #expect(try perceptron([("data", "or")]).bound?.mistakes == 27)
    #expect(try perceptron([("data", "xor")]).bound == nil)
    for seed in 1...20 {
      let settings = [
        ("data", "clouds"), ("gap", "0.5"), ("shuffle", seed > 10 ? "on" : "off"),
        ("data_seed", "\(seed)"), ("seed", "\(seed)"),
      ]
      var run = try perceptron(settings)
      let most = run.bound?.mistakes ?? -1
      while !run.hasConverged, run.mistakes <= most { run.step() }
      #expect(run.mistakes <= most && run.errors == 0)
    }
  }

  // The rule has to begin at 0, at one rate above 0: else Novikoff's numbers do not hold.
  @Test func `the bound is only claimed where it holds`() throws {
    #expect(try perceptron([("w1", "0.5")]).bound == nil)
    #expect(try perceptron([("rule", "delta")]).bound == nil)
    #expect(try perceptron([("lr", "-0.1")]).bound == nil)
    var run = try perceptron(steps: 3)
    run.apply(try perceptronSettings([("lr", "0.5")]))
    // Nothing is learned before the fourth sample: this is still a beginning.
    #expect(run.bound?.mistakes == 51)
    run.step()
    #expect(run.bound?.mistakes == 51)
    run.apply(try perceptronSettings([("lr", "0.4")]))
    #expect(run.bound == nil)
  }

  @Test func `exclusive or goes in circles of four steps, seen at once`() throws {
    #expect(try perceptron([("data", "xor")], steps: 11).cycleLength == nil)
    for steps in [12, 13, 400] {
      let run = try perceptron([("data", "xor")], steps: steps)
      #expect(run.cycleLength == 4 && !run.hasConverged)
    }
    let shuffled = try perceptron([("data", "xor"), ("shuffle", "on")], steps: 400)
    #expect(shuffled.cycleLength == nil)
  }

  // Python, a dictionary of all weights at the ends of epochs.
  @Test(arguments: [
    ("3 -3 +; -1 0 o; 3 1 o; 2 3 +", 21 * 4), ("1 -2 o; 2 -2 o; 3 -2 +; -2 -3 +; -1 2 +", 19 * 5),
    ("-2 -1 o; -1 0 +; 1 -1 +; -1 -2 +; 0 -3 o", 2 * 5),
  ])
  func `long circles have their true length`(points: String, length: Int) throws {
    let run = try perceptron([("points", points), ("lr", "1")], steps: 2000)
    #expect(run.cycleLength == length)
    var later = run
    for _ in 0..<length { later.step() }
    #expect(later.weights == run.weights)
  }

  // Python: the weights of AND at lr 0.6 are those of an epoch before from epoch 51 on.
  @Test func `the delta rule ends in a circle too`() throws {
    let settings = [("rule", "delta"), ("lr", "0.6")]
    #expect(try perceptron(settings, steps: 203).cycleLength == nil)
    #expect(try perceptron(settings, steps: 204).cycleLength == 4)
  }

  @Test func `a rate of 0 neither converges nor circles`() throws {
    let run = try perceptron([("lr", "0")], steps: 20)
    #expect(!run.hasConverged && run.cycleLength == nil && run.cleanEpoch == nil)
  }

  // max|(x, 1)|² = 3. At 0.66 errors shrink; at 1.2 Python has 10⁶¹ after 300 epochs.
  @Test func `the delta rule diverges beyond its rate, not below`() throws {
    #expect(abs(try perceptron().stableRate - 2.0 / 3) < 1e-15)
    for data in ["and", "or", "xor"] {
      let below = try perceptron(
        [("data", data), ("rule", "delta"), ("lr", "0.66")], steps: 4000)
      #expect(!below.hasDiverged && below.loss < 10)
      let above = try perceptron([("data", data), ("rule", "delta"), ("lr", "1.2")], steps: 1200)
      #expect(above.hasDiverged && above.weights.isFinite)
      let far = try perceptron([("data", data), ("rule", "delta"), ("lr", "1e9")], steps: 400)
      #expect(far.hasDiverged && !far.weights.isFinite && far.errors == 4)
    }
    #expect(try !perceptron([("lr", "1e9")], steps: 3).hasDiverged)
  }

  @Test func `one class, one point and the same point in both classes`() throws {
    let ones = try perceptron([("points", "1 2 +; 3 4 +")], steps: 4)
    #expect(ones.separability == .oneClass && ones.hasConverged && ones.mistakes == 1)
    let zero = try perceptron([("points", "0 0 o")], steps: 1)
    #expect(zero.hasConverged && zero.mistakes == 0 && zero.cleanEpoch == 1)
    // o then +: b falls from 0.1 to 0 and rises again, for ever.
    let both = try perceptron([("points", "0 0 o; 0 0 +")], steps: 20)
    #expect(both.cycleLength == 2 && both.errors == 1)
    guard case .inseparable(.enclosed(_, _, let corners)) = both.separability else {
      Issue.record("no line parts a point from itself")
      return
    }
    #expect(corners == [SIMD2(0, 0)])
  }
}
