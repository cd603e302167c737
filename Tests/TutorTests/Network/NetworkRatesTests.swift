import Engine
import Testing

@testable import Tutor

/// One neuron on the five points of y = 2x + 1 from w = b = 0: Σx = 0 and Σx²/5 = 2, so the loss is
/// ½(2(w − 2)² + (b − 1)²), its gradient (2(w − 2), b − 1), its curvatures 2 and 1.
private let line = [
  ("data", "line"), ("layers", "1 1"), ("init", "zero"), ("batch", "full"), ("lr", "0.1"),
]

@Suite struct NetworkRatesTests {
  // At w = 4α, b = α the loss is ½(2(4α − 2)² + (α − 1)²).
  @Test(arguments: ["float32", "float64"])
  func `the slice is the loss along the gradient`(dtype: String) throws {
    let inside = try network(line + [("dtype", dtype)]).network
    let losses = inside.slice(rates: [0, 0.25, 0.5, 1])
    for (loss, expected) in zip(losses, [4.5, 1.28125, 0.125, 4]) {
      #expect(abs(loss - expected) < 1e-6)
    }
  }

  @Test(arguments: [
    [("layers", "2 3 2 1")], [("data", "digits"), ("layers", "64 4 10"), ("n", "300")],
    [("data", "clouds"), ("classes", "3"), ("dtype", "float32")],
  ])
  func `a step of plain descent lands on the slice`(settings: [(String, String)]) throws {
    let run = try network(settings + [("batch", "full")], steps: 2)
    let rates = [0.01, 0.1, 1]
    for (rate, loss) in zip(rates, run.network.slice(rates: rates)) {
      var next = run
      var changed = run.settings
      changed.learningRate = rate
      next.apply(changed)
      next.step()
      #expect(abs(loss - next.value("loss")) < 1e-6 * max(1, loss))
    }
  }

  @Test(arguments: [("half", 1.0), ("mse", 0.5)])
  func `the limit of a neuron is that of its steepest curvature`(
    loss: String, limit: Double
  ) throws {
    let inside = try network(line + [("loss", loss)]).network
    let curvature = try #require(inside.largestCurvature(iterations: 100))
    // The search ends when the estimate changes by less than a thousandth.
    #expect(abs(2 / curvature - limit) < 2e-3 * limit)
  }

  // numpy: H by complex step and central differences of ½(tanh(w·tanh(Vx + c) + b) − t)²/4 on the
  // four rows; 2/eigvalsh(H)[-1].
  @Test func `the limit of a network is that of its Hessian`() throws {
    let settings = [
      ("data", "and"), ("layers", "2 2 1"), ("weight", "1.1.1 1"), ("weight", "1.1.2 0.5"),
      ("weight", "1.1.b -1"), ("weight", "1.2.1 0.25"), ("weight", "1.2.2 0.75"),
      ("weight", "1.2.b -0.5"), ("weight", "2.1.1 1"), ("weight", "2.1.2 0.5"),
      ("weight", "2.1.b -0.125"),
    ]
    let curvature = try #require(network(settings).network.largestCurvature(iterations: 200))
    #expect(abs(2 / curvature - 0.819655939903769) < 2e-3)
  }

  // With these weights the eigenvalue of largest size is −3.54, and the largest one 0.279244689, by
  // the same program.
  @Test func `where the strongest curvature is downward the largest upward one counts`() throws {
    let settings = [
      ("data", "and"), ("layers", "2 2 1"), ("weight", "1.1.1 1"), ("weight", "1.1.2 -2"),
      ("weight", "1.1.b 0.5"), ("weight", "1.2.1 0.25"), ("weight", "1.2.2 0.75"),
      ("weight", "1.2.b -1"), ("weight", "2.1.1 2"), ("weight", "2.1.2 -1"),
      ("weight", "2.1.b 0.125"),
    ]
    let curvature = try #require(network(settings).network.largestCurvature(iterations: 400))
    #expect(abs(curvature - 0.279244689) < 0.003)
  }

  @Test func `numbers that are not finite have no curvature`() throws {
    let inside = try network(line + [("w1", "1e300")]).network
    #expect(inside.largestCurvature(iterations: 9) == nil)
  }

  // After n steps the gaps are 2(1 − 2η)ⁿ and (1 − η)ⁿ: ½(8·0.8⁶ + 0.9⁶) for η = 0.1, n = 3.
  @Test func `a sweep tells the loss after some steps at each rate`() throws {
    let inside = try network(line).network
    let losses = inside.sweep(rates: [0, 0.1, 0.5], steps: 3)
    for (loss, expected) in zip(losses, [4.5, 1.3142965, 0.5 * 0.015625]) {
      #expect(abs(loss - expected) < 1e-12)
    }
    #expect(!inside.sweep(rates: [1e200], steps: 3)[0].isFinite)
  }

  @Test(arguments: [
    [("optimizer", "adam"), ("reg", "l1"), ("reg_rate", "0.01")],
    [("optimizer", "nesterov"), ("zero_grad", "off")], [("optimizer", "rprop")],
    [("dtype", "float32"), ("batch", "7")],
  ])
  func `a sweep is the run going on at another rate`(settings: [(String, String)]) throws {
    let run = try network(settings, steps: 33)
    let rates = [0.001, 0.03, 0.3]
    for (rate, loss) in zip(rates, run.network.sweep(rates: rates, steps: 20)) {
      var next = run
      var changed = run.settings
      changed.learningRate = rate
      next.apply(changed)
      for _ in 0..<20 { next.step() }
      #expect(loss == next.value("loss"))
    }
  }
}
