import Engine
import Testing

@testable import Tutor

@Suite struct CodeRunTests {
  // MARK: The parabola: the lecture's numbers

  @Test func `a pass of the parabola has five lines, and only the last moves x`() throws {
    var run = try code()
    #expect((run.line, run.loss, run.gradient) == (.setUp, nil, nil))
    let expected: [(CodeLine, x: Double, y: Double?, grad: Double?)] = [
      (.take, 0, nil, nil), (.forward, 0, 1, nil), (.clear, 0, 1, nil), (.backward, 0, 1, -3),
      (.update, 0.30000000000000004, 1, -3), (.take, 0.30000000000000004, 1, -3),
    ]
    for (line, x, y, grad) in expected {
      run.step()
      #expect(run.line == line)
      #expect(run.parameters == [x] && run.loss == y && run.gradient?.first == grad)
    }
  }

  // The values of the lecture: x = 0, .3, .48, .588, .6528, .69168.
  @Test func `after each update x is where the lecture's script has it`() throws {
    var run = try code()
    for (count, x) in [0.3, 0.48, 0.588, 0.6528, 0.69168].enumerated() {
      run = run.updated(1)
      #expect(abs(run.parameters[0] - x) < 1e-15 && run.updates == count + 1)
    }
    // y is that of the place before the last step: 2·0.6528² − 3·0.6528 + 1.
    #expect(abs((run.loss ?? 0) + 0.10610432) < 1e-15)
  }

  @Test func `x stalls at the number of the lecture's script from update 71 on`() throws {
    let run = try code().updated(71)
    #expect(run.parameters == [0x1.7ffffffffffffp-1] && run.updated(1).parameters == run.parameters)
  }

  // Sum of slopes: −3, then −3 + (4·0.3 − 3) = −4.8, then −4.8 + (4·0.78 − 3) = −4.68.
  @Test func `where zero_grad is crossed out the gradients add up`() throws {
    var run = try code([("zero_grad", "off")])
    for (x, grad) in [(0.3, -3.0), (0.78, -4.8), (1.248, -4.68)] {
      run = run.updated(1)
      #expect(abs(run.parameters[0] - x) < 1e-14 && abs((run.gradient?[0] ?? 0) - grad) < 1e-14)
    }
    #expect(run.stepCount == 12)
  }

  @Test func `a forgotten zero_grad is momentum 1, in every bit`() throws {
    var (run, curve) = (try code([("zero_grad", "off")]), CurveSettings())
    curve.zeroesGradient = false
    var walk = CurveRun(curve)
    for _ in 0..<50 {
      run = run.updated(1)
      walk.step()
      #expect(run.parameters == [walk.x])
    }
  }

  @Test(arguments: [CodeOptimizer.momentum, .adam])
  func `the rules are those of the engine`(rule: CodeOptimizer) throws {
    let run = try code([("optimizer", rule.rawValue), ("lr", "0.05")]).updated(20)
    var walk = Descent(
      from: [0], optimizer: rule.rule.optimizer(learningRate: 0.05, momentum: 0.9))
    walk.step(20, on: Quadratic.lecture)
    #expect(run.parameters == walk.parameters)
  }

  @Test func `a rule, its rate and zero_grad change in mid-run, the place in the loop stays`()
    throws
  {
    var run = try code(lines: 8)
    #expect(run.line == .clear)
    run.apply(try codeSettings([("lr", "0.2"), ("zero_grad", "off")]))
    #expect(run.line == .clear && run.gradient == nil)
    run.step(count: 2)
    // 0.3 − 0.2·(4·0.3 − 3)
    #expect(run.line == .update && abs(run.parameters[0] - 0.66) < 1e-15)
    run.step(count: 3)
    #expect(run.line == .backward && abs((run.gradient?[0] ?? 0) - (-1.8 - 0.36)) < 1e-14)
  }

  // MARK: The loop, worked by hand

  // Batch 1, x −2 −1: pred 0 0, errors 3 1, loss (9 + 1)/2, gradients (−12 − 2)/2 and (6 + 2)/2.
  @Test func `the first pass of the loop, line by line`() throws {
    var run = try code([("program", "loop")])
    run.step()
    #expect(run.line == .take && run.batch == [0, 1] && run.batchNumber == 1)
    #expect(run.examples.map(\.input) == [-2, -1] && run.examples.map(\.target) == [-3, -1])
    #expect(run.prediction.isEmpty && run.loss == nil)
    run.step()
    #expect(run.line == .forward && run.prediction == [0, 0] && run.loss == nil)
    run.step()
    #expect(run.line == .loss && run.loss == 5 && run.gradient == nil)
    run.step()
    #expect(run.line == .clear && run.gradient == nil)
    run.step()
    #expect(run.line == .backward && run.gradient == [-7, 4] && run.parameters == [0, 0])
    run.step()
    #expect(
      run.line == .update && isClose(run.parameters, [0.7, -0.4]) && run.gradient == [-7, 4])
    #expect(run.loss == 5 && run.prediction == [0, 0])
  }

  // Batch 2, x 0 1: pred −.4 .3, loss (1.96 + 7.29)/2; batch 3, x 2 alone: pred 1.95, error −3.05.
  @Test func `the other two batches of the epoch`() throws {
    var run = try code([("program", "loop")]).updated(2)
    #expect(abs((run.loss ?? 0) - 4.625) < 1e-14 && isClose(run.gradient ?? [], [-2.7, -4.1]))
    #expect(isClose(run.parameters, [0.97, 0.01]) && run.epoch == 0)
    run = run.updated(1)
    #expect(run.batch == [4] && abs((run.loss ?? 0) - 9.3025) < 1e-13)
    #expect(isClose(run.gradient ?? [], [-12.2, -6.1]) && isClose(run.parameters, [2.19, 0.62]))
    #expect(run.epoch == 1 && run.batchNumber == 3)
    run.step()
    #expect(run.batch == [0, 1] && run.batchNumber == 1)
  }

  @Test func `an epoch has as many updates as batches`() throws {
    let run = try code([("program", "loop"), ("n", "64"), ("batch", "8"), ("lr", "0.01")])
    #expect(run.number("updates_per_epoch") == 8)
    #expect(run.updated(7).epoch == 0 && run.updated(8).epoch == 1 && run.updated(16).epoch == 2)
  }

  @Test func `a full batch is the gradient over all data, which duplicates would not change`()
    throws
  {
    let run = try code([("program", "loop"), ("batch", "full")], lines: 5)
    // Of w = b = 0: mean 2·(−(2x + 1))·x = −2·2·2 and mean −2·(2x + 1) = −2.
    #expect(isClose(run.gradient ?? [], [-8, -2]) && run.loss == 9)
    #expect(run.wholeLoss == 9 && abs((run.number("grad_norm") ?? 0) - 68.0.squareRoot()) < 1e-12)
  }

  @Test func `the loop learns the line it was given`() throws {
    let run = try code([("program", "loop")]).updated(200)
    #expect(isClose(run.parameters, [2, 1], within: 1e-6) && run.number("settled") ?? -1 > 0)
  }

  // One update of TrainingRun is forward, loss, backward and step in one piece.
  @Test(arguments: CodeOptimizer.allCases)
  func `line by line comes to the bits of a training in one piece`(rule: CodeOptimizer) throws {
    let settings = try codeSettings([
      ("program", "loop"), ("shuffle", "on"), ("seed", "3"), ("optimizer", rule.rawValue),
      ("lr", "0.05"),
    ])
    let model = Sequential(.linear(Linear(weight: [[0.0]], bias: [0.0])))
    let optimizer = settings.rule().over(model)
    var loader = DataLoader(
      settings.dataset(), batchSize: 2, shuffle: true, generator: SplitMix64(seed: 3))
    let criterion = MSELoss()
    var run = CodeRun(settings)
    for _ in 0..<4 {
      for batch in loader.nextEpoch() {
        optimizer.zeroGrad()
        criterion(model(batch.inputs), batch.targets).backward()
        optimizer.step()
        run = run.updated(1)
        #expect(run.parameters == model.network.flatParameters)
      }
    }
  }

  // MARK: Ends of the world

  @Test(arguments: ["parabola", "loop"])
  func `numbers that blow up are shown, and nothing traps`(program: String) throws {
    let run = try code([("program", program), ("lr", "1e300")]).updated(4)
    #expect(run.hasDiverged && !run.parameters[0].isFinite)
    for name in run.state.map(\.name) { _ = run.value(of: name) }
  }

  @Test func `turns and settling are counted at updates`() throws {
    let run = try code([("lr", "0.4")]).updated(20)
    #expect(run.number("turns") == 19)
    // The lecture's parabola at 0.1 comes within 0.01 at update 9: line 45.
    #expect(try code().updated(20).number("settled") == 45)
  }

  // MARK: Going back

  @Test func `a checkpoint goes on as the run does, after every line`() throws {
    var run = try code([("program", "loop"), ("zero_grad", "off"), ("optimizer", "adam")])
    for _ in 0..<40 {
      run.step()
      var again = run.checkpoint
      var next = run
      for _ in 0..<6 {
        next.step()
        again.step()
        #expect(again.parameters == next.parameters && again.gradient == next.gradient)
        #expect(again.prediction == next.prediction && again.loss == next.loss)
      }
    }
  }

  // A place and a prediction, 8 bytes each, and what the loss needs.
  @Test func `a checkpoint of large batches is known to be large`() throws {
    let small = try code([("program", "loop"), ("n", "5")]).checkpointSize
    let large = try code([("program", "loop"), ("n", "1000"), ("batch", "full")]).checkpointSize
    #expect(large - small >= 995 * (8 + 8 + 8 + 4))
    #expect(try code().checkpointSize < small)
  }

  private func isClose(_ values: [Double], _ truth: [Double], within limit: Double = 1e-14) -> Bool
  {
    values.count == truth.count && zip(values, truth).allSatisfy { abs($0 - $1) <= limit }
  }
}
