import Engine
import Testing

@Suite struct NeuronTests {
  private func epochs(_ table: TruthTable, limit: Int) -> [Int] {
    let data: Dataset<Double> = table.dataset()
    var neuron = Neuron<Double>(weights: [0, 0], rule: .rosenblatt, learningRate: 1)
    var mistakes: [Int] = []
    var position = 0
    while mistakes.last != 0 && mistakes.count < limit {
      mistakes.append(neuron.learn(from: data, position: &position, count: 4))
    }
    return mistakes
  }

  // The lesson's table: mistakes in each pass over 00, 01, 10, 11 from w = b = 0.
  @Test func `a perceptron learns and in six passes, or in four`() {
    #expect(epochs(.and, limit: 20) == [1, 3, 3, 2, 1, 0])
    #expect(epochs(.or, limit: 20).count == 4)
  }

  @Test func `a perceptron never learns exclusive or`() {
    let mistakes = epochs(.xor, limit: 50)
    #expect(mistakes.count == 50)
    #expect(mistakes.dropFirst(2).allSatisfy { $0 == 4 })
  }

  // Novikoff 1962: at most (R/γ)² mistakes, with |(x, 1)| ≤ R and the margin γ of (1, 1)/√2.
  @Test func `mistakes on separable clouds are bounded by Novikoff`() {
    let data = clouds(seed: 8, gap: 2, count: 200)
    let squares = (0..<data.count).map { i -> Double in
      let point = data.input(i)
      return 1 + point[0] * point[0] + point[1] * point[1]
    }
    let largest = squares.max() ?? 0
    var neuron = Neuron<Double>(weights: [0, 0], rule: .rosenblatt, learningRate: 1)
    var position = 0
    let mistakes = neuron.learn(from: data, position: &position, count: 200 * 100)
    #expect(Double(mistakes) <= largest)
    #expect(neuron.learn(from: data, position: &position, count: 200) == 0)
  }

  private func clouds(seed: UInt64, gap: Double, count: Int) -> Dataset<Double> {
    var generator = SplitMix64(seed: seed)
    let data: Dataset<Double> = Clouds(gap: gap).dataset(count: count, generator: &generator)
    return data.encoded(as: .binary)
  }

  // z = 0.5·2 − 1·3 + 0.5 = −1.5 (lesson 2); delta: e = 1 + 1.5, w ← w + 0.1·2.5·x.
  @Test func `the delta rule by hand`() {
    var neuron = Neuron<Double>(weights: [0.5, -1], bias: 0.5, rule: .delta, learningRate: 0.1)
    let lesson = neuron.learn([2, 3], target: 1)
    #expect(lesson.sum == -1.5 && lesson.error == 2.5)
    for (a, b) in zip(neuron.weights + [neuron.bias], [1.0, -0.25, 0.75]) {
      #expect(abs(a - b) < 1e-15)
    }
  }

  @Test(arguments: [NeuronRisk<Double>.Kind.linear, .logistic])
  func `the risk of a neuron agrees with central differences`(kind: NeuronRisk<Double>.Kind) {
    let data = clouds(seed: 3, gap: -1, count: 21)
    let risk = NeuronRisk<Double>(kind, on: data)
    #expect(GradientCheck.error(of: risk, at: [0.3, -0.2, 0.1]) < 1e-8)
  }

  // ½(w·x + b − y)² for (1, 2) → 3 at 0: 4.5; for BCE at 0: log 2.
  @Test func `the risk of a neuron at zero by hand`() {
    let data = Dataset<Double>(inputs: [1, 2], targets: [3], inputWidth: 2)
    #expect(NeuronRisk<Double>(.linear, on: data).value(at: [0.0, 0, 0].span) == 4.5)
    let one = Dataset<Double>(inputs: [1, 2], targets: [1], inputWidth: 2)
    let value = NeuronRisk<Double>(.logistic, on: one).value(at: [0.0, 0, 0].span)
    #expect(abs(value - 0.6931471805599453) < 1e-15)
  }
}
