import Engine
import Testing

@Suite struct HessianTests {
  let bowl = LessonVectorTests.Bowl(kappa: 49)

  @Test func `the product with the Hessian of a bowl is exact`() {
    let product = Hessian.product(of: bowl, at: [7, 1], along: [1, 2])
    #expect(abs(product[0] - 1) < 1e-7 && abs(product[1] - 98) < 1e-7)
  }

  @Test func `power iteration finds the steepest curvature`() {
    #expect(abs(Hessian.largestEigenvalue(of: bowl, at: [7, 1]) - 49) < 1e-4)
  }

  // One weight and no bias on x = 1, 2, 3 with ½(wx)²: the curvature is the mean of x², 14/3.
  @Test func `two over the largest eigenvalue is the speed limit of a network`() {
    let network = Network(layers: [.linear(Linear(weight: [[1.0]], bias: nil))])
    let data = Dataset<Double>(inputs: [1, 2, 3], targets: [0, 0, 0], inputWidth: 1)
    let risk = EmpiricalRisk(of: network, loss: HalfSquaredError(), on: data)
    let largest = Hessian.largestEigenvalue(of: risk, at: network.parameterBuffer)
    #expect(abs(largest - 14.0 / 3) < 1e-8)
    for (share, isFaster) in [(0.99, false), (1.01, true)] {
      var descent = Descent(
        from: network.parameterBuffer, optimizer: SGD(learningRate: share * 2 / largest))
      descent.step(50, on: risk)
      #expect((abs(descent.parameters[0]) > 1) == isFaster)
    }
  }

  @Test func `a slice of a parabola along its gradient is a parabola`() {
    // x(α) = 0 + 3α, f = 18α² − 9α + 1.
    let values = Quadratic.lecture.slice(at: [0], along: [-3], rates: [0, 0.25, 0.5])
    #expect(values == [1, -0.125, 1])
  }
}
