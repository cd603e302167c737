import Testing

@testable import Engine

@Suite struct OptimizerMemoryTests {
  /// What a rule remembers after two steps from (0, 0) along (2, −1).
  private func memory(
    _ rule: any Optimizer<Double>, steps: Int = 2
  ) -> OptimizerMemory<Double> {
    var rule = rule
    var place = [0.0, 0]
    for _ in 0..<steps {
      var span = place.mutableSpan
      rule.update(&span, along: [2.0, -1].span)
    }
    return rule.memory
  }

  // From PyTorch 2.15, float64: the optimizer's state after two steps with p.grad = [2, -1].
  @Test(arguments: [
    (
      SGD(learningRate: 0.1, momentum: 0.5) as any Optimizer<Double>, 0, "momentum_buffer",
      [3, -1.5]
    ),
    (Adagrad(learningRate: 0.1), 2, "sum", [8, 2]),
    (RMSprop(learningRate: 0.1, alpha: 0.5), 0, "square_avg", [3, 0.75]),
    (Adam(learningRate: 0.1, beta1: 0.5), 2, "exp_avg", [1.5, -0.75]),
    (Adam(learningRate: 0.1, beta2: 0.5), 2, "exp_avg_sq", [3, 0.75]),
    (AdamW(learningRate: 0.1, beta1: 0.5), 2, "exp_avg", [1.5, -0.75]),
    (NAdam(learningRate: 0.1, beta1: 0.5), 2, "exp_avg", [1.5, -0.75]),
    (Adadelta(learningRate: 0.1, rho: 0.5), 0, "square_avg", [3, 0.75]),
    (Rprop(learningRate: 0.1), 0, "step_size", [0.12, 0.12]),
    (Rprop(learningRate: 0.1), 0, "prev", [2, -1]),
  ])
  func `a rule tells what it remembers by PyTorch's names`(
    rule: any Optimizer<Double>, step: Int, name: String, values: [Double]
  ) throws {
    let memory = memory(rule)
    #expect(memory.step == step)
    let buffer = try #require(memory.buffers.first { $0.name == name })
    #expect(zip(buffer.values, values).allSatisfy { abs($0 - $1) < 1e-12 }, "\(buffer.values)")
    #expect((memory.momentumProduct != nil) == (rule is NAdam<Double>))
    #expect(self.memory(Scheduled(rule, schedule: .constant)) == memory)
  }

  @Test func `a rule at rest, and one without memory, remember nothing`() {
    #expect(memory(Adam(learningRate: 0.1), steps: 0) == OptimizerMemory())
    #expect(memory(NAdam(learningRate: 0.1), steps: 0) == OptimizerMemory())
    #expect(memory(SGD(learningRate: 0.1)) == OptimizerMemory())
    #expect(memory(Newton()) == OptimizerMemory())
  }
}
