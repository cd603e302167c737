import CCount
import Engine

/// The six workloads of the comparison; each prints one record per variant.
struct Workloads {
  let inputs: Inputs
  private(set) var isSameWork = true
  private(set) var allocates = false

  init(inputs: Inputs) { self.inputs = inputs }

  /// Compares a loss with the one every program reaches after the same steps.
  private mutating func prove(_ record: inout Record, _ loss: Double, _ reference: Double) {
    record.add("loss_at", loss)
    guard inputs.folder != nil else { return }
    let agrees = abs(loss - reference) <= 1e-5 * abs(reference)
    record.add("same_work", agrees)
    isSameWork = isSameWork && agrees
  }

  private mutating func note(_ timing: Timing, _ record: inout Record) {
    timing.add(to: &record)
    allocates = allocates || timing.allocations > 0
  }

  /// W1: gradient descent on the lecture's parabola, in Double.
  mutating func parabola() {
    var record = Record("W1")
    var proof = Descent(from: [0.0], optimizer: SGD(learningRate: 0.1))
    proof.step(10, on: Quadratic.lecture)
    var descent = Descent(from: [0.0], optimizer: SGD(learningRate: 0.1))
    let timing = Timing(steps: 10_000_000) { descent.step($0, on: Quadratic.lecture) }
    note(timing, &record)
    record.add("final_loss", Quadratic.lecture.jet(at: descent.parameters[0]).value)
    prove(&record, Quadratic.lecture.jet(at: proof.parameters[0]).value, -0.12495886821754953)
    record.show()
  }

  /// W2: a logistic neuron, the whole set in each step.
  mutating func neuronOnAll() {
    var record = Record("W2full")
    let risk = NeuronRisk<Float>(.logistic, on: neuronData)
    let start = neuronStart
    func loss(_ d: Descent<Float>) -> Double { Double(risk.value(at: d.parameters.span)) }
    var proof = Descent(from: start, optimizer: SGD(learningRate: 0.5))
    proof.step(5000, on: risk)
    var descent = Descent(from: start, optimizer: SGD<Float>(learningRate: 0.5))
    let timing = Timing(steps: 100_000) { descent.step($0, on: risk) }
    note(timing, &record)
    record.add("final_loss", loss(descent))
    prove(&record, loss(proof), 0.267329)
    record.show()
  }

  /// W2: a logistic neuron, one sample in each step.
  mutating func neuronOnOne() {
    var record = Record("W2one")
    let data = neuronData
    let start = neuronStart
    let risk = NeuronRisk<Float>(.logistic, on: data)
    func neuron() -> Neuron<Float> {
      Neuron(weights: [start[0], start[1]], bias: start[2], rule: .logistic, learningRate: 0.05)
    }
    func loss(_ n: Neuron<Float>) -> Double {
      Double(risk.value(at: (n.weights + [n.bias]).span))
    }
    var (proof, timed) = (neuron(), neuron())
    var position = 0
    proof.learn(from: data, position: &position, count: 10_000)
    position = 0
    let timing = Timing(steps: 2_000_000) {
      timed.learn(from: data, position: &position, count: $0)
    }
    note(timing, &record)
    record.add("final_loss", loss(timed))
    prove(&record, loss(proof), 0.268022)
    record.show()
  }

  private var neuronData: Dataset<Float> {
    inputs.data("w2", count: 200, width: 2, targets: [0, 1])
  }

  private var neuronStart: [Float] {
    (inputs.numbers("w2_W1", count: 2) + inputs.numbers("w2_b1", count: 1)).map { Float($0) }
  }

  /// W3: TensorFlow Playground's network, 2-8-8-1 with tanh.
  mutating func playground() {
    var record = Record("W3")
    let data: Dataset<Float> = inputs.data("w3", count: 200, width: 2, targets: [-1, 1])
    let run = TrainingRun<Float>(
      network: playgroundNetwork, loss: HalfSquaredError(),
      optimizer: SGD<Float>(learningRate: 0.03), loader: DataLoader(data, batchSize: 10))
    train(run, steps: 400_000, proof: 1000, reference: 0.473440, &record)
    record.show()
  }

  private var playgroundNetwork: Network<Float> {
    Network(layers: [
      inputs.linear("w3", 1, 2, 8), .activation(.tanh), inputs.linear("w3", 2, 8, 8),
      .activation(.tanh), inputs.linear("w3", 3, 8, 1), .activation(.tanh),
    ])
  }

  /// W4: digits, 64-32-10.
  mutating func digits(_ name: String, _ optimizer: any Optimizer<Float>, reference: Double) {
    var record = Record(name)
    let classes = (0..<10).map { Double($0) }
    let data: Dataset<Float> = inputs.data("w4", count: 1408, width: 64, targets: classes)
    let test: Dataset<Float> = inputs.data(
      "w4", count: 389, width: 64, suffix: "t", targets: classes)
    let network = Network<Float>(layers: [
      inputs.linear("w4", 1, 64, 32), .activation(.relu), inputs.linear("w4", 2, 32, 10),
    ])
    let run = TrainingRun<Float>(
      network: network, loss: CrossEntropyLoss(), optimizer: optimizer,
      loader: DataLoader(data, batchSize: 32))
    train(run, steps: 20_000, proof: 440, reference: reference, &record)
    record.add("t97", secondsTo97(run, test) ?? .nan)
    record.show()
  }

  /// Training time, without that of the tests, until 97 % of the test digits are right.
  private func secondsTo97(_ start: TrainingRun<Float>, _ test: Dataset<Float>) -> Double? {
    var run = start
    var seconds = 0.0
    for _ in 0..<200 {
      let before = cc_seconds()
      for _ in 0..<22 { run.step() }
      seconds += cc_seconds() - before
      if Metrics.classAccuracy(of: run.network, on: test) >= 0.97 { return seconds }
    }
    return nil
  }

  /// W5: 784-128-10, as large as MNIST.
  mutating func large() {
    var record = Record("W5")
    let classes = (0..<10).map { Double($0) }
    let data: Dataset<Float> = inputs.data("w5", count: 1280, width: 784, targets: classes)
    let network = Network<Float>(layers: [
      inputs.linear("w5", 1, 784, 128), .activation(.relu), inputs.linear("w5", 2, 128, 10),
    ])
    let run = TrainingRun<Float>(
      network: network, loss: CrossEntropyLoss(), optimizer: SGD<Float>(learningRate: 0.05),
      loader: DataLoader(data, batchSize: 64))
    let timing = train(run, steps: 1000, proof: 100, reference: 2.240575, &record)
    // Forward and weight gradient of both layers, input gradient of the second.
    let operations = 2.0 * 64 * Double(2 * (784 * 128 + 128 * 10) + 128 * 10)
    let gigaflops = operations / timing.microsecondsPerStep / 1000
    let peak = measuredPeak()
    record.add("gflops", gigaflops)
    record.add("peak_gflops", peak)
    record.add("percent_of_peak", 100 * gigaflops / peak)
    record.show()
  }

  /// The best of some rounds of fused multiply-adds in registers.
  private func measuredPeak() -> Double {
    var best = 0.0
    for _ in 0..<9 {
      let start = cc_seconds()
      let operations = Kernel.multiplyAdds(rounds: 2_000_000)
      best = max(best, operations / (cc_seconds() - start) / 1e9)
    }
    return best
  }

  /// W6: the decision map, 24 000 forward passes of the network of W3.
  mutating func map() {
    var record = Record("W6")
    var points: [Float] = []
    for row in 0..<120 {
      for column in 0..<200 { points += [Float(column) * 0.06 - 6, Float(row) * 0.1 - 6] }
    }
    var outputs = [Float](repeating: 0, count: 24_000)
    let network = playgroundNetwork
    var predictor = Network<Float>.Predictor(network)
    let timing = Timing(steps: 50) { count in
      for _ in 0..<count { predictor.fill(&outputs, from: points) }
    }
    note(timing, &record)
    record.add("ms_per_map", timing.microsecondsPerStep / 1000)
    var check = network
    let agrees = check.forward(Array(points.prefix(2000))) == Array(outputs.prefix(1000))
    record.add("same_work", agrees)
    isSameWork = isSameWork && agrees
    record.show()
  }

  @discardableResult
  private mutating func train(
    _ start: TrainingRun<Float>, steps: Int, proof count: Int, reference: Double,
    _ record: inout Record
  ) -> Timing {
    var proof = start
    for _ in 0..<count { proof.step() }
    var run = start
    let timing = Timing(steps: steps) { run.step(count: $0) }
    note(timing, &record)
    record.add("final_loss", Double(run.trainingLoss()))
    prove(&record, Double(proof.trainingLoss()), reference)
    return timing
  }
}
