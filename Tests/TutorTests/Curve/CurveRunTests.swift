import Engine
import Testing

@testable import Tutor

@Suite struct CurveRunTests {
  // In Python: x = 0.0, then x = x - 0.1 * (2 * 2 * x + -3).
  @Test func `the lecture's run comes out bit by bit`() throws {
    let states = try states(settings(), steps: 10)
    #expect(
      states.map(\.x) == [
        0, 0.30000000000000004, 0.48000000000000004, 0.5880000000000001, 0.6528,
        0.6916800000000001, 0.7150080000000001, 0.7290048, 0.73740288, 0.742441728, 0.7454650368,
      ])
    #expect(states[0].loss == 1)
    #expect(states[0].jet.slope == -3)
  }

  @Test func `a hundred steps end one bit below the minimum`() throws {
    let run = try run(settings(), steps: 100)
    #expect(run.x == 0x1.7ffffffffffffp-1)
    #expect(run.loss == -0.12499999999999978)
  }

  // eₖ = −¾·0.6ᵏ by hand.
  @Test func `the closed form holds to four units in the last place`() throws {
    var factor = 1.0
    for state in try states(settings(), steps: 100) {
      #expect(abs(state.x - (0.75 - 0.75 * factor)) <= 4 * 0.75.ulp)
      factor *= 0.6
    }
  }

  @Test(arguments: [-5.0, -1, 0, 2, 4, 5])
  func `a quarter lands exactly on three quarters in one step`(start: Double) throws {
    #expect(try run(settings(lr: 0.25, start: start), steps: 1).x == 0.75)
  }

  @Test func `one half bounces between 0 and 1.5 at height 1`() throws {
    let states = try states(settings(lr: 0.5), steps: 50)
    #expect(states.map(\.x) == (0...50).map { $0 % 2 == 0 ? 0 : 1.5 })
    #expect(states.allSatisfy { $0.loss == 1 })
  }

  // In Python: the first k with abs(4 * x - 3) <= 1e-6.
  @Test(arguments: [
    (0.01, 366), (0.05, 67), (0.1, 30), (0.2, 10), (0.3, 10), (0.4, 30), (0.45, 67), (0.49, 366),
  ])
  func `the slope falls to a millionth at this step`(lr: Double, step: Int) throws {
    let states = try states(settings(lr: lr), steps: step)
    #expect(states.firstIndex { abs($0.jet.slope) <= 1e-6 } == step)
  }

  @Test func `a rate just below one half creeps`() throws {
    #expect(try run(settings(lr: 0.49), steps: 100).x == 0.737347260480863)
  }

  @Test(arguments: [(0.6, 21), (0.51, 175)])
  func `the loss passes a million at this step`(lr: Double, step: Int) throws {
    let states = try states(settings(lr: lr), steps: step)
    #expect(states.firstIndex(where: \.hasDiverged) == step)
  }

  @Test func `the wrong sign climbs as far as the rate 0.6 flies`() throws {
    var up = try settings()
    up.direction = .up
    // ¾·(1 − 1.4¹⁰) by hand.
    #expect(abs(run(up, steps: 10).x + 20.944099) < 1e-6)
    let negative = try run(settings(lr: -0.1), steps: 10)
    #expect(negative.x == run(up, steps: 10).x)
    let flying = try run(settings(lr: 0.6), steps: 10)
    #expect(abs(abs(flying.x - 0.75) - abs(negative.x - 0.75)) < 1e-9)
  }

  @Test func `an absurd rate overflows at once`() throws {
    let run = try run(settings(lr: 1e308), steps: 1)
    #expect(!run.x.isFinite)
    #expect(run.hasDiverged)
  }

  @Test(arguments: [0, -0.0, Double.leastNonzeroMagnitude, 1e-300])
  func `a rate too small to move leaves the point where it is`(lr: Double) throws {
    #expect(try run(settings(lr: lr, start: 2), steps: 10).x == 2)
  }

  @Test func `the gap of another parabola changes by its own factor`() throws {
    // 8x² − 6x + 2: h = 16, 1 − 0.1·16 = −0.6, minimum at 3/8.
    let states = try states(settings(start: 1, "8x^2 - 6x + 2"), steps: 5)
    for (state, next) in zip(states, states.dropFirst()) {
      #expect(abs((next.x - 0.375) / (state.x - 0.375) + 0.6) < 1e-12)
    }
  }

  // The roots of 4x³ − 4x + 0.3 by bisection: −1.03558, 0.07544, 0.96015.
  @Test(arguments: [(0.07, -1.0355787140888535), (0.08, 0.9601495555191054)])
  func `starts on either side of the hilltop end in different valleys`(
    start: Double, valley: Double
  ) throws {
    let run = try run(settings(lr: 0.05, start: start, "x^4 - 2x^2 + 0.3x"), steps: 1000)
    #expect(abs(run.x - valley) < 1e-12)
    #expect(run.isFlat)
  }

  @Test func `the error is the distance to the best minimum, not to any`() throws {
    let run = try run(settings(start: 0.96, "x^4 - 2x^2 + 0.3x"), steps: 0)
    #expect(abs(try #require(run.error) - (0.96 + 1.0355787140888535)) < 1e-9)
  }

  @Test func `a line has no minimum and so no error`() throws {
    let run = try run(settings("x"), steps: 3)
    #expect(run.error == nil)
    #expect(run.leastLoss == nil)
  }

  @Test func `flat means a slope below a thousandth`() throws {
    // 3·0.6ᵏ < 10⁻³ first at k = 16 by hand.
    #expect(try states(settings(), steps: 20).firstIndex(where: \.isFlat) == 16)
  }

  @Test func `the next run is one step on and leaves this one alone`() throws {
    let run = try run(settings(), steps: 3)
    #expect(run.next.x == 0.6528)
    #expect(run.next.stepCount == 4)
    #expect(run.stepCount == 3)
  }
}

@Suite struct CurveRunMomentumTests {
  // In Python: v = 0.5 * v + (2 * 2 * x + -3); x = x - 0.6 * v, with v = 0 at first.
  @Test func `one half tames a rate that diverges without`() throws {
    #expect(
      try states(settings(lr: 0.6, beta: 0.5), steps: 10).map(\.x) == [
        0, 1.7999999999999998, 0.18000000000000038, 0.7379999999999997, 1.0458,
        0.4897800000000002, 0.8362979999999998, 0.8024418000000001, 0.6596533800000001,
        0.8050910579999999, 0.7455913578000001,
      ])
  }

  @Test func `momentum makes the lecture's run slower and swing`() throws {
    let states = try states(settings(beta: 0.9), steps: 200)
    #expect(states[200].milestones.settled == 82)
    // In Python: max(x) with v = 0.9 * v + g.
    #expect(abs((states.map(\.x).max() ?? 0) - 1.3575) < 1e-9)
  }

  @Test(arguments: [(0.6, 0.5, 13), (0.6, 0.9, 91), (0.0025, 0, 430), (0.0025, 0.81, 60)])
  func `a pair of rate and momentum settles at this step`(
    lr: Double, beta: Double, step: Int
  ) throws {
    #expect(try run(settings(lr: lr, beta: beta), steps: 600).milestones.settled == step)
  }

  @Test func `forgetting to clear the gradient swings for ever`() throws {
    var forgetful = try settings()
    forgetful.zeroesGradient = false
    let places = states(forgetful, steps: 1000).map(\.x)
    // In Python: acc = acc + g; x = x - 0.1 * acc.
    #expect(
      Array(places.prefix(11)) == [
        0, 0.30000000000000004, 0.78, 1.248, 1.5168, 1.47888, 1.149408, 0.6601728,
        0.20686848000000002, -0.029183231999999976, 0.046438348800000015,
      ])
    #expect(places.allSatisfy { (-0.041...1.541).contains($0) })
  }

  @Test func `forgetting to clear is momentum 1 in every bit`() throws {
    var forgetful = try settings()
    forgetful.zeroesGradient = false
    let one = try states(settings(beta: 1), steps: 500)
    #expect(states(forgetful, steps: 500).map(\.x) == one.map(\.x))
  }

  @Test func `the velocity is the slope without momentum and the sum with it`() throws {
    #expect(try run(settings(), steps: 1).velocity == -3)
    // v₂ = 0.5·(−3) + (4·0.3 − 3) by hand.
    #expect(abs(try run(settings(beta: 0.5), steps: 2).velocity + 3.3) < 1e-12)
    #expect(try run(settings(beta: 0.5), steps: 0).velocity == 0)
  }

  @Test func `settings change in mid-run without moving the point`() throws {
    var run = try run(settings(beta: 0.5), steps: 2)
    let (x, velocity) = (run.x, run.velocity)
    run.apply(try settings(lr: 0.05, beta: 0.25))
    #expect(run.x == x)
    run.step()
    // x₃ = x₂ − 0.05·(0.25·v + 4x₂ − 3) by hand.
    #expect(abs(run.x - (x - 0.05 * (0.25 * velocity + 4 * x - 3))) < 1e-15)
  }

  @Test func `clearing may be forgotten and remembered in mid-run`() throws {
    var run = try run(settings(), steps: 1)
    var changed = run.settings
    changed.zeroesGradient = false
    run.apply(changed)
    run.step()
    // From 0.3 along −3 + (4·0.3 − 3) = −4.8 to 0.78, by hand.
    #expect(abs(run.x - 0.78) < 1e-15)
    changed.zeroesGradient = true
    run.apply(changed)
    run.step()
    // From 0.78 along 4·0.78 − 3 = 0.12 to 0.768, by hand.
    #expect(abs(run.x - 0.768) < 1e-15)
  }
}
