import Engine
import Plotting

/// What the learning rate does to a run, and where the borders are.
///
/// On a parabola this is exact. On any other function the curvature is the one that the next step
/// meets, `h = Δg/Δx`, and the answer holds for this step.
struct CurveRegime {
  let regime: Regime
  /// The learning rate times the curvature.
  let alpha: Double
  let curvature: Double
  let momentum: Double
  /// True on a parabola, where the curvature is the same everywhere.
  let isExact: Bool
  /// True when momentum runs on a sum of gradients, for which there is no limit.
  let isHopeless: Bool

  init(of run: CurveRun, next: CurveRun) {
    let settings = run.settings
    isExact = settings.function.quadratic != nil
    curvature = isExact ? run.jet.curvature : Self.secant(from: run, to: next)
    momentum = settings.effectiveMomentum
    alpha = settings.signedRate * curvature
    isHopeless = settings.sumsTwice && alpha > 0
    regime = Regime(
      learningRate: settings.signedRate, curvature: curvature, momentum: momentum,
      tolerance: isExact ? 1e-9 : 0.05)
  }

  /// By how much the gap changes at each step.
  var factor: Double {
    momentum == 0 ? 1 - alpha : contraction(alpha: alpha, momentum: momentum)
  }

  /// `α = lr·h` at which steps bounce for ever; beyond it they fly away.
  var limit: Double { 2 * (1 + momentum) }

  /// The mean curvature along the next step; where there is no step, the curvature at the place.
  private static func secant(from run: CurveRun, to next: CurveRun) -> Double {
    let slope = (next.jet.slope - run.jet.slope) / (next.x - run.x)
    return slope.isFinite ? slope : run.jet.curvature
  }
}

extension RateGauge {
  /// The line for a curve: on the lecture's parabola its marks are 0, ¼ and ½; on other functions
  /// it counts `lr·h`.
  init(regime: CurveRegime, length: Int) {
    let curvature = regime.curvature
    position = curvature > 0 ? regime.alpha / regime.limit : -1
    landing = 1 / regime.limit
    landingLabel = regime.isExact ? Self.fraction(1 / curvature) : "1"
    limitLabel =
      regime.isExact
      ? Self.fraction(regime.limit / curvature) : NumberText.formula(regime.limit)
    isHopeless = regime.isHopeless
    self.length = length
  }

  /// ¼ and ½ as the note writes them, others in digits.
  private static func fraction(_ value: Double) -> String {
    switch value {
    case 0.25: "¼"
    case 0.5: "½"
    default: NumberText.rate(value)
    }
  }
}
