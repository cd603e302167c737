import Engine
import Testing

@Suite struct QuadraticTests {
  let curve = Quadratic.lecture

  @Test func `the lecture's parabola has the values of the lecture`() {
    #expect(curve.jet(at: 0) == Jet(value: 1, slope: -3, curvature: 4))
    #expect(curve.jet(at: -5) == Jet(value: 66, slope: -23, curvature: 4))
    #expect(curve.jet(at: 5) == Jet(value: 36, slope: 17, curvature: 4))
    #expect(curve.jet(at: 0.75) == Jet(value: -0.125, slope: 0, curvature: 4))
  }

  @Test(arguments: [-5, -1, 0, 0.6, 3])
  func `the slope is a central difference`(x: Double) {
    let h = 1e-5
    let difference = (curve.jet(at: x + h).value - curve.jet(at: x - h).value) / (2 * h)
    #expect(abs(curve.jet(at: x).slope - difference) < 1e-8)
  }

  @Test func `as an objective it has one parameter`() {
    var gradient = [0.0]
    var target = gradient.mutableSpan
    let value = curve.gradient(at: [2.0].span, into: &target)
    #expect(curve.parameterCount == 1)
    #expect(value == 3)
    #expect(gradient == [5])
    #expect(curve.value(at: [2.0].span) == 3)
  }
}
