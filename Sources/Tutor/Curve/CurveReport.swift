import Engine

/// The numbers of a step, by the names that lessons, CSV and JSON use.
extension CurveRun: ReportedRun {
  /// What a table or CSV shows of a step.
  public var row: Report.Row {
    [
      ("step", .integer(stepCount)), ("x", .real(x)), ("y", .real(loss)),
      ("slope", .real(jet.slope)),
      ("lr", .real(settings.learningRate)), ("loss", .real(loss)),
      ("error", error.map(Report.Value.real) ?? .missing),
      ("turns", .integer(milestones.turns)),
    ]
  }

  /// Every state variable that the curve has.
  public var state: Report.Row { row + common + own }

  /// The variables that all panels have.
  private var common: Report.Row {
    [
      ("epoch", .integer(stepCount)), ("beta", .real(settings.effectiveMomentum)),
      ("loss0", .real(milestones.firstLoss)), ("best_loss", .real(milestones.bestLoss)),
      ("loss_ratio", .real(loss / milestones.firstLoss)),
      ("grad_norm", .real(abs(jet.slope))), ("step_size", .real(abs(milestones.lastMove))),
      ("settled", .integer(milestones.settled ?? -1)), ("params", .integer(1)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed))),
      ("diverged", .flag(hasDiverged)), ("flat", .flag(isFlat)),
    ]
  }

  /// The variables that only the curve has.
  private var own: Report.Row {
    [("curvature", .real(jet.curvature)), ("x0", .real(settings.start))]
  }
}
