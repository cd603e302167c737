import Engine

/// How good a network is on one part of the data.
struct NetworkMeasure: Hashable, Sendable {
  /// The mean loss, without the penalty.
  var loss: Double
  /// The share of rows put into their class; `nil` where numbers are learned.
  var accuracy: Double?
  /// How many rows are put into a wrong class; `nil` where numbers are learned.
  var errors: Int?

  /// Measures a network; `nil` on no rows.
  ///
  /// An output that is not a number counts as wrong.
  ///
  /// - Parameters:
  ///   - network: what is measured.
  ///   - data: the rows.
  ///   - design: tells the loss and where classes part.
  init?<Scalar: Real>(
    _ network: Network<Scalar>, on data: Dataset<Scalar>, by design: NetworkDesign
  ) {
    guard !data.isEmpty else { return nil }
    let outputs = network.predictions(for: data.inputs)
    let value = design.loss.loss.value(outputs, data.targets, columns: network.outputCount)
    loss = Double(value)
    guard design.encoding != nil else { return }
    let wrong = zip(design.classes(of: outputs), data.labels).count { $0 != $1 }
    errors = wrong
    accuracy = Double(data.count - wrong) / Double(data.count)
  }
}
