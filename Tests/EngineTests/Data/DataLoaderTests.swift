import Testing

@testable import Engine

@Suite struct DataLoaderTests {
  private func rows(_ count: Int) -> Dataset<Double> {
    Dataset(
      inputs: (0..<count).map(Double.init), targets: Array(repeating: 0, count: count),
      inputWidth: 1)
  }

  @Test func `the last batch is smaller unless it is dropped`() {
    var keeping = DataLoader(rows(5), batchSize: 2)
    #expect((0..<4).map { _ in keeping.next() } == [[0, 1], [2, 3], [4], [0, 1]])
    #expect(keeping.epoch == 1)
    var dropping = DataLoader(rows(5), batchSize: 2, dropLast: true)
    #expect((0..<3).map { _ in dropping.next() } == [[0, 1], [2, 3], [0, 1]])
  }

  @Test(arguments: [(64, 8, 8, 8), (65, 8, 9, 8), (5, 10, 1, 1), (1, 1, 1, 1)])
  func `an epoch has as many updates as PyTorch counts`(
    count: Int, batchSize: Int, kept: Int, dropped: Int
  ) {
    #expect(DataLoader(rows(count), batchSize: batchSize).batchesPerEpoch == kept)
    #expect(
      DataLoader(rows(count), batchSize: batchSize, dropLast: true).batchesPerEpoch == dropped)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `each epoch deals every row once, in a new order`(seed: UInt64) {
    var loader = DataLoader(
      rows(30), batchSize: 7, shuffle: true, generator: SplitMix64(seed: seed))
    let epochs = (0..<3).map { _ in (0..<loader.batchesPerEpoch).flatMap { _ in loader.next() } }
    #expect(epochs.allSatisfy { $0.sorted() == Array(0..<30) })
    #expect(Set(epochs).count == 3)
  }

  // python: for i in range(n-1, 0, -1): j = next() % (i+1); a[i], a[j] = a[j], a[i]
  // with SplitMix64(1), n = 6.
  @Test func `the order is that of Fisher and Yates from the top`() {
    var loader = DataLoader(rows(6), batchSize: 6, shuffle: true, generator: SplitMix64(seed: 1))
    #expect(loader.next() == [0, 1, 3, 2, 4, 5])
    #expect(loader.next() == [3, 5, 4, 1, 0, 2])
  }

  @Test func `a copy deals the same batches again`() {
    var loader = DataLoader(rows(10), batchSize: 3, shuffle: true, generator: SplitMix64(seed: 4))
    for _ in 0..<5 { _ = loader.next() }
    var copy = loader
    let ahead = (0..<20).map { _ in loader.next() }
    #expect((0..<20).map { _ in copy.next() } == ahead)
  }

  @Test func `Playground carries the rest into the next epoch`() {
    var loader = DataLoader(rows(5), batchSize: 2, remainder: .carry)
    let batches = (0..<5).map { _ in loader.next() }
    #expect(batches == [[0, 1], [2, 3], [4, 0, 1], [2, 3], [4, 0, 1]])
    #expect(loader.epoch == 2)
  }
}
