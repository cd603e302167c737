import Engine
import Testing

@Suite struct ScheduleTests {
  // PyTorch: StepLR(step_size=2, gamma=0.5), ExponentialLR(gamma=0.9), CosineAnnealingLR(T_max=10).
  @Test func `schedules take PyTorch's values`() {
    let step = Schedule.step(every: 2, factor: 0.5)
    #expect((0..<5).map { step.factor(at: $0) } == [1, 1, 0.5, 0.5, 0.25])
    #expect(abs(Schedule.exponential(factor: 0.9).factor(at: 3) - 0.729) < 1e-15)
    let cosine = Schedule.cosine(steps: 10, floor: 0)
    #expect(abs(cosine.factor(at: 5) - 0.5) < 1e-15)
    #expect(cosine.factor(at: 10) == 0 && cosine.factor(at: 99) == 0)
    #expect((0..<3).map { Schedule.warmUp(steps: 2).factor(at: $0) } == [0.5, 1, 1])
    #expect(Schedule.decay(rate: 1).factor(at: 3) == 0.25)
    #expect(Schedule.constant.factor(at: 1000) == 1)
  }

  // x₁ = 0 + 0.1·3 = 0.3; the second rate is half: x₂ = 0.3 + 0.05·1.8 = 0.39.
  @Test func `a scheduled rule takes the rate of its step`() {
    var descent = Descent(
      from: [0.0],
      optimizer: Scheduled(SGD(learningRate: 0.1), schedule: .exponential(factor: 0.5)))
    descent.step(2, on: Quadratic.lecture)
    #expect(abs(descent.parameters[0] - 0.39) < 1e-15)
  }
}
