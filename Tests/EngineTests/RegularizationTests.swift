import Engine
import Testing

@Suite struct RegularizationTests {
  /// One weight 0.5 whose prediction is right, so that only the penalty moves it.
  private func run(_ kind: Regularization.Kind) -> TrainingRun<Double> {
    let network = Network(layers: [.linear(Linear(weight: [[0.5]], bias: [0]))])
    let data = Dataset<Double>(inputs: [1], targets: [0.5], inputWidth: 1)
    var run = TrainingRun(
      network: network, loss: HalfSquaredError(), optimizer: SGD(learningRate: 0.1),
      loader: DataLoader(data))
    run.regularization = Regularization(kind: kind, rate: 1)
    return run
  }

  // w − η·rate·w = 0.5 − 0.1·0.5.
  @Test func `L2 shrinks a weight by its share`() {
    var run = run(.l2)
    run.step()
    #expect(abs(run.network.flatParameters[0] - 0.45) < 1e-15)
  }

  @Test func `L1 stops a weight at zero and it stays dead`() {
    var run = run(.l1)
    run.step()
    #expect(abs(run.network.flatParameters[0] - 0.4) < 1e-15)
    // The learning rate now carries the penalty across 0: 0.4 + 5·0.1 − 5·1 < 0.
    run.optimizer.learningRate = 5
    run.step()
    #expect(run.network.flatParameters[0] == 0)
    run.optimizer.learningRate = 0.1
    for _ in 0..<5 { run.step() }
    #expect(run.network.flatParameters[0] == 0)
    #expect(run.network.flatParameters[1] != 0)
  }

  @Test func `a dead link that is set by hand lives again`() {
    var run = run(.l1)
    run.optimizer.learningRate = 5
    run.step()
    #expect(run.network.flatParameters[0] == 0)
    run.setWeight(linear: 0, output: 0, input: 0, to: 3)
    run.optimizer.learningRate = 0.001
    for _ in 0..<5 { run.step() }
    #expect((2.9..<3).contains(run.network.flatParameters[0]))
    let before = run.network.flatParameters
    run.setWeight(linear: 0, output: 1, input: 0, to: 9)
    run.setWeight(linear: 1, output: 0, input: nil, to: 9)
    #expect(run.network.flatParameters == before)
  }
}
