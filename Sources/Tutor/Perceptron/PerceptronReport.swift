import Engine

/// The numbers of a step, by the names that lessons, CSV and JSON use.
extension PerceptronRun: ReportedRun {
  /// What a table or CSV shows of the step.
  ///
  /// `sample` is the place in the data, from 1, of the sample that the step has shown; it, its truth
  /// and what the neuron made of it are missing at step 0. The weights are those after the step,
  /// `errors` and `loss` are over all samples with them; `mistakes` are those of the sample's epoch.
  public var row: Report.Row {
    [
      ("step", .integer(stepCount)), ("epoch", .integer(epoch)),
      ("sample", .integer(last.map { $0.index + 1 })), ("x1", .real(last?.x.x)),
      ("x2", .real(last?.x.y)), ("target", .real(last?.target)),
      ("sum", .real(last?.outcome.sum)), ("output", .real(last?.outcome.output)),
      ("error", .real(last?.outcome.error)), ("w1", .real(weights.w1)), ("w2", .real(weights.w2)),
      ("b", .real(weights.b)), ("errors", .integer(errors)),
      ("mistakes", .integer(mistakesInEpoch)), ("loss", .real(loss)),
    ]
  }

  /// Every state variable that a perceptron has; those of test data are missing.
  public var state: Report.Row { row + common + way + gradient + network + proof }

  /// The variables that all panels have; a perceptron's `error` is none to settle by.
  private var common: Report.Row {
    [
      ("lr", .real(settings.learningRate)), ("beta", .real(0)), ("loss0", .real(firstLoss)),
      ("loss_ratio", .real(loss / firstLoss)), ("settled", .integer(-1)), ("params", .integer(3)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed))), ("diverged", .flag(hasDiverged)),
    ]
  }

  /// What happened on the way; the best loss is that of the start, of ends of epochs and of now.
  private var way: Report.Row {
    [
      ("best_loss", .real(loss < account.bestLoss ? loss : account.bestLoss)),
      ("step_size", .real(account.stepSize)), ("turns", .integer(account.turns)),
      ("all_mistakes", .integer(mistakes)), ("converged", .flag(hasConverged)),
      ("cycle", .integer(cycleLength)),
    ]
  }

  /// The gradient is that of the mean loss over all samples; there is one layer only.
  private var gradient: Report.Row {
    let norm = problem.gradientNorm(at: weights, by: settings.rule)
    return [
      ("grad_norm", .real(norm)), ("flat", .flag(norm < 1e-3)), ("grad_first", .real(norm)),
      ("grad_last", .real(norm)), ("grad_ratio", .real(1)), ("dead", .real(0)),
    ]
  }

  /// The variables of networks, for a network of one neuron.
  private var network: Report.Row {
    [
      ("train_acc", .real(Double(sampleCount - errors) / Double(sampleCount))),
      ("val_loss", .missing), ("best_val_loss", .missing), ("val_acc", .missing),
      ("hidden", .integer(0)), ("batch", .integer(1)),
      ("updates_per_epoch", .integer(sampleCount)), ("l2", .real(0)),
    ]
  }

  /// What is known of the data: the widest line, and the most mistakes there can be.
  private var proof: Report.Row {
    let line: SeparatingLine? = if case .separable(let line) = separability { line } else { nil }
    let overlaps = if case .inseparable = separability { true } else { false }
    return [
      ("separable", .flag(!overlaps)), ("margin", .real(line?.margin)),
      ("bound", .integer(bound?.mistakes)),
    ]
  }
}
