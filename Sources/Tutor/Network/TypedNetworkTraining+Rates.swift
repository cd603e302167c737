import Engine

/// What other learning rates would do from here.
extension TypedNetworkTraining {
  func slice(rates: [Double]) -> [Double] {
    guard hasRows else { return rates.map { _ in .nan } }
    var probe = LossProbe(run.network, loss: run.loss, on: rows.training)
    return doubles(probe.slice(along: fullGradient, rates: rates.map { Scalar($0) }))
  }

  func sweep(rates: [Double], steps: Int) -> [Double] {
    guard hasRows else { return rates.map { _ in .nan } }
    return doubles(run.sweep(rates: rates.map { Scalar($0) }, steps: steps, on: rows.training))
  }

  func largestCurvature(iterations: Int) -> Double? {
    guard hasRows else { return nil }
    let risk = EmpiricalRisk(of: run.network, loss: run.loss, on: rows.training)
    let curvature = Double(
      risk.largestCurvature(at: run.network.parameterBuffer, iterations: iterations))
    return curvature > 0 && curvature.isFinite ? curvature : nil
  }
}
