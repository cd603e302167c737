import Engine

/// What can be seen of a network in training; looking changes nothing.
protocol NetworkInspection: Sendable {
  /// A single weight or bias.
  ///
  /// - Precondition: the network has it.
  func weight(at place: WeightPlace) -> Double
  /// The weights and biases of each linear layer.
  var weights: [LayerWeights] { get }
  /// The gradients of the mean loss over all training rows, without the penalty.
  var gradients: [LayerWeights] { get }

  /// How many numbers a row has before features are made of it: 2 for a point of the plane.
  var rawWidth: Int { get }
  /// The rows of a part before features and scaling: for points of the plane x, y, x, y, ….
  func rawRows(_ part: DataPart) -> [Double]
  /// The class of each row; empty where numbers are learned.
  func labels(_ part: DataPart) -> [Int]
  /// The targets of each row as the network learns them.
  func targets(_ part: DataPart) -> [Double]

  /// What all neurons give for any rows, such as a grid of points.
  ///
  /// - Parameter raw: whole rows of `rawWidth` numbers, x and y in the plane.
  /// - Returns: first what the network sees, then each layer's outputs after its activation, each
  ///   `[row][neuron]`. Where the loss takes logits the last layer is logits.
  func neuronOutputs(at raw: [Double]) -> [[Double]]
  /// What all neurons give for a row of the data; the first element is what the network sees.
  func neuronOutputs(ofRow index: Int, in part: DataPart) -> [[Double]]

  /// The loss of each row alone.
  func rowLosses(_ part: DataPart) -> [Double]
  /// The class each row is put into, nil where an output is not a number; empty for regression.
  func predictedClasses(_ part: DataPart) -> [Int?]
  /// How often rows of each class were put into each; `nil` where numbers are learned.
  func confusion(_ part: DataPart) -> ConfusionMatrix?
  /// The coefficient of determination; `nil` where classes are learned.
  func rSquared(_ part: DataPart) -> Double?

  /// What the last step added to the weights and biases; `nil` before the first step.
  var lastUpdate: [LayerWeights]? { get }
  /// How each linear layer is doing.
  var health: [LayerHealth] { get }
  /// Tells whether all parameters are finite.
  var isFinite: Bool { get }
  /// The first linear layer with a parameter or an output on a training row that is not finite.
  var firstNonFiniteLayer: Int? { get }

  /// The training loss along the negative full gradient, L(θ − αg), for each α.
  func slice(rates: [Double]) -> [Double]
  /// The training losses after some more steps of this run's own rule, each at its own rate.
  ///
  /// The rule keeps its memory; the schedule is left out: the rate stays. Not finite where it blew
  /// up.
  func sweep(rates: [Double], steps: Int) -> [Double]
  /// The largest curvature of the full training loss at the present weights, the λ of the speed limit
  /// 2/λ: a local estimate, and a function of the weights alone.
  ///
  /// - Parameter iterations: at most so many products with the Hessian, two gradients each.
  /// - Returns: an estimate from below; nil where the loss bends upwards in no direction, or is not
  ///   finite.
  func largestCurvature(iterations: Int) -> Double?
}

extension NetworkInspection {
  /// Tells whether there is a row to learn from.
  var hasRows: Bool { !rawRows(.training).isEmpty }
}
