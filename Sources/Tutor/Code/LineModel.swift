import Engine

/// A layer of one neuron that learns `y = 2x + 1` from mini-batches: `nn.Linear(1, 1)`.
struct LineModel: CodeModel {
  private(set) var batch: [Int] = []
  private(set) var prediction: [Double] = []
  private(set) var loss: Double?
  private var network: Network<Double>
  private var loader: DataLoader<Double>
  private var lossGradient: [Double] = []
  /// False where the network has given up what it keeps of the last `forward()`.
  private var keepsForward = false
  private let criterion = MSELoss()

  init(_ settings: CodeSettings) {
    loader = DataLoader(
      settings.dataset(), batchSize: settings.batch, shuffle: settings.isShuffled,
      generator: SplitMix64(seed: settings.seed))
    let start = settings.startParameters
    network = Network(layers: [.linear(Linear(weight: [[start[0]]], bias: [start[1]]))])
  }

  var parameters: [Double] { network.flatParameters }
  var gradient: [Double] { network.flatGradient }
  var parameterOffsets: [Int] { network.parameterOffsets }
  var epoch: Int { loader.epoch }
  var isAtEpochStart: Bool { loader.position == 0 }
  var batchesPerEpoch: Int { loader.batchesPerEpoch }

  mutating func take() { batch = loader.next() }

  mutating func forward() {
    prediction = network.forward(batch.map { example($0).input })
    keepsForward = true
  }

  mutating func measure() {
    let result = criterion(prediction, batch.map { example($0).target }, columns: 1)
    (loss, lossGradient) = (result.value, result.gradient)
  }

  mutating func clear() { network.zeroGrad() }

  mutating func backward() {
    // The parameters have not moved since: the same numbers come out.
    if !keepsForward { forward() }
    network.backward(from: lossGradient)
  }

  mutating func update(by rule: inout any Optimizer<Double>) { network.update(by: &rule) }

  func whole() -> (loss: Double, gradient: [Double]) {
    var copy = network
    copy.zeroGrad()
    let predicted = copy.forward(loader.dataset.inputs)
    let result = criterion(predicted, loader.dataset.targets, columns: 1)
    copy.backward(from: result.gradient)
    return (result.value, copy.flatGradient)
  }

  var error: Double {
    let (w, b) = (parameters[0] - 2, parameters[1] - 1)
    return (w * w + b * b).squareRoot()
  }

  var exampleCount: Int { loader.dataset.count }

  func example(_ place: Int) -> (input: Double, target: Double) {
    (loader.dataset.input(place)[0], loader.dataset.target(place)[0])
  }

  mutating func setBatchSize(_ size: Int) { loader.setBatchSize(size) }

  mutating func dropWorkSpace() {
    network.dropWorkSpace()
    keepsForward = false
  }
}
