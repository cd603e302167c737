import Engine
import Testing

@Suite struct SGDTests {
  private func updated(
    _ parameters: [Double], by optimizer: inout SGD<Double>, along gradient: [Double]
  ) -> [Double] {
    var result = parameters
    var span = result.mutableSpan
    optimizer.update(&span, along: gradient.span)
    return result
  }

  @Test func `every parameter moves against its own slope`() {
    var optimizer = SGD(learningRate: 0.5)
    #expect(updated([1, 2], by: &optimizer, along: [2, -4]) == [0, 4])
  }

  @Test func `the first velocity is the first gradient and half of it is kept`() {
    var optimizer = SGD(learningRate: 1, momentum: 0.5)
    #expect(updated([0, 0], by: &optimizer, along: [4, -8]) == [-4, 8])
    #expect(optimizer.velocity == [4, -8])
    #expect(updated([-4, 8], by: &optimizer, along: [0, 0]) == [-6, 12])
    #expect(optimizer.velocity == [2, -4])
  }

  @Test func `without momentum the velocity is forgotten`() {
    var optimizer = SGD(learningRate: 1, momentum: 0.5)
    _ = updated([0], by: &optimizer, along: [4])
    optimizer.momentum = 0
    #expect(updated([0], by: &optimizer, along: [1]) == [-1])
    #expect(optimizer.velocity.isEmpty)
  }
}
