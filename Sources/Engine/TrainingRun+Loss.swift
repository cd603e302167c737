extension TrainingRun {
  /// The loss over the whole training set with the present parameters, by the loss's reduction.
  ///
  /// - Returns: the mean or sum, without any penalty.
  public func trainingLoss() -> Scalar { value(on: loader.dataset) }

  /// The loss over a set with the present parameters, by the loss's reduction.
  ///
  /// - Parameter data: at least one example of the widths of the training set.
  /// - Returns: the mean or sum, without any penalty.
  public func value(on data: Dataset<Scalar>) -> Scalar {
    loss.value(of: network, on: data)
  }
}

extension Loss {
  /// The loss of a network over a set.
  ///
  /// - Parameters:
  ///   - network: what is judged.
  ///   - data: at least one example.
  /// - Returns: the mean or sum of the terms.
  public func value<Scalar: Real>(of network: Network<Scalar>, on data: Dataset<Scalar>) -> Scalar {
    let outputs = network.predictions(for: data.inputs)
    return value(outputs, data.targets, columns: network.outputCount)
  }
}
