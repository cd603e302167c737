import Engine

/// What other learning rates would do from here.
extension TypedNetworkTraining {
  func slice(rates: [Double]) -> [Double] {
    var probe = LossProbe(run.network, loss: run.loss, on: rows.training)
    return doubles(probe.slice(along: fullGradient, rates: rates.map { Scalar($0) }))
  }

  func sweep(rates: [Double], steps: Int) -> [Double] {
    doubles(run.sweep(rates: rates.map { Scalar($0) }, steps: steps))
  }

  func speedLimit(iterations: Int, from vector: inout [Double]) -> Double? {
    let risk = EmpiricalRisk(of: run.network, loss: run.loss, on: rows.training)
    var direction = vector.map { Scalar($0) }
    let curvature = Double(
      risk.largestEigenvalue(
        at: run.network.parameterBuffer, from: &direction, iterations: iterations))
    vector = doubles(direction)
    return curvature > 0 && curvature.isFinite ? 2 / curvature : nil
  }
}
