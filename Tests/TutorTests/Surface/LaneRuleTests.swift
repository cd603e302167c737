import Engine
import Testing

@testable import Tutor

@Suite struct LaneRuleTests {
  private static let walkers: [(LaneRule, Double)] = [
    (.sgd, 0), (.momentum, 0.5), (.momentum, 0.9), (.nesterov, 0.5), (.nesterov, 0.9),
  ]

  /// A walk on ½(x² + 4y²) from (1, 1).
  private func walk(_ rule: LaneRule, _ momentum: Double, rate: Double, steps: Int) throws
    -> SurfaceRun
  {
    try surface(
      [
        ("f", "bowl 4"), ("start", "1 1"), ("optimizer", rule.rawValue),
        ("beta", "\(momentum)"), ("lr", "\(rate)"),
      ], steps: steps)
  }

  @Test(arguments: walkers)
  func `just below its limit a rule arrives, just above it flies away`(
    rule: LaneRule, momentum: Double
  ) throws {
    let limit = try #require(rule.limit(momentum: momentum)) / 4
    #expect(try walk(rule, momentum, rate: 0.99 * limit, steps: 5000).lane.account.settled != nil)
    #expect(try walk(rule, momentum, rate: 1.01 * limit, steps: 5000).lane.account.diverged != nil)
  }

  @Test func `limits as the textbooks have them`() {
    #expect(LaneRule.sgd.limit(momentum: 0) == 2)
    #expect(LaneRule.momentum.limit(momentum: 0.5) == 3)
    #expect(LaneRule.nesterov.limit(momentum: 0.5) == 1.5)
    // A gradient that is never cleared is momentum 1.
    #expect(LaneRule.sgd.limit(momentum: 1) == 4)
    for rule in [LaneRule.adagrad, .rmsprop, .adam, .adamw, .newton, .armijo] {
      #expect(rule.limit(momentum: 0.9) == nil)
    }
  }

  // (1 − ½)² and ½/(3/2).
  @Test func `the critical momentum at a quarter`() {
    #expect(LaneRule.momentum.criticalMomentum(alpha: 0.25) == 0.25)
    #expect(LaneRule.nesterov.criticalMomentum(alpha: 0.25) == 0.5 / 1.5)
    #expect(LaneRule.momentum.criticalMomentum(alpha: 0) == 1)
    #expect(LaneRule.momentum.criticalMomentum(alpha: 1) == 0)
    #expect(LaneRule.momentum.criticalMomentum(alpha: 1.1) == nil)
    #expect(LaneRule.momentum.criticalMomentum(alpha: -0.1) == nil)
  }

  private static let pairs = [LaneRule.momentum, .nesterov].flatMap { rule in
    [0.1, 0.5, 0.9].map { (rule, $0) }
  }

  @Test(arguments: pairs, [0.02, 0.3, 0.8, 1.2])
  func `the factor is what a walk shows`(pair: (LaneRule, Double), alpha: Double) throws {
    let (rule, momentum) = pair
    // Along x alone, where λ is 1; the largest of forty steps, since it may swing.
    var run = try surface([
      ("f", "bowl 1"), ("start", "1 0"), ("optimizer", rule.rawValue), ("beta", "\(momentum)"),
      ("lr", "\(alpha)"),
    ])
    var distances: [Double] = []
    for _ in 0..<120 {
      run.step()
      distances.append(abs(run.lane.place.x))
    }
    let early = try #require(distances[40..<80].max())
    let late = try #require(distances[80..<120].max())
    let measured = Elementary.exp(Elementary.log(late / early) / 40)
    #expect(abs(measured - rule.growth(alpha: alpha, momentum: momentum)) < 0.02)
  }

  @Test(arguments: [
    (LaneRule.sgd, 0.0, 0.5, Regime.walks), (.sgd, 0, 1, .lands), (.sgd, 0, 1.5, .hops),
    (.sgd, 0, 2, .bounces), (.sgd, 0, 2.1, .fliesAway), (.sgd, 0, 0, .frozen),
    (.sgd, 0, -1, .climbs), (.momentum, 0.25, 0.2, .walks), (.momentum, 0.25, 0.3, .swings),
    (.momentum, 0.25, 2.3, .hops), (.momentum, 0.25, 2.5, .bounces),
    (.nesterov, 0.5, 0.1, .walks), (.nesterov, 0.5, 0.2, .swings), (.nesterov, 0.5, 1.2, .hops),
    (.nesterov, 0.5, 1.5, .bounces), (.nesterov, 0.5, 1.6, .fliesAway),
    (.nesterov, 0.5, 0, .frozen), (.momentum, 1.9, 0.1, .fliesAway),
  ])
  func `what becomes of a direction`(
    rule: LaneRule, momentum: Double, alpha: Double, regime: Regime
  ) {
    #expect(rule.regime(learningRate: alpha, curvature: 1, momentum: momentum) == regime)
    guard alpha > 0 else { return }
    #expect(rule.regime(learningRate: alpha, curvature: -1, momentum: momentum) == .slides)
  }

  // Nine tenths of 2/λ, an eighth of 1.6/λ with momentum, in two digits.
  @Test func `a rate to begin with suits the curvature`() {
    #expect(LaneRule.sgd.usualRate(curvature: 10) == 0.18)
    #expect(LaneRule.sgd.usualRate(curvature: 7) == 0.25)
    #expect(LaneRule.momentum.usualRate(curvature: 10) == 0.02)
    #expect(LaneRule.nesterov.usualRate(curvature: 1000) == 0.0002)
    #expect(LaneRule.newton.usualRate(curvature: 1e9) == 1)
    for curvature in [0, 1e-300, 1e300, .infinity, .nan] {
      for rule in LaneRule.allCases {
        let rate = rule.usualRate(curvature: curvature)
        #expect(rate.isFinite && rate > 0, "\(rule) at \(curvature)")
      }
    }
  }
}
