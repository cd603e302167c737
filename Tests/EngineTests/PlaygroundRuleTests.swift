import Engine
import Testing

/// TensorFlow Playground's update over two epochs, against a program that follows it sample by
/// sample and link by link.
///
/// Five points in batches of two: the fifth waits for the next epoch, whose first update has three.
/// The essence of the Python program, with `d` the slope of ½(o − t)² at the inputs of a layer:
/// ```
/// for i, (x, t) in enumerate(zip(X, T)):
///   …; n += 1; gb[l][j] += d[j]
///   if not dead[l][j][k]: gw[l][j][k] += d[j] * a[l][k]
///   if (i + 1) % 2 == 0:
///     B[l][j] -= lr * gb[l][j] / n; gb[l][j] = 0
///     if dead[l][j][k]: continue
///     w = W[l][j][k]; s = 0 if reg is None else w if reg == 'l2' else (w > 0) - (w < 0)
///     m = w - lr / n * gw[l][j][k]; gw[l][j][k] = 0; v = m - lr * rate * s
///     if reg == 'l1' and m * v < 0: v = 0; dead[l][j][k] = True
///     W[l][j][k] = v
///     …; n = 0
/// ```
@Suite struct PlaygroundRuleTests {
  private func parameters(under penalty: Regularization) -> [Double] {
    let network = Network<Double>(layers: [
      .linear(Linear(weight: [[0.3, -0.2], [0.01, 0.4]], bias: [0.1, 0.1])), .activation(.tanh),
      .linear(Linear(weight: [[0.25, -0.35]], bias: [0.1])), .activation(.tanh),
    ])
    let data = Dataset<Double>(
      inputs: [0.5, -1, -1.5, 0.25, 1, 2, -0.75, -0.5, 2, -1.25], targets: [1, -1, -1, 1, 1],
      inputWidth: 2)
    var run = TrainingRun(
      network: network, loss: HalfSquaredError(), optimizer: SGD(learningRate: 0.5),
      loader: DataLoader(data, batchSize: 2, remainder: .carry))
    run.regularization = penalty
    while run.loader.epoch < 2 { run.step() }
    #expect(run.stepCount == 4)
    return run.network.flatParameters
  }

  private func expect(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-14 }, "\(found)")
  }

  @Test func `a batch that the epoch cuts short goes on in the next one`() {
    expect(
      parameters(under: .none),
      [
        0.23641037071061693, -0.5574742200705729, -0.05588469082720701, 0.7344685187414903,
        0.16421728087697046, -0.025284709018596196, 0.5353183748393945, -0.7117399758279307,
        0.20230254092884012,
      ])
  }

  @Test func `L2 takes its share of the weight from before the step`() {
    expect(
      parameters(under: Regularization(kind: .l2, rate: 0.1)),
      [
        0.18074057623736178, -0.5089634012711444, -0.049227673655009116, 0.652551988320977,
        0.15079441745900354, -0.013085482448445152, 0.4807848832186503, -0.6347476434205386,
        0.1912840860462995,
      ])
  }

  // The third weight begins at 0.01 and would change its sign.
  @Test func `L1 kills the link that it would carry across zero`() {
    expect(
      parameters(under: Regularization(kind: .l1, rate: 0.1)),
      [
        0.05653063761170192, -0.3822165589320219, 0, 0.5831537151435572, 0.12301725812113193,
        0.009275338144678735, 0.36199730539519537, -0.5705431792501305, 0.16315194562987423,
      ])
  }
}
