import Testing

@testable import Engine

@Suite struct DatasetTests {
  let points = Dataset<Double>(
    inputs: [1, 2, 3, 4, 5, 6], labels: [0, 2, 1], classNames: ["a", "b", "c"],
    featureNames: ["x", "y"], encoding: .oneHot)

  @Test func `rows are views into one array`() {
    #expect(points.count == 3)
    #expect(points.input(1) == [3, 4])
    #expect(points.target(1) == [0, 0, 1])
    #expect(points.labels[1] == 2)
  }

  @Test func `selecting keeps inputs, targets and labels together`() {
    let part = points.selecting([2, 0, 2])
    #expect(part.inputs == [5, 6, 1, 2, 5, 6])
    #expect(part.labels == [1, 0, 1])
    #expect(part.targets == [0, 1, 0, 1, 0, 0, 0, 1, 0])
  }

  @Test func `an encoding turns a class into targets`() {
    let gate: Dataset<Double> = TruthTable.and.dataset()
    #expect(gate.targets == [0, 0, 0, 1])
    #expect(gate.encoded(as: .signed).targets == [-1, -1, -1, 1])
    #expect(gate.encoded(as: .oneHot).targets == [1, 0, 1, 0, 1, 0, 0, 1])
    #expect(points.encoded(as: .index).targets == [0, 2, 1])
  }

  @Test func `labels that are not 0, 1, 2 are numbered in ascending order`() {
    let classes = ClassIndex([7, -1, 7, 3])
    #expect(classes.values == [-1, 3, 7])
    #expect(classes.labels == [2, 0, 2, 1])
  }

  @Test func `one class is a class`() {
    let data = Dataset<Float>(
      inputs: [1, 2], labels: [0, 0], classNames: ["only"], featureNames: ["x"], encoding: .oneHot)
    #expect(data.targets == [1, 1])
  }

  @Test func `an example added at the end keeps its label`() {
    let longer = points.appending(inputs: [7, 8], targets: [1, 0, 0], labels: [0])
    #expect(longer.count == 4)
    #expect(longer.input(3) == [7, 8])
    #expect(longer.labels == [0, 2, 1, 0])
    #expect(points.count == 3)
  }

  @Test(arguments: [(500, 0.5, 250), (500, 0.7, 350), (100, 0.29, 29), (7, 0.5, 3), (0, 0.5, 0)])
  func `the first share of the rows is for training`(count: Int, share: Double, expected: Int) {
    let data = Dataset<Double>(
      inputs: (0..<count).map(Double.init), targets: Array(repeating: 0, count: count),
      inputWidth: 1)
    let (train, validation) = data.split(trainShare: share)
    #expect(train.count == expected)
    #expect(train.inputs + validation.inputs == data.inputs)
  }

  @Test func `a seeded split is the same each time and loses no row`() {
    let data: Dataset<Double> = SyntheticData(.houses).dataset()
    var first = SplitMix64(seed: 5)
    var second = SplitMix64(seed: 5)
    let a = data.split(trainShare: 0.8, using: &first)
    let b = data.split(trainShare: 0.8, using: &second)
    #expect(a.train == b.train)
    #expect(a.validation == b.validation)
    #expect((a.train.targets + a.validation.targets).sorted() == data.targets.sorted())
    #expect(a.train.targets + a.validation.targets != data.targets)
  }

  @Test func `an empty set splits into two empty ones`() {
    let empty = points.selecting([])
    #expect(empty.isEmpty)
    #expect(empty.inputWidth == 2)
    #expect(empty.split(trainShare: 0.5).train.isEmpty)
  }
}
