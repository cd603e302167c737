import Engine
import Testing

/// The places a descent visits, the start first.
private func path(
  from start: Double = 0, rate: Double,
  momentum: Double = 0, steps: Int
) -> [Double] {
  let optimizer = SGD(learningRate: rate, momentum: momentum)
  var descent = Descent(from: [start], optimizer: optimizer)
  return [start]
    + (0..<steps).map { _ in
      descent.step(on: Quadratic.lecture)
      return descent.parameters[0]
    }
}

private func height(_ x: Double) -> Double { Quadratic.lecture.jet(at: x).value }

@Suite struct DescentTests {
  // In Python: x = 0.0, then x = x - 0.1 * (2 * 2 * x + -3) ten times.
  private static let lectureRun = [
    0.0, 0.30000000000000004, 0.48000000000000004, 0.5880000000000001, 0.6528, 0.6916800000000001,
    0.7150080000000001, 0.7290048, 0.73740288, 0.742441728, 0.7454650368,
  ]

  @Test func `the lecture's run comes out bit by bit`() {
    #expect(path(rate: 0.1, steps: 10) == Self.lectureRun)
  }

  @Test func `the lecture's run stalls one bit below the minimum from step 71 on`() {
    let path = path(rate: 0.1, steps: 100)
    #expect(path[100] == 0x1.7ffffffffffffp-1)
    #expect(path[70] != path[71])
    #expect(Set(path[71...]) == [path[100]])
    #expect(height(path[100]) == -0.12499999999999978)
  }

  @Test func `a rate of one half bounces for ever`() {
    #expect(path(rate: 0.5, steps: 20) == (0...20).map { $0 % 2 == 0 ? 0 : 1.5 })
  }

  @Test func `a quarter lands on the minimum in one step`() {
    #expect(path(rate: 0.25, steps: 2) == [0, 0.75, 0.75])
  }

  @Test func `a rate of zero does not move`() {
    #expect(path(from: 2, rate: 0, steps: 3) == [2, 2, 2, 2])
  }

  // From |x − ¾| = ¾·|1 − 4·lr|ᵏ by hand.
  @Test(arguments: [(0.51, 45), (0.55, 11), (0.6, 7), (0.75, 3), (1, 2)])
  func `beyond one half the window is left at this step`(rate: Double, step: Int) {
    let path = path(rate: rate, steps: step)
    #expect(path.firstIndex { abs($0) > 5 } == step)
  }

  @Test func `a diverging run overflows in y long before x`() {
    let path = path(rate: 0.6, steps: 2200)
    #expect(path.firstIndex { !height($0).isFinite } == 1055)
    #expect(path.firstIndex { !$0.isFinite } == 2108)
  }

  // In Python: v = 0.5 * v + (2 * 2 * x + -3); x = x - 0.6 * v, with v = 0 at first.
  @Test func `momentum tames a rate that diverges without`() {
    #expect(
      path(rate: 0.6, momentum: 0.5, steps: 5) == [
        0, 1.7999999999999998, 0.18000000000000038, 0.7379999999999997, 1.0458, 0.4897800000000002,
      ])
  }

  // torch.optim.SGD in float64: x after 10 and 20 steps.
  @Test(arguments: [
    (start: 0, rate: 0.1, momentum: 0, ten: 0.7454650368, twenty: 0.7499725788116995),
    (-5, 0.45, 0, 0.13259845119999925, 0.6837070134851062),
    (0, 0.51, 0, -0.3601832136887584, -0.8933423572750657),
    (4, 0.05, 0.9, 0.7642995794499998, -0.38507100392378835),
  ])
  func `twenty steps agree with PyTorch`(
    start: Double, rate: Double, momentum: Double, ten: Double, twenty: Double
  ) {
    let path = path(from: start, rate: rate, momentum: momentum, steps: 20)
    #expect(abs(path[10] - ten) <= 1e-11 * (1e-3 + abs(ten)))
    #expect(abs(path[20] - twenty) <= 1e-11 * (1e-3 + abs(twenty)))
  }

  @Test func `the gradient of the last step is kept`() {
    var descent = Descent(from: [0.0], optimizer: SGD(learningRate: 0.1))
    #expect(descent.gradient == [0])
    descent.step(on: Quadratic.lecture)
    #expect(descent.gradient == [-3])
  }
}
