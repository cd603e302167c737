import Engine
import Testing

/// The recipe "an optimizer" of CONTRIBUTING.md: the type alone walks down everything there is.
@Suite struct OptimizerRecipeTests {
  @Test func `every step on the parabola is η long, and the last ones hop`() {
    var descent = Descent<Double>(from: [0], optimizer: SignDescent(learningRate: 0.25))
    var path: [Double] = []
    for _ in 0..<5 {
      descent.step(on: Quadratic(a: 2, b: -3, c: 1))
      path.append(descent.parameters[0])
    }
    // The slope 4x − 3 is 0 at 0.75: there it stays.
    #expect(path == [0.25, 0.5, 0.75, 0.75, 0.75])
  }

  @Test func `a network learns with it`() {
    var generator = SplitMix64(seed: 7)
    let data: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &generator)
    let network = Network<Double>(sizes: [2, 4, 1], hidden: .tanh, generator: &generator)
    var run = TrainingRun(
      network: network, loss: HalfSquaredError(), optimizer: SignDescent(learningRate: 0.003),
      loader: DataLoader(data, batchSize: 10))
    let before = run.trainingLoss()
    run.step(count: 2000)
    #expect(run.trainingLoss() < before / 2)
  }
}
