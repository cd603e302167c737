extension TrainingRun {
  /// The training losses after some more steps from here, each at its own constant rate.
  ///
  /// The rule goes on with its memory, the loader with its batches; the run itself stays. A schedule
  /// is left out.
  ///
  /// - Parameters:
  ///   - rates: the learning rates to try.
  ///   - steps: how many steps each makes.
  ///   - data: the rows that losses are measured on; nil is the training set.
  /// - Returns: a loss without penalty for each rate; infinite or not a number where it blew up.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func sweep(
    rates: [Scalar], steps: Int, on data: Dataset<Scalar>? = nil
  ) -> [Scalar] {
    var probe = LossProbe(network, loss: loss, on: data ?? loader.dataset)
    let rule = (optimizer as? Scheduled<Scalar>)?.rule ?? optimizer
    return rates.map { rate in
      var trial = self
      trial.optimizer = rule
      trial.optimizer.learningRate = rate
      trial.step(count: steps)
      return probe.value(of: trial.network)
    }
  }
}
