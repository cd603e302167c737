import Engine
import Testing

@Suite struct NewtonTests {
  @Test(arguments: [-5.0, 0, 4])
  func `Newton lands on the minimum of a parabola in one step`(start: Double) {
    var descent = Descent(from: [start], optimizer: Newton())
    descent.step(on: Quadratic.lecture)
    #expect(descent.parameters == [0.75])
  }

  @Test func `Newton lands on the minimum of a bowl by differences of gradients`() {
    var descent = Descent(from: [7.0, 1], optimizer: Newton())
    descent.step(on: LessonVectorTests.Bowl(kappa: 49))
    for x in descent.parameters { #expect(abs(x) < 1e-8) }
  }

  @Test func `on a line without curvature Newton descends plainly`() {
    var descent = Descent(from: [1.0], optimizer: Newton(learningRate: 0.5))
    descent.step(on: Quadratic(a: 0, b: 2, c: 0))
    #expect(descent.parameters == [0])
  }

  // g = −3, |g|² = 9: rate 1 gives f(3) = 10 > 1, ½ gives f(1.5) = 1 > 1 − …, ¼ gives f(0.75).
  @Test func `Armijo halves the rate until the value falls enough`() throws {
    var descent = Descent(from: [0.0], optimizer: Armijo())
    descent.step(on: Quadratic.lecture)
    #expect(descent.parameters == [0.75])
    let rule = try #require(descent.optimizer as? Armijo<Double>)
    #expect(rule.acceptedRate == 0.25)
  }

  @Test func `Armijo stays where no rate helps`() {
    var descent = Descent(from: [0.0], optimizer: Armijo())
    descent.step(on: Quadratic(a: .nan, b: 1, c: 0))
    #expect(descent.parameters == [0])
  }
}
