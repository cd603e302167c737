import Engine
import Testing

@Suite struct RegimeTests {
  /// The table of the lecture's parabola, curvature 4.
  @Test(arguments: [
    (-0.1, Regime.climbs), (0, .frozen), (0.1, .walks), (0.249, .walks), (0.25, .lands),
    (0.3, .hops), (0.49, .hops), (0.5, .bounces), (0.51, .fliesAway), (1e308, .fliesAway),
  ])
  func `on the lecture's parabola the learning rate decides`(rate: Double, regime: Regime) {
    #expect(Regime(learningRate: rate, curvature: 4) == regime)
  }

  @Test(arguments: [0.0, -2.0, .nan])
  func `without a bend upwards there is no minimum to reach`(curvature: Double) {
    #expect(Regime(learningRate: 0.1, curvature: curvature) == .slides)
  }

  /// β = 0.5: critical at α = (1 − √½)² = 0.0858, limit at α = 2(1 + β) = 3.
  @Test(arguments: [
    (0.02, Regime.walks), (0.1, .swings), (0.6, .swings), (0.74, .hops), (0.75, .bounces),
    (0.76, .fliesAway),
  ])
  func `momentum moves the limit to two times one plus beta`(rate: Double, regime: Regime) {
    #expect(Regime(learningRate: rate, curvature: 4, momentum: 0.5) == regime)
  }

  @Test func `momentum one never comes to rest`() {
    #expect(Regime(learningRate: 0.1, curvature: 4, momentum: 1) == .bounces)
  }

  @Test func `the contraction is one minus alpha without momentum and root beta with much`() {
    #expect(abs(contraction(alpha: 0.4, momentum: 0) - 0.6) < 1e-15)
    #expect(abs(contraction(alpha: 2.4, momentum: 0) - 1.4) < 1e-15)
    #expect(abs(contraction(alpha: 0.4, momentum: 0.9) - 0.9486832980505138) < 1e-15)
  }
}
