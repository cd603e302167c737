import Engine

/// The numbers of a step, by the names that lessons, CSV and JSON use.
extension XrayRun: ReportedRun {
  /// What a table or CSV shows of the step.
  ///
  /// `operation` counts the operations of the pass, `phase` is 0 forward, 1 backward, 2 update, and
  /// `value` is what the operation has come to; `output` and the gradients are missing until this
  /// pass has computed them. `loss` is that of the present weights.
  var row: Report.Row {
    [
      ("step", .integer(stepCount)), ("pass", .integer(pass)), ("operation", .integer(place)),
      ("phase", .integer(last?.phase.rawValue)), ("value", .real(results.last)),
      ("output", .real(plan.output.flatMap { value(of: $0) })),
      ("grad_w1", .real(gradient(at: .w1))), ("grad_w2", .real(gradient(at: .w2))),
      ("grad_b", .real(gradient(at: .b))), ("w1", .real(parameter(at: .w1))),
      ("w2", .real(parameter(at: .w2))), ("b", .real(parameter(at: .b))), ("loss", .real(loss)),
    ]
  }

  /// Every state variable that the X-ray has.
  var state: Report.Row { row + sample + common + way }

  private var sample: Report.Row {
    let inputs = settings.sample
    return [
      ("x1", .real(inputs[0])), ("x2", .real(inputs.count > 1 ? inputs[1] : nil)),
      ("target", .real(settings.truth)), ("sum", .real(plan.sum.flatMap { value(of: $0) })),
      ("error", .real(plan.node(.error).flatMap { value(of: $0) })),
      ("check", .real(gradientError)),
      ("operations", .integer(plan.steps.count)), ("updates", .integer(pass)),
      ("hidden", .integer(plan.sizes.count > 2 ? plan.sizes[1] : 0)),
    ]
  }

  /// The variables that all panels have; the gradient is that of the present weights.
  private var common: Report.Row {
    let norm = presentGradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return [
      ("epoch", .integer(pass)), ("lr", .real(settings.learningRate)), ("beta", .real(0)),
      ("loss0", .real(firstLoss)), ("loss_ratio", .real(loss / firstLoss)),
      ("grad_norm", .real(norm)), ("flat", .flag(norm < 1e-3)), ("settled", .integer(-1)),
      ("params", .integer(plan.parameters.count)),
      ("seed", .integer(Int(truncatingIfNeeded: settings.seed ?? 1))),
      ("diverged", .flag(!isFinite || loss > 1e6)),
    ]
  }

  /// What happened on the way; the best loss is that of the start, of ends of passes and of now.
  private var way: Report.Row {
    [
      ("best_loss", .real(min(loss, bestLoss))), ("step_size", .real(stepSize)),
      ("turns", .integer(turns)),
    ]
  }

  private func parameter(at place: WeightPlace) -> Double? {
    plan.parameters.firstIndex(of: place).map { parameters[$0] }
  }

  private func gradient(at place: WeightPlace) -> Double? {
    plan.parameters.firstIndex(of: place).flatMap { gradient(of: $0) }
  }
}
