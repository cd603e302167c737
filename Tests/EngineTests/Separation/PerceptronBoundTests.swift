import Testing

@testable import Engine

@Suite struct PerceptronBoundTests {
  /// The mistakes of Rosenblatt's rule from 0 until a pass has none; `nil` after `limit` passes.
  private func mistakes(
    on data: Dataset<Double>, rate: Double = 1, limit: Int = 100_000
  ) -> Int? {
    var neuron = Neuron<Double>(weights: [0, 0], rule: .rosenblatt, learningRate: rate)
    var (total, position) = (0, 0)
    for _ in 0..<limit {
      let more = neuron.learn(from: data, position: &position, count: data.count)
      if more == 0 { return total }
      total += more
    }
    return nil
  }

  private func bound(of data: Dataset<Double>) -> PerceptronBound? {
    let points = data.indices.map { SIMD2(data.input($0)[0], data.input($0)[1]) }
    return PerceptronBound(
      positive: data.indices.filter { data.labels[$0] == 1 }.map { points[$0] },
      negative: data.indices.filter { data.labels[$0] == 0 }.map { points[$0] })
  }

  // The shortest weights with all ±(w·x + b) ≥ 1 are (2, 2, −3) for and, (2, 2, −1) for or; R² = 3.
  // So (R/γ)² is 3·17 and 3·9. Mistakes from the lesson's table: 1+3+3+2+1 and 1+2+1.
  @Test(arguments: [(TruthTable.and, 51, 10), (.or, 27, 4)])
  func `the gates keep to their bound`(gate: TruthTable, most: Int, made: Int) {
    #expect(bound(of: gate.dataset())?.mistakes == most)
    #expect(mistakes(on: gate.dataset()) == made)
    #expect(mistakes(on: gate.dataset(), rate: 0.1) == made)
  }

  @Test func `exclusive or has no bound`() {
    #expect(bound(of: TruthTable.xor.dataset()) == nil)
  }

  @Test(arguments: [1.0, 0.3, 0.05])
  func `no order of separable clouds makes more mistakes`(gap: Double) {
    for seed in 0..<60 {
      var generator = SplitMix64(seed: UInt64(seed))
      let data: Dataset<Double> = Clouds(gap: gap).dataset(count: 40, generator: &generator)
        .encoded(as: .binary)
      let most = bound(of: data)?.mistakes ?? -1
      for rate in [1, 0.1] {
        let made = mistakes(on: data, rate: rate) ?? .max
        #expect(made <= most, "seed \(seed): \(made) mistakes, at most \(most)")
      }
    }
  }

  // All vectors are (0, 0, 1): R = γ. From 0 the first sample of class 1 is missed, the next is not.
  @Test func `one class is learned within its bound`() {
    let ones = PerceptronBound(positive: [SIMD2(0, 0), SIMD2(0, 0)], negative: [])
    #expect(ones?.mistakes == 1 && ones?.radius == 1 && ones?.margin == 1)
    #expect(PerceptronBound(positive: [], negative: []) == nil)
  }

  @Test func `a margin lost in rounding gives no bound`() {
    let point = SIMD2(1e120, 1e120)
    #expect(PerceptronBound(positive: [point], negative: [-point, SIMD2(0, 0)]) == nil)
  }
}
