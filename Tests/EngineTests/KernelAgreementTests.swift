import Engine
import Testing

@Suite struct KernelAgreementTests {
  /// Bits of the parameters after some training steps.
  private func train<Scalar: Real>(
    _ hidden: Activation, _ loss: any Loss, _ optimizer: any Optimizer<Scalar>, sizes: [Int],
    batch: Int
  ) -> [UInt64] {
    var generator = SplitMix64(seed: 11)
    let network = Network<Scalar>(sizes: sizes, hidden: hidden, generator: &generator)
    let width = loss.targetWidth(outputs: network.outputCount)
    let count = 3 * batch
    let x = (0..<count * sizes[0]).map { _ in Scalar(generator.normal()) }
    let y = (0..<count * width).map { _ in
      width == 1 ? Scalar(generator.next() % 2) : Scalar(generator.normal())
    }
    var run = TrainingRun(
      network: network, loss: loss, optimizer: optimizer,
      loader: DataLoader(
        Dataset(inputs: x, targets: y, inputWidth: sizes[0], targetWidth: width), batchSize: batch,
        shuffle: true))
    for _ in 0..<10 { run.step() }
    let numbers =
      run.network.flatParameters + run.network.predictions(for: x) + [run.trainingLoss()]
    return numbers.map { Double($0).bitPattern }
  }

  @Test(arguments: GradientCheckTests.activations)
  func `all kernels train to the same bits`(hidden: Activation) throws {
    let float = try withEachKernel {
      train(hidden, MSELoss(), Adam<Float>(learningRate: 0.01), sizes: [5, 19, 33, 3], batch: 7)
    }
    let double = try withEachKernel {
      train(
        hidden, CrossEntropyLoss(), SGD<Double>(learningRate: 0.1, momentum: 0.9),
        sizes: [3, 11, 17], batch: 13)
    }
    for bits in float { #expect(bits == float[0]) }
    for bits in double { #expect(bits == double[0]) }
  }

  @Test func `the blocked product of a wide layer has the same bits in all kernels`() throws {
    let bits = try withEachKernel {
      train(.relu, MSELoss(), SGD<Float>(learningRate: 0.01), sizes: [301, 50, 2], batch: 21)
    }
    for other in bits { #expect(other == bits[0]) }
  }

  @Test func `a neuron on all samples has the same bits in all kernels`() throws {
    var generator = SplitMix64(seed: 2)
    let data: Dataset<Float> = Clouds(gap: 1).dataset(count: 77, generator: &generator)
      .encoded(as: .binary)
    let bits = try withEachKernel {
      var descent = Descent(from: [0.1, 0.2, 0.3], optimizer: SGD<Float>(learningRate: 0.5))
      descent.step(20, on: NeuronRisk<Float>(.logistic, on: data))
      return descent.parameters.map(\.bitPattern)
    }
    for other in bits { #expect(other == bits[0]) }
  }

  @Test(arguments: GradientCheckTests.activations)
  func `predictions have the bits of the forward pass`(hidden: Activation) {
    var generator = SplitMix64(seed: 5)
    var network = Network<Float>(sizes: [2, 8, 8, 3], hidden: hidden, generator: &generator)
    let x = (0..<2 * 300).map { _ in Float(generator.normal()) }
    #expect(network.predictions(for: x) == network.forward(x))
  }
}
