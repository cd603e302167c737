import Testing

@testable import Engine

@Suite struct SyntheticDataTests {
  @Test(arguments: SyntheticData.Kind.allCases)
  func `equal seeds make equal bits, in both number types`(kind: SyntheticData.Kind) {
    let setting = SyntheticData(kind, noise: 0.1, seed: 11)
    let data: Dataset<Double> = setting.dataset()
    #expect(data == setting.dataset())
    #expect(data.count == kind.defaultCount)
    #expect(data.isClassification == kind.isClassification)
    #expect(data.converted(to: Float.self) == setting.dataset())
    let other: Dataset<Double> = SyntheticData(kind, noise: 0.1, seed: 12).dataset()
    #expect((other == data) == ["and", "or", "xor"].contains(kind.rawValue))
  }

  // Python: g = SplitMix64(SplitMix64(1).next()); r = g.uniform(0, 2.5); a = g.uniform(0, 2*pi)
  // for the first of one point: (r*sin(a), r*cos(a)).
  @Test func `data have a stream of their own, apart from the weights of the same seed`() {
    var source = SplitMix64(seed: 1)
    let first = source.next()
    var stream = SplitMix64(seed: first)
    let expected: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &stream)
    let circle: Dataset<Double> = SyntheticData(.circle).dataset()
    #expect(circle == expected)
    var weights = SplitMix64(seed: 1)
    let direct: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &weights)
    #expect(circle != direct)
    let one: Dataset<Double> = SyntheticData(.circle, count: 1).dataset()
    #expect(abs(one.inputs[0] - -0.3195994518677365) < 1e-15)
    #expect(abs(one.inputs[1] - 0.8632080785301194) < 1e-15)
  }

  @Test func `the gates come in the order 00, 01, 10, 11`() {
    let xor: Dataset<Double> = SyntheticData(.xor).dataset()
    #expect(xor.inputs == [0, 0, 0, 1, 1, 0, 1, 1])
    #expect(xor.targets == [0, 1, 1, 0])
    let or: Dataset<Double> = SyntheticData(.or).dataset()
    #expect(or.targets == [0, 1, 1, 1])
  }

  @Test func `the line of the lesson has five points and loss 4.5 at zero`() {
    let line: Dataset<Double> = SyntheticData(.line).dataset()
    #expect(line.inputs == [-2, -1, 0, 1, 2])
    #expect(line.targets == [-3, -1, 1, 3, 5])
    let squares = line.targets.map { $0 * $0 }
    #expect(0.5 * squares.reduce(0, +) / 5 == 4.5)
  }

  // python: X = c_[x1, x2, 1]; e = numpy.linalg.eigvalsh(X.T @ X / 40)
  // gives 3.61474291e-02, 3.04695600e-01, 3.40527212e+03 for seed 3.
  @Test func `the houses of seed 3 have the condition number of the lesson`() {
    let houses: Dataset<Double> = SyntheticData(.houses, seed: 3).dataset()
    let squares = houses.inputs.map { $0 * $0 }.reduce(0, +)
    let trace = 1 + squares / 40
    #expect(abs(trace - (0.0361474291 + 0.304695600 + 3405.27212)) < 1e-5)
    let (first, second) = (houses.inputs[0], houses.inputs[1])
    #expect(houses.targets[0] == 2 + 3 * first + second / 20)
    let scaled = Standardisation(of: houses).applied(to: houses)
    let products = (0..<40).map { scaled.input($0)[0] * scaled.input($0)[1] }
    let correlation = abs(products.reduce(0, +)) / 40
    let condition = (1 + correlation) / (1 - correlation)
    #expect(abs(condition - 1.0460012823507743) < 1e-12)
  }

  @Test(arguments: 2...8)
  func `clouds keep their gap`(classCount: Int) {
    let clouds = Clouds(classCount: classCount, gap: 0.5)
    var generator = SplitMix64(seed: 9)
    let data: Dataset<Double> = clouds.dataset(count: 400, generator: &generator)
    for row in 0..<data.count {
      let centre = clouds.centre(of: data.labels[row])
      #expect(distance(data.input(row), [centre.x, centre.y]) <= 1 + 1e-12)
    }
    let (first, second) = (clouds.centre(of: 0), clouds.centre(of: 1))
    #expect(abs(distance([first.x, first.y], [second.x, second.y]) - 2.5) < 1e-12)
    #expect(data.isClassification && data.classCount == classCount)
  }

  @Test func `two clouds lie on the diagonal, class 1 to the upper right`() {
    let centre = Clouds(gap: 2).centre(of: 1)
    #expect(abs(centre.x - 2.0.squareRoot()) < 1e-12)
    #expect(abs(centre.y - 2.0.squareRoot()) < 1e-12)
  }

  // sin 2 and sin 3 from Python's math.
  @Test func `a network sees a point through its features`() {
    let point = Dataset<Double>(
      inputs: [2, 3], targets: [1], inputWidth: 2, featureNames: ["x", "y"])
    let seen = point.seen(through: Feature.allCases)
    #expect(seen.inputs.prefix(5) == [2, 3, 4, 9, 6])
    #expect(abs(seen.inputs[5] - 0.9092974268256817) < 1e-15)
    #expect(abs(seen.inputs[6] - 0.1411200080598672) < 1e-15)
    #expect(seen.featureNames == ["x", "y", "x2", "y2", "xy", "sinx", "siny"])
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }
}
