import Engine

/// What the doctor looks at.
struct NetworkSymptoms: Sendable {
  /// Where numbers ceased to be finite.
  struct BlowUp: Hashable, Sendable {
    /// The first step with such a loss or parameter.
    var step: Int
    /// The first such linear layer, from 0; `nil` where only the loss is not finite.
    var layer: Int?
  }

  /// What is set.
  var settings: NetworkSettings
  /// Inputs, neurons of each layer, outputs.
  var sizes: [Int]
  /// The function of each layer after the inputs.
  var activations: [Activation]
  /// How many steps were made.
  var step: Int
  /// How many passes over the training rows were made.
  var epoch: Int
  /// How each linear layer is doing.
  var health: [LayerHealth]
  /// The weights of each linear layer.
  var weights: [LayerWeights]
  /// The training losses at equal distances from the start to now.
  var training: [Double]
  /// The test losses at the same steps; empty without test rows.
  var test: [Double]
  /// The training loss of the best constant output: what a network that learned nothing has.
  var baseline: Double
  /// The share of right answers on test rows, or training rows without such; `nil` for regression.
  var accuracy: Double?
  /// The learning rate of the next step.
  var learningRate: Double
  /// The local limit 2/λ; `nil` where there is none.
  var speedLimit: Double?
  /// Where numbers ceased to be finite.
  var blowUp: BlowUp?
  /// Tells whether there is a row to learn from.
  var hasRows = true
  /// The one class that all training rows are of, as it is shown; `nil` where there are more.
  var onlyClass: String?
}

extension NetworkSymptoms {
  /// What a run shows.
  ///
  /// - Parameters:
  ///   - run: the run as it stands.
  ///   - training: its training losses at equal distances from the start to now.
  ///   - test: its test losses at the same steps; empty without test rows.
  ///   - speedLimit: the local limit, where it is known.
  ///   - blowUpStep: the first step with a number that is not finite; where it is not known, now.
  init(
    _ run: NetworkRun, training: [Double], test: [Double], speedLimit: Double? = nil,
    blowUpStep: Int? = nil
  ) {
    let inside = run.network
    settings = run.settings
    sizes = run.design.sizes
    activations = run.design.activations
    step = run.stepCount
    epoch = run.epoch
    health = inside.health
    weights = inside.weights
    self.training = training
    self.test = test
    baseline = run.design.baseline(
      targets: inside.targets(.training), labels: inside.labels(.training))
    accuracy = (inside.test ?? inside.training)?.accuracy
    learningRate = inside.learningRate
    self.speedLimit = speedLimit
    hasRows = inside.hasRows
    onlyClass = run.onlyClass
    let isFinite = inside.isFinite && (!hasRows || training.last.map(\.isFinite) ?? true)
    blowUp =
      isFinite
      ? nil : BlowUp(step: blowUpStep ?? run.stepCount, layer: inside.firstNonFiniteLayer)
  }

  /// The same from a history whose steps lie at any distances.
  init(
    _ run: NetworkRun, history: LossHistory, speedLimit: Double? = nil, blowUpStep: Int? = nil
  ) {
    let marks = 96
    let entries = (0...marks).compactMap { history.entry(at: run.stepCount * $0 / marks) }
    let test = entries.map(\.test)
    self.init(
      run, training: entries.map(\.training), test: test.contains { !$0.isNaN } ? test : [],
      speedLimit: speedLimit, blowUpStep: blowUpStep)
  }
}
