import Testing

@testable import Engine

/// The lesson's claims about the digits, with its settings and the engine's own numbers.
@Suite struct DigitsLearningTests {
  @Test func `a hidden layer of 32 reads nine of ten new digits after 400 steps`() {
    let (train, validation) = split(count: 1400, noise: 0.2)
    let network = trained(on: train, sizes: [64, 32, 10], learningRate: 0.3, steps: 400)
    #expect(accuracy(of: network, on: validation) >= 0.88)
  }

  @Test func `a hundred noisy digits are learned by heart`() {
    let (train, validation) = split(count: 500, noise: 0.35, trainShare: 0.2)
    let network = trained(on: train, sizes: [64, 32, 10], learningRate: 0.3, steps: 1500)
    #expect(accuracy(of: network, on: train) == 1)
    #expect((0.3...0.6).contains(accuracy(of: network, on: validation)))
  }

  private func split(
    count: Int, noise: Double, trainShare: Double = 1000.0 / 1400
  ) -> (train: Dataset<Double>, validation: Dataset<Double>) {
    SyntheticData(.digits, count: count, noise: noise).dataset().split(trainShare: trainShare)
  }

  private func trained(
    on data: Dataset<Double>, sizes: [Int], learningRate: Double, steps: Int
  ) -> Network<Double> {
    var generator = SplitMix64(seed: 1)
    var run = TrainingRun(
      network: Network(sizes: sizes, hidden: .tanh, generator: &generator),
      loss: CrossEntropyLoss(), optimizer: SGD(learningRate: learningRate),
      loader: DataLoader(data, batchSize: data.count))
    for _ in 0..<steps { run.step() }
    return run.network
  }

  private func accuracy(of network: Network<Double>, on data: Dataset<Double>) -> Double {
    Metrics.classAccuracy(of: network, on: data)
  }
}
