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
}
