import Engine

/// A network in training, seen through numbers of 64 bits whatever it computes in.
protocol NetworkTraining: Steppable, NetworkInspection {
  /// How many steps were made.
  var stepCount: Int { get }
  /// How many passes over the training rows are complete.
  var epoch: Int { get }
  /// How many examples a batch has.
  var batchSize: Int { get }
  /// How many steps a pass has.
  var updatesPerEpoch: Int { get }
  /// How many steps are left of the present pass.
  var updatesLeft: Int { get }
  /// How many numbers are learned.
  var parameterCount: Int { get }
  /// What is learned, in the order of the engine's memory, with zeros between.
  var parameters: [Double] { get }
  /// The weights and the bias of the first neuron.
  var firstNeuron: (weights: [Double], bias: Double) { get }
  /// The length of the gradient over all training rows: the whole, and of each layer.
  var gradientNorms: (whole: Double, layers: [Double]) { get }
  /// The share of hidden neurons that give 0 on every training row.
  var deadShare: Double { get }
  /// The present loss and accuracy on the training rows.
  var training: NetworkMeasure? { get }
  /// The present loss and accuracy on the test rows, `nil` without such rows.
  var test: NetworkMeasure? { get }
  /// The learning rate of the next step.
  var learningRate: Double { get set }

  /// All that training depends on from here.
  var state: NetworkState { get }

  /// How many bytes the parameters take.
  var parameterBytes: Int { get }

  /// Gives up the memory that the next step makes anew.
  mutating func dropWorkSpace()

  /// Takes over what may change in mid-run.
  mutating func apply(_ new: NetworkSettings, before old: NetworkSettings)
}
