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

/// A data set that is exchanged in mid-pass.
@Suite struct DataLoaderExchangeTests {
  private func rows(_ count: Int) -> Dataset<Double> {
    Dataset(
      inputs: (0..<count).map(Double.init), targets: Array(repeating: 0, count: count),
      inputWidth: 1)
  }

  private func dealt(_ loader: inout DataLoader<Double>, _ batches: Int) -> [[Int]] {
    (0..<batches).map { _ in loader.next() }
  }

  @Test func `a row at the end comes at the end of the pass that is under way`() {
    var loader = DataLoader(rows(5), batchSize: 2)
    _ = loader.next()
    loader.setDataset(rows(6))
    #expect(dealt(&loader, 4) == [[2, 3], [4, 5], [0, 1], [2, 3]])
    #expect(loader.epoch == 1)
  }

  @Test func `between two passes it joins the rows that wait for the next batch`() {
    var loader = DataLoader(rows(5), batchSize: 2, remainder: .carry)
    _ = dealt(&loader, 2)
    loader.setDataset(rows(6))
    #expect(dealt(&loader, 4) == [[4, 5, 0, 1], [2, 3], [4, 5], [0, 1]])
    loader.setDataset(rows(4))
    #expect(dealt(&loader, 3) == [[2, 3], [0, 1], [2, 3]])
  }

  @Test func `of a batch of all rows none comes twice`() {
    var loader = DataLoader(rows(4), batchSize: 4, remainder: .carry)
    _ = loader.next()
    loader.setDataset(rows(5))
    loader.setBatchSize(5)
    #expect(dealt(&loader, 2) == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]])
  }

  @Test func `a pass whose rows are gone is complete`() {
    var loader = DataLoader(rows(6), batchSize: 2)
    _ = dealt(&loader, 2)
    loader.setDataset(rows(4))
    #expect(loader.epoch == 1 && loader.position == 0)
    #expect(dealt(&loader, 2) == [[0, 1], [2, 3]])
    // What is left is a smaller batch where such are kept, and left out where they are dropped.
    var dropping = DataLoader(rows(6), batchSize: 2, dropLast: true)
    _ = dropping.next()
    dropping.setDataset(rows(3))
    #expect(dealt(&dropping, 1) == [[0, 1]] && dropping.epoch == 2)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [7, 12, 20])
  func `a shuffled pass deals out what is left and what is new, each row once`(
    seed: UInt64, count: Int
  ) {
    var loader = DataLoader(
      rows(12), batchSize: 3, shuffle: true, generator: SplitMix64(seed: seed))
    var seen = dealt(&loader, 2).flatMap(\.self)
    loader.setDataset(rows(count))
    while loader.epoch == 0 { seen += loader.next() }
    #expect(seen.filter { $0 < count }.sorted() == Array(0..<count))
    let next = (0..<loader.batchesPerEpoch).flatMap { _ in loader.next() }
    #expect(next.sorted() == Array(0..<count) && loader.epoch == 2)
  }
}
