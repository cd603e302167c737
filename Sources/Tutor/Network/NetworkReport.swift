import Engine

/// The numbers of a step, by the names that lessons, CSV and JSON use.
extension NetworkRun: ReportedRun {
  /// What a table or CSV shows of the step.
  ///
  /// The losses are means over all rows with the present weights, not over the last batch; `lr` is
  /// the rate of the next step.
  public var row: Report.Row { progress(network.training, network.test) }

  /// Every state variable that the network has.
  ///
  /// The gradient is that of the loss over all training rows. `best_loss` and `best_val_loss` are
  /// the lowest at the ends of epochs and now; `best_…`, `turns` and `step_size` are missing without
  /// an account.
  public var state: Report.Row {
    let (training, test) = (network.training, network.test)
    return progress(training, test) + common(training) + way(training, test) + gradient + layout
  }

  /// One variable, at the cost of what it needs: looking at all rows takes longer than a step.
  public func value(of name: String) -> Report.Value? {
    switch name {
    case "step": .integer(stepCount)
    case "epoch": .integer(epoch)
    case "loss": .real(network.training?.loss)
    case "train_acc": .real(network.training?.accuracy)
    case "errors": .integer(network.training?.errors)
    case "val_loss": .real(network.test?.loss)
    case "val_acc": .real(network.test?.accuracy)
    default: slowValue(of: name)
    }
  }

  private func slowValue(of name: String) -> Report.Value? {
    if let found = layout.first(where: { $0.name == name }) { return found.value }
    let training = network.training
    if let found = common(training).first(where: { $0.name == name }) { return found.value }
    return state.first { $0.name == name }?.value
  }

  private func progress(_ training: NetworkMeasure?, _ test: NetworkMeasure?) -> Report.Row {
    [
      ("step", .integer(stepCount)), ("epoch", .integer(epoch)),
      ("loss", .real(training?.loss)), ("val_loss", .real(test?.loss)),
      ("train_acc", .real(training?.accuracy)), ("val_acc", .real(test?.accuracy)),
      ("lr", .real(network.learningRate)), ("errors", .integer(training?.errors)),
    ]
  }

  /// The variables that all panels have; no minimum of a network is known, so it never settles.
  private func common(_ training: NetworkMeasure?) -> Report.Row {
    let loss = training?.loss ?? .nan
    return [
      ("beta", .real(settings.effectiveMomentum)), ("loss0", .real(firstLoss)),
      ("loss_ratio", .real(loss / firstLoss)), ("settled", .integer(-1)),
      ("params", .integer(network.parameterCount)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed))),
      ("diverged", .flag(!loss.isFinite || loss > 1e6)),
    ]
  }

  /// What happened on the way.
  private func way(_ training: NetworkMeasure?, _ test: NetworkMeasure?) -> Report.Row {
    var account = account
    account?.note(loss: training?.loss ?? .nan, testLoss: test?.loss)
    return [
      ("best_loss", .real(account?.bestLoss)), ("best_val_loss", .real(account?.bestTestLoss)),
      ("step_size", .real(account?.stepSize)), ("turns", .integer(account?.turns)),
    ]
  }

  private var gradient: Report.Row {
    let (whole, layers) = network.gradientNorms
    let (first, last) = (layers.first ?? .nan, layers.last ?? .nan)
    return [
      ("grad_norm", .real(whole)), ("flat", .flag(whole < 1e-3)), ("grad_first", .real(first)),
      ("grad_last", .real(last)), ("grad_ratio", .real(first / last)),
      ("dead", .real(network.deadShare)),
    ]
  }

  /// What the network is made of.
  private var layout: Report.Row {
    let neuron = network.firstNeuron
    let penalty = settings.regularization
    return [
      ("hidden", .integer(design.sizes.count > 2 ? design.sizes[1] : 0)),
      ("batch", .integer(network.batchSize)),
      ("updates_per_epoch", .integer(network.updatesPerEpoch)),
      ("w1", .real(neuron.weights.first)),
      ("w2", .real(neuron.weights.dropFirst().first)), ("b", .real(neuron.bias)),
      ("l2", .real(penalty.kind == .l2 ? penalty.rate : 0)),
    ]
  }
}

extension NetworkSettings {
  /// The β that is in force: that of the rule, and 1 more where clearing is forgotten.
  public var effectiveMomentum: Double {
    let own = rule.hasMomentum ? momentum : 0
    return zeroesGradient ? own : 1 + own
  }
}
