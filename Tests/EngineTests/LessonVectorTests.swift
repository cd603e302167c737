import Engine
import Testing

/// The reference numbers of the lessons: `Fixtures/lesson-vectors.json`, made in double precision.
@Suite struct LessonVectorTests {
  struct Network241: Decodable {
    let weight0: [[Double]]
    let b0: [Double]
    let weight1: [[Double]]
    let b1: [Double]
    let loss0: Double
    let lossAt: [[Double]]

    enum CodingKeys: String, CodingKey {
      case b0, b1, loss0, lossAt
      case weight0 = "W0"
      case weight1 = "W1"
    }
  }

  struct Vectors: Decodable {
    let splitmix64Seed1: [String]
    let uniformSeed1: [Double]
    let parabola: [Double]
    let parabolaAt100: Double
    let withMomentum: [Double]
    let withAdam: [Double]
    let withoutZeroGrad: [Double]
    let bowl: [[Double]]
    let xor: Network241

    enum CodingKeys: String, CodingKey {
      case splitmix64Seed1, uniformSeed1
      case parabola = "parabolaLr0.1"
      case parabolaAt100 = "parabolaLr0.1X100"
      case withMomentum = "parabolaLr0.6Beta0.5"
      case withAdam = "parabolaAdamLr0.1"
      case withoutZeroGrad = "parabolaNozerogradLr0.1"
      case bowl = "bowl49Lr0.0625Beta0.5625"
      case xor = "xor2-4-1Seed1"
    }
  }

  /// The bowl ½(x² + κy²).
  struct Bowl: Objective {
    let kappa: Double
    var parameterCount: Int { 2 }

    func value(at p: Span<Double>) -> Double { 0.5 * (p[0] * p[0] + kappa * p[1] * p[1]) }

    func gradient(at p: Span<Double>, into gradient: inout MutableSpan<Double>) -> Double {
      gradient[0] = p[0]
      gradient[1] = kappa * p[1]
      return value(at: p)
    }
  }

  let vectors: Vectors

  init() throws { vectors = try Fixture.decode(Vectors.self, from: "lesson-vectors.json") }

  @Test func `the generator's first numbers are those of the lessons`() {
    var generator = SplitMix64(seed: 1)
    #expect(vectors.splitmix64Seed1.map { UInt64($0) } == (0..<5).map { _ in generator.next() })
    generator = SplitMix64(seed: 1)
    #expect(vectors.uniformSeed1 == (0..<5).map { _ in generator.uniform() })
  }

  @Test func `the lecture's run comes out bit by bit and stalls short of the minimum`() {
    #expect(path(SGD(learningRate: 0.1)) == vectors.parabola)
    var descent = Descent(from: [0.0], optimizer: SGD(learningRate: 0.1))
    descent.step(100, on: Quadratic.lecture)
    #expect(descent.parameters == [vectors.parabolaAt100])
    #expect(descent.parameters == [0x1.7ffffffffffffp-1])
  }

  @Test func `momentum and Adam take the lessons' paths`() {
    #expect(path(SGD(learningRate: 0.6, momentum: 0.5)) == vectors.withMomentum)
    for (found, expected) in zip(path(Adam(learningRate: 0.1)), vectors.withAdam) {
      #expect(abs(found - expected) < 1e-14)
    }
  }

  @Test func `forgetting to clear gradients is momentum one`() {
    for (found, expected) in zip(
      path(SGD(learningRate: 0.1, momentum: 1)), vectors.withoutZeroGrad)
    {
      #expect(abs(found - expected) < 1e-14)
    }
  }

  @Test func `momentum in a ravine takes the lessons' path`() {
    var descent = Descent(
      from: [7.0, 1], optimizer: SGD(learningRate: 0.0625, momentum: 0.5625))
    for expected in vectors.bowl {
      for (found, number) in zip(descent.parameters, expected) {
        #expect(abs(found - number) < 1e-13)
      }
      descent.step(on: Bowl(kappa: 49))
    }
  }

  @Test func `a seed makes the lessons' network, and it learns XOR at their pace`() {
    var generator = SplitMix64(seed: 1)
    let network = Network<Double>(sizes: [2, 4, 1], hidden: .tanh, generator: &generator)
    let expected = vectors.xor
    let start = [
      expected.weight0.flatMap(\.self), expected.b0, expected.weight1.flatMap(\.self), expected.b1,
    ]
    GoldenTests.expect(
      network.flatParameters, near: start.flatMap(\.self), "start", tolerance: 1e-14)
    let data = Dataset<Double>(
      inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], inputWidth: 2)
    var run = TrainingRun(
      network: network, loss: BCEWithLogitsLoss(), optimizer: SGD(learningRate: 0.5),
      loader: DataLoader(data, batchSize: 4))
    #expect(abs(run.trainingLoss() - expected.loss0) < 1e-14)
    for pair in expected.lossAt {
      while run.stepCount < Int(pair[0]) { run.step() }
      #expect(abs(run.trainingLoss() - pair[1]) < 1e-9, "after \(pair[0]) steps")
    }
  }

  private func path(_ optimizer: any Optimizer<Double>) -> [Double] {
    var descent = Descent(from: [0.0], optimizer: optimizer)
    var path = descent.parameters
    for _ in 0..<10 {
      descent.step(on: Quadratic.lecture)
      path += descent.parameters
    }
    return path
  }
}
