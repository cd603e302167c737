import Engine
import Testing

@Suite struct DescentCountTests {
  @Test(arguments: [0.1, 0.25, 0.5, 0.6, -0.1, 0])
  func `many steps have the bits of single steps`(rate: Double) {
    var single = Descent(from: [-5.0], optimizer: SGD(learningRate: rate))
    var many = single
    for _ in 0..<200 { single.step(on: Quadratic.lecture) }
    many.step(200, on: Quadratic.lecture)
    #expect(many.parameters == single.parameters)
    #expect(many.gradient == single.gradient)
  }

  // y = 2x² − 3x + 1, rate 0.6: |x − ¾| grows by 1.4 a step until x overflows.
  @Test func `a run that blows up ends at infinity or no number and does not trap`() {
    var descent = Descent(from: [0.0], optimizer: SGD(learningRate: 0.6))
    descent.step(2200, on: Quadratic.lecture)
    #expect(!descent.parameters[0].isFinite)
  }
}
