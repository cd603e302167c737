import Testing

@testable import Engine

@Suite struct MetricsTests {
  @Test func `an output on the threshold is class 0`() {
    let outputs = [-1.0, 0, 0.5, 2]
    #expect(Metrics.accuracy(predicted: outputs, labels: [0, 0, 1, 1], threshold: 0) == 1)
    #expect(Metrics.accuracy(predicted: outputs, labels: [0, 0, 1, 1], threshold: 0.5) == 0.75)
  }

  @Test func `the largest output wins, the first of equal ones`() {
    let outputs: [Float] = [1, 3, 2, 5, 5, 0, -9, -8, -7]
    #expect(Metrics.predictedClasses(of: outputs, classCount: 3) == [1, 0, 2])
    #expect(Metrics.accuracy(outputs: outputs, labels: [1, 1, 2], classCount: 3) == 2.0 / 3)
  }

  @Test func `an output that is not a number is wrong`() {
    #expect(Metrics.predictedClasses(of: [0, Double.nan], classCount: 2) == [nil])
    #expect(Metrics.accuracy(outputs: [0, Double.nan], labels: [0], classCount: 2) == 0)
    #expect(Metrics.accuracy(predicted: [Double.nan], labels: [0], threshold: 0) == 0)
    #expect(Metrics.accuracy(outputs: [0, Double.infinity], labels: [1], classCount: 2) == 1)
  }

  @Test func `no sample has no accuracy`() {
    #expect(Metrics.accuracy(predicted: [Double](), labels: [], threshold: 0).isNaN)
    #expect(Metrics.rootMeanSquaredError(predicted: [Double](), expected: []).isNaN)
    #expect(Metrics.rSquared(predicted: [1.0], expected: [1]).isNaN)
  }

  // The neuron x − 0.5 on 0, 1 with targets −1, −1: the second output, 0.5, is wrong.
  @Test func `a network is scored by the side its output is on`() {
    let neuron = Linear<Double>(weight: [[1]], bias: [-0.5])
    let network = Network(layers: [.linear(neuron)])
    let data = Dataset<Double>(inputs: [0, 1], targets: [-1, -1], inputWidth: 1)
    #expect(Metrics.binaryAccuracy(of: network, on: data) == 0.5)
    #expect(Metrics.binaryAccuracy(of: network, on: data, threshold: 0.5) == 1)
  }

  // sklearn.metrics.r2_score([3, -0.5, 2, 7], [2.5, 0, 2, 8]) = 0.9486081370449679, the example of
  // its documentation; by hand 1 − 1.5/29.1875. The mean squared error is 1.5/4.
  @Test func `R² and RMSE of four values`() {
    let (truth, guess) = ([3, -0.5, 2, 7], [2.5, 0, 2, 8])
    #expect(abs(Metrics.rSquared(predicted: guess, expected: truth) - 0.9486081370449679) < 1e-15)
    #expect(Metrics.meanSquaredError(predicted: guess, expected: truth) == 0.375)
    let root = Metrics.rootMeanSquaredError(predicted: guess, expected: truth)
    #expect(abs(root - 0.6123724356957945) < 1e-15)
  }

  @Test func `R² of a constant truth is 1 or 0`() {
    #expect(Metrics.rSquared(predicted: [0.1, 0.1, 0.1], expected: [0.1, 0.1, 0.1]) == 1)
    #expect(Metrics.rSquared(predicted: [0.1, 0.1, 0.2], expected: [0.1, 0.1, 0.1]) == 0)
  }

  // Neumaier's own example: a plain sum gives 0.
  @Test func `large terms that cancel leave the small ones`() {
    let quarters: [Double] = [1, 1e100, 1, -1e100]
    let terms = (0..<256).map { quarters[$0 / 64] }
    let mean = Metrics.mean(of: terms)
    #expect(mean == 0.5)
  }

  // Σ i/10⁶ for i = 1…10⁶ is (10⁶ + 1)/2, so the mean is 0.5000005 exactly.
  @Test func `the mean of a million samples is within 1e-12`() {
    let mean = Metrics.mean(of: (1...1_000_000).lazy.map { Double($0) / 1_000_000 })
    #expect(abs(mean - 0.5000005) < 1e-15)
  }

  @Test func `infinities stay infinite`() {
    #expect(Metrics.mean(of: [1, .infinity]) == .infinity)
    #expect(Metrics.mean(of: [.infinity, -.infinity]).isNaN)
    #expect(Metrics.mean(of: []).isNaN)
  }
}

@Suite struct ConfusionMatrixTests {
  // By hand: class 0 three times (2 right, 1 as 1), class 1 twice (1 right, 1 undecided), class 2
  // once, as 0.
  let matrix = ConfusionMatrix(
    predicted: [0, 0, 1, 1, nil, 0], labels: [0, 0, 0, 1, 1, 2], classCount: 3)

  @Test func `cells count what was taken for what`() {
    #expect(matrix[actual: 0, predicted: 0] == 2)
    #expect(matrix[actual: 0, predicted: 1] == 1)
    #expect(matrix[actual: 2, predicted: 0] == 1)
    #expect(matrix[actual: 2, predicted: 2] == 0)
    #expect(matrix.undecided == [0, 1, 0])
    #expect(matrix.total == 6)
  }

  @Test func `accuracy, precision and recall follow`() {
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.precision(of: 0) == 2.0 / 3)
    #expect(matrix.precision(of: 2) == nil)
    #expect(matrix.recall(of: 1) == 0.5)
    #expect(matrix.recall(of: 2) == 0)
  }
}
