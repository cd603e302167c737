import Engine

/// The training of a network in one number type.
struct TypedNetworkTraining<Scalar: Real>: NetworkTraining {
  var run: TrainingRun<Scalar>
  private(set) var rows: NetworkRows<Scalar>
  let design: NetworkDesign

  /// A network before its first step.
  init(_ settings: NetworkSettings, _ design: NetworkDesign) {
    self.design = design
    rows = NetworkRows(settings, design)
    var generator = SplitMix64(seed: settings.seed)
    let network = Network<Scalar>(
      sizes: design.sizes, activations: design.activations,
      initialization: design.initialization, generator: &generator)
    run = TrainingRun(
      network: network, loss: design.loss.loss,
      optimizer: settings.optimizer(),
      loader: DataLoader(
        rows.all, batchSize: settings.batchSize ?? max(1, rows.all.count),
        remainder: design.remainder.typed()))
    run.clearsGradient = settings.zeroesGradient
    run.regularization = settings.regularization
    edit(settings.edits)
  }

  mutating func step() { run.step() }

  mutating func step(count: Int) { run.step(count: count) }

  mutating func dropWorkSpace() { run.dropWorkSpace() }

  mutating func apply(_ new: NetworkSettings, before old: NetworkSettings) {
    if new.rule != old.rule { run.optimizer = new.optimizer() }
    run.optimizer.learningRate = Scalar(new.learningRate)
    if new.rule.hasMomentum, var rule = run.optimizer as? SGD<Scalar> {
      rule.momentum = Scalar(new.momentum)
      run.optimizer = rule
    }
    if new.added != old.added {
      rows.join(new.added, design)
      run.loader.setDataset(rows.all)
    }
    if new.batchSize != old.batchSize || new.added != old.added {
      run.loader.setBatchSize(new.batchSize ?? max(1, rows.all.count))
    }
    run.clearsGradient = new.zeroesGradient
    run.regularization = new.regularization
    edit(new.edits)
  }

  /// Puts in what was set by hand.
  private mutating func edit(_ edits: WeightEdits) {
    for edit in edits.list {
      let place = edit.place
      run.setWeight(
        linear: place.layer, output: place.neuron, input: place.input, to: Scalar(edit.value))
    }
  }

  var stepCount: Int { run.stepCount }
  var epoch: Int { run.loader.epoch }
  var batchSize: Int { run.loader.batchSize }
  var updatesPerEpoch: Int { run.loader.batchesPerEpoch }
  var updatesLeft: Int { run.loader.batchesLeft }
  var parameterCount: Int { run.network.parameterCount }
  var parameterBytes: Int { run.network.parameterBytes }
  var deadShare: Double { !hasRows ? 0 : run.network.deadShare(for: rows.training.inputs) }
  var training: NetworkMeasure? { NetworkMeasure(run.network, on: rows.training, by: design) }
  var test: NetworkMeasure? { NetworkMeasure(run.network, on: rows.test, by: design) }

  var learningRate: Double {
    get { Double(run.optimizer.learningRate) }
    set { run.optimizer.learningRate = Scalar(newValue) }
  }

  var parameters: [Double] {
    let buffer = run.network.parameterBuffer
    // Every step asks for them: no conversion where none is needed.
    return buffer as? [Double] ?? buffer.map { Double($0) }
  }

  var firstNeuron: (weights: [Double], bias: Double) {
    let layer = run.network.linear(0)
    let weights = layer.weight.prefix(layer.inFeatures).map { Double($0) }
    return (weights, layer.bias.map { Double($0[0]) } ?? 0)
  }

  var gradientNorms: (whole: Double, layers: [Double]) {
    var network = run.network
    let rows = rows.training
    guard hasRows else { return (0, Array(repeating: 0, count: network.linearCount)) }
    let outputs = network.forward(rows.inputs)
    network.zeroGrad()
    network.backward(
      from: run.loss(outputs, rows.targets, columns: network.outputCount).gradient)
    let layers = (0..<network.linearCount).map { Double(network.gradientNorm(ofLinear: $0)) }
    return (Double(network.gradientNorm), layers)
  }
}

extension NetworkSettings {
  /// The update rule at rest.
  fileprivate func optimizer<Scalar: Real>() -> any Optimizer<Scalar> {
    rule.optimizer(learningRate: Scalar(learningRate), momentum: Scalar(momentum))
  }
}

extension DataLoader.Remainder {
  /// The same for rows of another number type.
  fileprivate func typed<Other: Real>() -> DataLoader<Other>.Remainder {
    switch self {
    case .keep: .keep
    case .drop: .drop
    case .carry: .carry
    }
  }
}
