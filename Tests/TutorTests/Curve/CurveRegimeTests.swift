import Engine
import Testing

@testable import Tutor

/// The regime at the start of a run.
private func regime(_ settings: CurveSettings) -> CurveRegime {
  let run = CurveRun(settings)
  return CurveRegime(of: run, next: run.next)
}

@Suite struct CurveRegimeTests {
  // product.md's table: the factor is 1 − 4·lr.
  @Test(arguments: [
    (-0.1, Regime.climbs, 1.4), (0, .frozen, 1), (0.1, .walks, 0.6), (0.25, .lands, 0),
    (0.4, .hops, -0.6), (0.5, .bounces, -1), (0.51, .fliesAway, -1.04), (1, .fliesAway, -3),
  ])
  func `a rate has its regime and factor`(lr: Double, name: Regime, factor: Double) throws {
    let regime = regime(try settings(lr: lr))
    #expect(regime.regime == name)
    #expect(abs(regime.factor - factor) < 1e-12)
    #expect(regime.isExact)
  }

  @Test func `only the rate times the curvature counts`() throws {
    // 8x² − 6x + 2 has h = 16.
    let regime = regime(try settings("8x^2 - 6x + 2"))
    #expect(abs(regime.alpha - 1.6) < 1e-12)
    #expect(abs(regime.factor + 0.6) < 1e-12)
    #expect(regime.regime == .hops)
  }

  @Test(arguments: [(0.6, 0.5, Regime.swings), (0.75, 0.5, .bounces), (0.8, 0.5, .fliesAway)])
  func `momentum moves the limit to (1 + β)/2`(lr: Double, beta: Double, name: Regime) throws {
    let regime = regime(try settings(lr: lr, beta: beta))
    #expect(regime.regime == name)
    #expect(regime.limit == 3)
  }

  @Test func `the wrong sign climbs`() throws {
    var up = try settings()
    up.direction = .up
    #expect(regime(up).regime == .climbs)
  }

  @Test(arguments: ["x", "-x^2", "3"])
  func `where the curve does not bend up there is nothing to fall into`(formula: String) throws {
    #expect(regime(try settings(start: 1, formula)).regime == .slides)
  }

  @Test func `any other curve is judged by the curvature along the step`() throws {
    // x⁴ from 1, lr 0.1: g = 4, x₁ = 0.6, g₁ = 0.864, Δg/Δx = 3.136/0.4 = 7.84 by hand.
    let regime = regime(try settings(start: 1, "x^4"))
    #expect(abs(regime.curvature - 7.84) < 1e-12)
    #expect(abs(regime.alpha - 0.784) < 1e-12)
    #expect(regime.regime == .walks)
    #expect(!regime.isExact)
  }

  @Test func `where there is no step the curvature at the place is taken`() throws {
    // x⁴ at 1: f″ = 12.
    #expect(regime(try settings(lr: 0, start: 1, "x^4")).curvature == 12)
  }
}
