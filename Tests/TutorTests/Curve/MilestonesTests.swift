import Testing

@testable import Tutor

@Suite struct MilestonesTests {
  @Test func `the lecture's run stalls at step 71`() throws {
    let states = try states(settings(), steps: 100)
    #expect(states[71].milestones.stalled == nil)
    #expect(states[72].milestones.stalled == 71)
    #expect(states[100].milestones.stalled == 71)
  }

  // From |x − ¾| = ¾·|1 − 4·lr|ᵏ by hand.
  @Test(arguments: [(0.51, 45), (0.55, 11), (0.6, 7), (0.75, 3), (1, 2)])
  func `the window is left at this step`(lr: Double, step: Int) throws {
    let states = try states(settings(lr: lr), steps: step + 5)
    #expect(states[step - 1].milestones.leftWindow == nil)
    #expect(states[step + 5].milestones.leftWindow == step)
  }

  // In Python: the first k with 2*x*x - 3*x + 1 not finite.
  @Test(arguments: [(0.6, 1055), (1, 323)])
  func `the loss overflows at this step`(lr: Double, step: Int) throws {
    #expect(try run(settings(lr: lr), steps: step - 1).milestones.overflow == nil)
    #expect(try run(settings(lr: lr), steps: step + 3).milestones.overflow == step)
  }

  @Test(arguments: [(0.1, 9), (0.4, 9), (0.01, 106), (0.49, 106), (0.25, 1)])
  func `the error has stayed below a hundredth since this step`(lr: Double, step: Int) throws {
    let states = try states(settings(lr: lr), steps: step + 20)
    #expect(states[step - 1].milestones.settled == nil)
    #expect(states[step + 20].milestones.settled == step)
  }

  @Test(arguments: [(5.0, 12), (-5.0, 13)])
  func `a far start costs only a few steps`(start: Double, step: Int) throws {
    #expect(try run(settings(start: start), steps: 30).milestones.settled == step)
  }

  @Test func `a start on the minimum has settled at step 0`() throws {
    #expect(try run(settings(start: 0.75), steps: 0).milestones.settled == 0)
  }

  @Test func `settling is taken back when the error grows again`() throws {
    // With momentum the point passes the minimum long before it stays there.
    let states = try states(settings(beta: 0.9), steps: 82)
    let early = states.prefix(80).firstIndex { $0.milestones.settled != nil }
    #expect(early != nil)
    #expect(states[81].milestones.settled == nil)
    #expect(states[82].milestones.settled == 82)
  }

  @Test(arguments: [(0.1, 0), (0.25, 0), (0.4, 9), (0.5, 9)])
  func `ten steps have this many turns`(lr: Double, turns: Int) throws {
    #expect(try run(settings(lr: lr), steps: 10).milestones.turns == turns)
  }

  @Test func `turns are counted even where the moves have become tiny`() throws {
    // x² from 1 with lr 0.9: every move goes against the last; after 2000 they are near 10⁻¹⁹⁴,
    // and the product of two of them would be 0.
    #expect(try run(settings(lr: 0.9, start: 1, "x^2"), steps: 2000).milestones.turns == 1999)
  }

  @Test func `the first, the best and the last are kept`() throws {
    let milestones = try run(settings(lr: 0.6), steps: 3).milestones
    #expect(milestones.firstLoss == 1)
    #expect(milestones.bestLoss == 1)
    // ¾·1.4²·2.4 by hand.
    #expect(abs(milestones.lastMove - 3.528) < 1e-12)
    #expect(try run(settings(lr: 0.25), steps: 2).milestones.bestLoss == -0.125)
  }

  @Test func `a rate of zero stalls at the start`() throws {
    #expect(try run(settings(lr: 0), steps: 1).milestones.stalled == 0)
  }
}
