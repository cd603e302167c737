import Engine
import Testing

@Suite struct TrainingRunTests {
  static let optimizers: [any Optimizer<Double>] = [
    SGD(learningRate: 0.1), SGD(learningRate: 0.1, momentum: 0.9, isNesterov: true), Adagrad(),
    RMSprop(momentum: 0.5, isCentered: true), Adam(isAMSGrad: true), AdamW(), NAdam(), Adadelta(),
    Rprop(), Scheduled(Adam(), schedule: .cosine(steps: 50, floor: 0.1)),
  ]

  private func run(_ optimizer: any Optimizer<Double>) -> TrainingRun<Double> {
    var generator = SplitMix64(seed: 1)
    let network = Network<Double>(sizes: [2, 4, 1], hidden: .tanh, generator: &generator)
    let data: Dataset<Double> = PlaygroundClassification.circle.dataset(
      count: 45, generator: &generator)
    return TrainingRun(
      network: network, loss: HalfSquaredError(), optimizer: optimizer,
      loader: DataLoader(data, batchSize: 10, shuffle: true, generator: SplitMix64(seed: 3)))
  }

  @Test(arguments: optimizers.indices)
  func `a run goes on from a checkpoint with the same bits`(index: Int) {
    var run = run(Self.optimizers[index])
    for _ in 0..<37 { run.step() }
    let checkpoint = run
    for _ in 0..<50 { run.step() }
    var replay = checkpoint
    for _ in 0..<50 { replay.step() }
    #expect(replay.network.flatParameters == run.network.flatParameters)
    #expect(replay.loader.epoch == run.loader.epoch)
    #expect(replay.loader.position == run.loader.position)
    #expect(replay.loader.generator == run.loader.generator)
    #expect(replay.stepCount == 87)
  }

  @Test(arguments: optimizers.indices)
  func `some steps at once are as many single ones`(index: Int) {
    var (single, many) = (run(Self.optimizers[index]), run(Self.optimizers[index]))
    for _ in 0..<50 { single.step() }
    many.step(count: 0)
    many.step(count: 49)
    many.step(count: 1)
    #expect(many.network.flatParameters == single.network.flatParameters)
    #expect(many.stepCount == 50 && many.lastUpdate == single.lastUpdate)
  }

  @Test func `a copy does not move when the original does`() {
    var run = run(Adam())
    run.step()
    let copy = run
    let before = copy.network.flatParameters
    for _ in 0..<5 { run.step() }
    #expect(copy.network.flatParameters == before)
    #expect(run.network.flatParameters != before)
  }

  // One weight w, no bias, x = 1, t = 0: g = w. Kept: g₂ = w₀ + w₁ with w₁ = 0.9·w₀.
  @Test func `gradients that are not cleared add up`() {
    let network = Network(layers: [.linear(Linear(weight: [[1.0]], bias: nil))])
    let data = Dataset<Double>(inputs: [1], targets: [0], inputWidth: 1)
    var run = TrainingRun(
      network: network, loss: HalfSquaredError(), optimizer: SGD(learningRate: 0.1),
      loader: DataLoader(data))
    run.clearsGradient = false
    run.step()
    run.step()
    #expect(abs(run.network.flatParameters[0] - (0.9 - 0.1 * 1.9)) < 1e-15)
  }

  @Test func `batches may grow in the middle of a run`() {
    var run = run(SGD(learningRate: 0.1))
    run.step()
    // Room for many rows in the network must not be taken for room in the batch.
    _ = run.network.forward(Array(repeating: 0, count: 2 * 100))
    run.loader.setBatchSize(45)
    for _ in 0..<3 { run.step() }
    #expect(run.loader.epoch >= 2)
    #expect(run.network.flatParameters.allSatisfy { $0.isFinite })
  }

  @Test func `the loop in PyTorch's words does what a run does`() {
    var run = run(SGD(learningRate: 0.1, momentum: 0.9))
    let model = Sequential(run.network)
    let criterion = HalfSquaredError()
    let optimizer = SGD(learningRate: 0.1, momentum: 0.9).over(model)
    var loader = run.loader
    for batch in loader.nextEpoch() {
      optimizer.zeroGrad()
      let loss = criterion(model(batch.inputs), batch.targets)
      loss.backward()
      optimizer.step()
      run.step()
    }
    #expect(run.loader.epoch == 1)
    #expect(model.network.flatParameters == run.network.flatParameters)
  }

  @Test func `a backward pass changes gradients and no parameter`() {
    let model = Sequential(run(Adam()).network)
    let before = model.network.flatParameters
    let loss = MSELoss()(model([0.5, -0.5]), [1])
    loss.backward()
    #expect(model.network.flatParameters == before)
    let once = model.network.flatGradient
    loss.backward()
    #expect(model.network.flatGradient == once.map { 2 * $0 })
    model.zeroGrad()
    #expect(model.network.flatGradient.allSatisfy { $0 == 0 })
  }

  @Test func `the training loss of a million samples is exact`() {
    let network = Network(layers: [.linear(Linear(weight: [[0.0]], bias: [0.1]))])
    let data = Dataset<Double>(
      inputs: Array(repeating: 1, count: 1_000_000), targets: Array(repeating: 0, count: 1_000_000),
      inputWidth: 1)
    #expect(abs(HalfSquaredError().value(of: network, on: data) - 0.005) < 1e-16)
  }

  @Test func `the risk is the loop's function: one gradient step is one step of the run`() {
    var generator = SplitMix64(seed: 4)
    let network = Network<Double>(sizes: [2, 3, 1], hidden: .tanh, generator: &generator)
    let data: Dataset<Double> = TruthTable.xor.dataset()
    let risk = EmpiricalRisk(of: network, loss: MSELoss(), on: data)
    var descent = Descent(from: network.parameterBuffer, optimizer: SGD(learningRate: 0.5))
    var run = TrainingRun(
      network: network, loss: MSELoss(), optimizer: SGD(learningRate: 0.5),
      loader: DataLoader(data, batchSize: 4))
    for _ in 0..<5 {
      descent.step(on: risk)
      run.step()
    }
    #expect(descent.parameters == run.network.parameterBuffer)
  }
}
