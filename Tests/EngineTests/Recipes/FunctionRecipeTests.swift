import Engine
import Testing

/// The recipe "a function" of CONTRIBUTING.md: a surface with exact derivatives.
@Suite struct FunctionRecipeTests {
  @Test(arguments: [[1.0, 2], [-3, 0.5], [0, 0], [10, -10]])
  func `the gradient agrees with central differences`(place: [Double]) {
    #expect(GradientCheck.error(of: Matyas(), at: place) < 1e-8)
  }

  @Test func `the Hessian is that of the formula`() {
    // ∂²f/∂x² = 0.52, ∂²f/∂x∂y = −0.48.
    #expect(Matyas().hessian(at: [1.0, 2].span) == [0.52, -0.48, -0.48, 0.52])
  }

  @Test func `plain descent below the speed limit arrives`() {
    // The largest curvature is 1, so rates up to 2 converge; along the valley each step leaves 0.96.
    var descent = Descent<Double>(from: [1, 1], optimizer: SGD(learningRate: 1))
    descent.step(100, on: Matyas())
    #expect(abs(descent.parameters[0] - 0.016870) < 1e-5)
  }
}
