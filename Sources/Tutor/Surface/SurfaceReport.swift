import Engine

/// The numbers of a step, by the names that lessons, CSV and JSON use.
extension SurfaceRun: ReportedRun {
  /// What a table or CSV shows of a step: of the lane in focus, or a loss for each of a race.
  public var row: Report.Row {
    let jet = jet
    let own: Report.Row = [
      ("step", .integer(stepCount)), ("x1", .real(lane.place.x)), ("x2", .real(lane.place.y)),
      ("loss", .real(jet.value)), ("slope1", .real(jet.dx)), ("slope2", .real(jet.dy)),
      ("lr", .real(lane.currentRate)), ("error", error.map(Report.Value.real) ?? .missing),
      ("turns", .integer(lane.account.turns)),
    ]
    guard lanes.count > 1 else { return own }
    return own
      + lanes.enumerated().map { index, lane in
        let loss = surface.height(at: lane.place.x, lane.place.y)
        return ("loss_\(index + 1)_\(lane.settings.rule.rawValue)", .real(loss))
      }
  }

  /// Every state variable of the lane in focus.
  public var state: Report.Row {
    let (jet, account) = (jet, lane.account)
    return row + [
      ("epoch", .integer(stepCount)),
      ("beta", .real(settings.effectiveMomentum(of: settings.lane))),
      ("loss0", .real(account.firstLoss)), ("best_loss", .real(account.bestLoss)),
      ("loss_ratio", .real(jet.value / account.firstLoss)),
      ("grad_norm", .real(jet.gradientNorm)), ("step_size", .real(account.stepSize)),
      ("settled", .integer(account.settled ?? -1)), ("params", .integer(2)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed))),
      ("diverged", .flag(hasDiverged)), ("flat", .flag(isFlat)),
    ]
  }
}
