import Testing

@testable import Tutor

@Suite struct LearningRateTests {
  @Test func `the rates at which the lecture's parabola changes are rungs`() {
    #expect(
      Set(LearningRate.ladder).isSuperset(of: [0.1, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.51, 0.6, 1]))
    #expect(LearningRate.ladder == LearningRate.ladder.sorted())
  }

  @Test func `up and down go from rung to rung`() {
    for (low, high) in zip(LearningRate.ladder, LearningRate.ladder.dropFirst()) {
      #expect(LearningRate.above(low) == high)
      #expect(LearningRate.below(high) == low)
    }
  }

  @Test func `a rate between two rungs goes to the next`() {
    #expect(LearningRate.above(0.33) == 0.4)
    #expect(LearningRate.below(0.33) == 0.3)
  }

  @Test func `at its ends the ladder goes no farther`() {
    #expect(LearningRate.above(100) == 100)
    #expect(LearningRate.above(1e308) == 1e308)
    #expect(LearningRate.below(-1) == -1)
    #expect(LearningRate.below(-7) == -7)
    #expect(LearningRate.below(1e308) == 100)
  }

  @Test func `five per cent more and less come back to every rung`() {
    for rate in LearningRate.ladder {
      #expect(LearningRate.decreased(LearningRate.increased(rate)) == rate)
    }
  }

  @Test func `five per cent are written with few digits`() {
    #expect(LearningRate.increased(0.1) == 0.105)
    #expect(LearningRate.increased(0.105) == 0.11025)
    #expect(LearningRate.increased(0.11025) == 0.115763)
    #expect(LearningRate.increased(-0.1) == -0.105)
    #expect(LearningRate.decreased(0.1) == 0.0952381)
  }

  @Test func `five per cent of zero are zero`() {
    #expect(LearningRate.increased(0) == 0)
    #expect(LearningRate.decreased(0) == 0)
  }

  @Test func `a rate never becomes infinite`() {
    var rate = 1e308
    for _ in 0..<40 { rate = LearningRate.increased(rate) }
    #expect(rate.isFinite)
  }

  @Test func `the smallest number stays one`() {
    let least = Double.leastNonzeroMagnitude
    #expect(LearningRate.increased(least).isFinite)
    #expect(LearningRate.decreased(least) >= 0)
  }
}
