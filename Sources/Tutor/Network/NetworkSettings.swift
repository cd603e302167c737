public import Engine

/// All that can be set on a network.
///
/// What is `nil` follows from the rest when the run begins: see ``NetworkDesign``. The order in
/// which settings are given therefore does not matter. An untouched value is TensorFlow
/// Playground's opening: circle, 2-4-2-1, tanh, rate 0.03, batches of 10, half of 500 points.
public struct NetworkSettings: Hashable, Sendable {
  /// The data set.
  public var data = NetworkData.circle
  /// How many rows are made.
  public var count: Int?
  /// The noise: from 0 to 50 as Playground counts on its own sets, else a standard deviation.
  public var noise: Double?
  /// What the data are drawn from.
  public var dataSeed: UInt64 = 1
  /// What the first weights are drawn from.
  public var seed: UInt64 = 1
  /// The part of the rows that is learned from; the rest is for the test.
  public var trainShare: Double?
  /// What the network sees of a point (x, y).
  public var features: [Feature]?
  /// Whether inputs are moved to mean 0 and scaled to deviation 1.
  public var isStandardised = false
  /// Whether classes are learned, or numbers.
  public var problem: Problem?
  /// How many clouds there are.
  public var classCount: Int?
  /// The empty band between clouds.
  public var gap = 1.0
  /// Rows that are learned from besides those of the data.
  public var added: [AddedRow] = []
  /// The file that was read last; its rows are learned from where ``data`` is `file`.
  public var table: LoadedTable?

  /// The digits of a file that are learned from instead of made ones; `nil` without a file.
  public var pictures: DigitPictures?

  /// The inputs, the neurons of each layer, the outputs.
  public var layers: [Int]?
  /// One function for all hidden layers, or one for each.
  ///
  /// Without a hidden layer it is the function of the output.
  public var activations: [ActivationChoice]?
  /// How weights begin.
  public var initialization: Initialization?
  /// The distance that is made small.
  public var loss: LossChoice?
  /// What weights shall be set to by hand.
  public var edits = WeightEdits()

  /// The update rule.
  public var rule = UpdateRule.sgd
  /// The learning rate at the start.
  public var learningRate = 0.03
  /// The share of the velocity that momentum keeps.
  public var momentum = 0.9
  /// How the rate changes with the steps.
  public var schedule = Schedule.constant
  /// How many examples a batch has, `nil` for all.
  public var batchSize: Int? = 10
  /// The penalty on the weights.
  public var regularization = Regularization.none
  /// Whether gradients are cleared before each step.
  public var zeroesGradient = true

  /// Whether numbers are 32 or 64 bits wide.
  public var precision = Precision.float64
  /// Whether weights, loss, output and leftover batches are TensorFlow Playground's, or PyTorch's.
  public var isPlayground = true

  /// The settings with which TensorFlow Playground opens.
  public init() {}

  /// The neurons of each hidden layer; how many inputs and outputs there are follows from the data.
  var hiddenLayers: [Int]? { layers.map { Array($0.dropFirst().dropLast()) } }

  /// True when the two differ only in what may change in mid-run.
  public func continues(_ other: NetworkSettings) -> Bool {
    var same = other
    same.rule = rule
    same.learningRate = learningRate
    same.momentum = momentum
    same.schedule = schedule
    same.batchSize = batchSize
    same.regularization = regularization
    same.zeroesGradient = zeroesGradient
    same.edits = edits
    same.added = added
    return same == self
  }
}
