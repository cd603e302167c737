import Engine

/// The numbers of a line, by the names that lessons, CSV and JSON use.
extension CodeRun: ReportedRun {
  /// What a table or CSV shows of a line.
  ///
  /// A gradient that PyTorch calls None is missing, and so is a loss before it was computed.
  public var row: Report.Row {
    [("step", .integer(stepCount)), ("line", .integer(line.number(in: settings.program)))]
      + [("updates", .integer(updates)), ("epoch", .integer(epoch))]
      + learned
      + [("batch_loss", .real(loss)), ("loss", .real(wholeLoss))]
  }

  /// Every state variable that the programs have; those of the other program are missing.
  public var state: Report.Row { row + absent + common + way }

  /// Parameters and gradients: those of the program that runs.
  private var learned: Report.Row {
    let grad = gradient
    switch settings.program {
    case .parabola: return [("x", .real(parameters[0])), ("grad", .real(grad?[0]))]
    case .loop:
      return [
        ("w", .real(parameters[0])), ("b", .real(parameters[1])), ("grad_w", .real(grad?[0])),
        ("grad_b", .real(grad?[1])),
      ]
    }
  }

  /// Those that only the other program has.
  private var absent: Report.Row {
    let names = settings.program == .parabola ? ["w", "b", "grad_w", "grad_b"] : ["x", "grad"]
    return names.map { ($0, .missing) }
  }

  private var common: Report.Row {
    let (loss, slope) = model.whole()
    let norm = slope.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return [
      ("lr", .real(settings.learningRate)), ("beta", .real(settings.effectiveMomentum)),
      ("loss0", .real(account.firstLoss)), ("best_loss", .real(account.bestLoss)),
      ("loss_ratio", .real(loss / account.firstLoss)), ("grad_norm", .real(norm)),
      ("flat", .flag(norm < 1e-3)), ("diverged", .flag(hasDiverged)),
      ("params", .integer(parameters.count)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed))),
    ]
  }

  private var way: Report.Row {
    let isLoop = settings.program == .loop
    return [
      ("step_size", .real(account.stepSize)), ("turns", .integer(account.turns)),
      ("settled", .integer(account.settled ?? -1)), ("error", .real(model.error)),
      ("batch", .integer(isLoop ? settings.batch : nil)),
      ("updates_per_epoch", .integer(isLoop ? model.batchesPerEpoch : nil)),
    ]
  }
}
