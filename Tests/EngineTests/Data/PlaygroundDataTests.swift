import Testing

@testable import Engine

/// The numbers were made by a Python program that knows the definitions and SplitMix64 only, with
/// the mathematics of CPython's `math`: `g = SplitMix64(7)`, the points drawn in order, then
/// shuffled from the top.
@Suite struct PlaygroundDataTests {
  @Test func `circle draws radius, angle and two noises`() {
    expect(
      .circle, count: 4, noise: 0.1,
      [
        (0.10261143139945131, 0.9691574168903978, 1),
        (1.1310975221522448, 0.004040128816711718, 1),
        (1.92123541435867, -3.1637198871582153, -1),
        (-3.5271412553063253, 3.368187957381867, -1),
      ])
  }

  @Test func `spiral has two arms of half the points`() {
    expect(
      .spiral, count: 6, noise: 0.5,
      [
        (-0.03204699577712655, -0.1719232608474971, -1),
        (-0.4325726527264502, -1.3604453799459861, 1),
        (-3.283191398603117, -1.2067925900935745, -1),
        (2.839193240959598, 1.4160981889494093, 1), (0.467591632141782, 1.3565170703918437, -1),
        (-0.11017025160872851, -0.4832117054718439, 1),
      ])
  }

  @Test func `gauss has variance 0.5 + 7ν around two centres`() {
    expect(
      .gauss, count: 4, noise: 0.1,
      [
        (2.568384947201235, 1.036698253456488, 1),
        (-2.377324786480389, -1.2045559835408968, -1),
        (-1.5104512444873035, -2.131235929203122, -1),
        (0.9035097179225624, 3.460820279699071, 1),
      ])
  }

  @Test func `the xor cloud keeps clear of the axes`() {
    expect(
      .xorCloud, count: 3, noise: 0.2,
      [
        (-0.7755810498853164, -2.8056847771725666, 1),
        (-3.9574170119155134, -1.1685860258222072, 1),
        (-1.4017025160872854, -5.132117054718439, 1),
      ])
    let many: Dataset<Double> = SyntheticData(.xorCloud).dataset()
    #expect(many.inputs.allSatisfy { (0.3...5.3).contains(abs($0)) })
  }

  @Test func `the plane is a tenth of the sum, noise included`() {
    var generator = SplitMix64(seed: 7)
    let data: Dataset<Double> = PlaygroundRegression.plane.dataset(
      count: 3, noise: 0.2, generator: &generator)
    let expected = [-0.4067047608368556, -0.5278961987881816, -0.595972514824296]
    #expect(zip(data.targets, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(abs(data.input(0)[1] + 3.00682173260708) < 1e-14)
  }

  // By hand: centres (±4, ±2.5), (0, ±2.5); the height falls from 1 to 0 within a distance of 2.
  @Test(arguments: [
    (-4.0, 2.5, 1.0), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    (0, 0, 0), (1, 2.5, -0.5), (4, 1, 0.25), (2, 2.5, 0), (6, 6, 0),
  ])
  func `the hills have the signs and heights of their centres`(
    x: Double, y: Double, height: Double
  ) {
    #expect(PlaygroundRegression.gauss.target(x, y) == height)
  }

  @Test(arguments: [PlaygroundClassification.circle, .xorCloud])
  func `noise flips labels and moves no point`(set: PlaygroundClassification) {
    var first = SplitMix64(seed: 3)
    var second = SplitMix64(seed: 3)
    let clean: Dataset<Double> = set.dataset(generator: &first)
    let noisy: Dataset<Double> = set.dataset(noise: 0.5, generator: &second)
    #expect(clean.inputs == noisy.inputs)
    let flipped = zip(clean.labels, noisy.labels).count { $0 != $1 }
    #expect(flipped > 25 && flipped < 250)
  }

  @Test(arguments: PlaygroundClassification.allCases)
  func `half of the points are of each class without noise`(set: PlaygroundClassification) {
    var generator = SplitMix64(seed: 1)
    let data: Dataset<Float> = set.dataset(generator: &generator)
    let positive = data.labels.count { $0 == 1 }
    #expect(data.count == 500)
    #expect(set == .xorCloud ? (200...300).contains(positive) : positive == 250)
    #expect(data.targets.allSatisfy { abs($0) == 1 })
  }

  @Test(arguments: [0, 1, 2, 3])
  func `few points are made as asked`(count: Int) {
    for set in PlaygroundClassification.allCases {
      var generator = SplitMix64(seed: 1)
      let data: Dataset<Double> = set.dataset(count: count, generator: &generator)
      #expect(data.count == count)
      #expect(data.inputs.allSatisfy { $0.isFinite })
    }
  }

  private func expect(
    _ set: PlaygroundClassification, count: Int, noise: Double,
    _ points: [(x: Double, y: Double, label: Double)]
  ) {
    var generator = SplitMix64(seed: 7)
    let data: Dataset<Double> = set.dataset(count: count, noise: noise, generator: &generator)
    let expected = points.flatMap { [$0.x, $0.y] }
    #expect(data.inputs.count == expected.count)
    #expect(zip(data.inputs, expected).allSatisfy { abs($0 - $1) < 1e-13 })
    #expect(data.targets == points.map(\.label))
  }
}
