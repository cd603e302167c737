import Engine
import Testing

@Suite struct NetworkTests {
  // One input 2, hidden w = (1, −1), b = 0, relu: (2, 0); output w = (3, 5), b = 1: 7.
  let network = Network<Double>(layers: [
    .linear(Linear(weight: [[1], [-1]], bias: [0, 0])), .activation(.relu),
    .linear(Linear(weight: [[3, 5]], bias: [1])),
  ])

  @Test func `the output of every layer can be looked at`() {
    #expect(network.layerOutputs(for: [2, -1]) == [[2, 0, 0, 1], [7, 6]])
  }

  @Test func `a single weight can be edited`() {
    var network = network
    network[linear: 1, output: 0, input: 1] = 9
    network[linear: 0, output: 1, input: nil] = 1
    #expect(network.flatParameters == [1, -1, 0, 1, 3, 9, 1])
    #expect(network[linear: 1, output: 0, input: nil] == 1)
  }

  @Test func `nothing learns through a step`() {
    #expect(Activation.step.values(at: [-1.0, 0, 2]) == [0, 0, 1])
    #expect(Activation.step.slopes(at: [-1.0, 0, 2]) == [0, 0, 0])
  }

  @Test func `a neuron that never fires is dead`() {
    #expect(network.deadShare(for: [2, 1]) == 0.5)
    #expect(network.deadShare(for: [2, -1]) == 0)
  }

  // L = ½(7 − 6)²: dL/dy = 1; output layer: g_w = (2, 0), g_b = 1; hidden: g_w = (3·2, 0), g_b = (3, 0).
  @Test func `the backward pass by hand`() {
    var network = network
    let loss = HalfSquaredError()(network.forward([2]), [6], columns: 1)
    #expect(network.backward(from: loss.gradient) == [3])
    #expect(network.flatGradient == [6, 0, 3, 0, 2, 0, 1])
    #expect(network.gradientNorm(ofLinear: 1) == 5.0.squareRoot())
    #expect(network.gradientNorm == 50.0.squareRoot())
  }

  @Test func `Playground's start has weights within a half and biases of a tenth`() {
    var generator = SplitMix64(seed: 2)
    let network = Network<Double>(
      sizes: [2, 4, 2, 1], activations: [.tanh, .tanh, .tanh], initialization: .playground,
      generator: &generator)
    for i in 0..<3 {
      #expect(network.linear(i).weight.allSatisfy { abs($0) <= 0.5 })
      #expect(network.linear(i).bias?.allSatisfy { $0 == 0.1 } == true)
    }
    #expect(network.parameterCount == 25)
  }

  @Test func `neurons that begin equal stay equal`() {
    var generator = SplitMix64(seed: 2)
    let network = Network<Double>(
      sizes: [2, 3, 1], activations: [.tanh, .identity], initialization: .constant(0.5),
      generator: &generator)
    let data: Dataset<Double> = TruthTable.xor.dataset()
    var run = TrainingRun(
      network: network, loss: BCEWithLogitsLoss(), optimizer: SGD(learningRate: 0.5),
      loader: DataLoader(data, batchSize: 4))
    for _ in 0..<50 { run.step() }
    let first = run.network.linear(0)
    #expect(Set(first.bias ?? []).count == 1)
    #expect(Array(first.weight[0..<2]) == Array(first.weight[2..<4]))
  }

  // Made once; the same in debug and release, with every kernel and on every machine.
  @Test func `a seed means the same bits in every build`() {
    func fingerprint(_ numbers: [UInt64]) -> UInt64 {
      numbers.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01b3 }
    }
    func train<Scalar: Real>(_ optimizer: any Optimizer<Scalar>) -> [Scalar] {
      var generator = SplitMix64(seed: 1)
      let network = Network<Scalar>(
        sizes: [2, 4, 2, 1], activations: [.tanh, .gelu, .tanh], generator: &generator)
      let data: Dataset<Scalar> = PlaygroundClassification.spiral.dataset(
        noise: 0.1, generator: &generator)
      var run = TrainingRun(
        network: network, loss: HalfSquaredError(), optimizer: optimizer,
        loader: DataLoader(data, batchSize: 10, shuffle: true))
      for _ in 0..<200 { run.step() }
      return run.network.flatParameters
    }
    let float = train(Adam<Float>(learningRate: 0.01)).map { UInt64($0.bitPattern) }
    let double = train(SGD<Double>(learningRate: 0.03, momentum: 0.9)).map(\.bitPattern)
    #expect(fingerprint(float) == 11_677_366_218_066_652_570)
    #expect(fingerprint(double) == 10_688_855_066_838_056_425)
  }
}
