/// Deals a data set out in batches: the `DataLoader` of PyTorch, as a value with a cursor.
///
/// A pass over all examples is an epoch. The last batch of a pass may be smaller, unless it is
/// dropped. When `shuffle` is on, every epoch has a new order from the generator. Of a set without
/// examples it deals out empty batches, and stays where it is.
public struct DataLoader<Scalar: Real>: Sendable {
  /// What becomes of the examples that are left when a pass holds no whole batch any more.
  public enum Remainder: Hashable, Sendable {
    /// They are a smaller batch.
    case keep
    /// They are left out.
    case drop
    /// They join the first batch of the next pass, as in TensorFlow Playground.
    case carry
  }

  /// A batch: examples from `start` on, in the order of the epoch, going on at the front.
  struct Range: Equatable {
    var start: Int
    var count: Int
  }

  /// The examples.
  public private(set) var dataset: Dataset<Scalar>
  /// How many examples a batch has, at most the size of the set.
  public private(set) var batchSize: Int
  /// Whether every epoch has a new order.
  public let shuffle: Bool
  /// What becomes of the examples that are left.
  public let remainder: Remainder
  /// The source of the order.
  public private(set) var generator: SplitMix64
  /// How many passes are complete.
  public private(set) var epoch = 0
  /// How many examples of the present pass have been dealt out.
  public private(set) var position = 0
  /// The order of the present epoch; empty when it is that of the set.
  private(set) var order: [Int32] = []
  /// How many examples the last pass has left over.
  public private(set) var carried = 0

  /// A loader at the beginning of a pass.
  ///
  /// - Parameters:
  ///   - dataset: the examples.
  ///   - batchSize: at least 1; larger than the set means all of it.
  ///   - shuffle: whether every epoch has a new order.
  ///   - generator: the source of the order.
  ///   - dropLast: whether a last, smaller batch is left out.
  public init(
    _ dataset: Dataset<Scalar>, batchSize: Int = 1, shuffle: Bool = false,
    generator: SplitMix64 = SplitMix64(seed: 1), dropLast: Bool = false
  ) {
    self.init(
      dataset, batchSize: batchSize, shuffle: shuffle, generator: generator,
      remainder: dropLast ? .drop : .keep)
  }

  /// A loader at the beginning of a pass.
  ///
  /// - Parameters:
  ///   - dataset: the examples.
  ///   - batchSize: at least 1; larger than the set means all of it.
  ///   - shuffle: whether every epoch has a new order.
  ///   - generator: the source of the order.
  ///   - remainder: what becomes of the examples that are left.
  public init(
    _ dataset: Dataset<Scalar>, batchSize: Int, shuffle: Bool = false,
    generator: SplitMix64 = SplitMix64(seed: 1), remainder: Remainder
  ) {
    precondition(batchSize > 0, "a batch needs at least one example")
    self.dataset = dataset
    self.batchSize = max(1, min(batchSize, dataset.count))
    self.shuffle = shuffle
    self.generator = generator
    self.remainder = remainder
    if shuffle { reorder() }
  }

  /// How many batches a pass has.
  public var batchesPerEpoch: Int {
    remainder == .keep ? (dataset.count + batchSize - 1) / batchSize : dataset.count / batchSize
  }

  /// How many batches are left of the present pass.
  public var batchesLeft: Int {
    let left = dataset.count - position
    return max(1, remainder == .keep ? (left + batchSize - 1) / batchSize : left / batchSize)
  }

  /// The largest number of examples a batch can have.
  var largestBatch: Int {
    remainder == .carry ? batchSize + max(carried, dataset.count % batchSize) : batchSize
  }

  /// Changes the size of the batches from the next one on.
  ///
  /// - Parameter size: at least 1; larger than the set means all of it.
  public mutating func setBatchSize(_ size: Int) {
    precondition(size > 0, "a batch needs at least one example")
    batchSize = max(1, min(size, dataset.count))
    // No row comes twice in a batch.
    carried = max(0, min(carried, dataset.count - batchSize))
  }

  /// Takes another data set from the next batch on; the place in the pass stays.
  ///
  /// Rows count by their places in the set. Those that the new set has more stand at its end, so they
  /// come at the end of the present pass. Between two passes, where rows are carried, they join the
  /// rows that wait for the next batch. Where the new set is shorter, a pass that has dealt out all
  /// its rows by now is complete.
  ///
  /// - Parameter new: the other set.
  public mutating func setDataset(_ new: Dataset<Scalar>) {
    let change = new.count - dataset.count
    if !order.isEmpty { reorder(for: new.count) }
    dataset = new
    batchSize = max(1, min(batchSize, new.count))
    if remainder == .carry && position == 0 && epoch > 0 { carried = max(0, carried + change) }
    carried = max(0, min(carried, new.count - batchSize))
    position = min(position, new.count)
    // What is left may still be a smaller batch.
    if position > 0, remainder == .drop || position == new.count { completePassIfDone() }
  }

  /// The places of the examples of the next batch in the set; the cursor moves on.
  ///
  /// - Returns: at least one place; none where there is no example.
  public mutating func next() -> [Int] {
    let range = advance()
    return (range.start..<range.start + range.count).map { i in
      let place = i % dataset.count
      return order.isEmpty ? place : Int(order[place])
    }
  }

  /// Moves the cursor on; a new epoch is shuffled when its first batch is asked for.
  mutating func advance() -> Range {
    guard !dataset.isEmpty else { return Range(start: 0, count: 0) }
    if position == 0 && epoch > 0 && shuffle && remainder != .carry { reorder() }
    let left = dataset.count - position
    var range = Range(start: position, count: min(batchSize, left))
    if remainder == .carry && position == 0 && epoch > 0 {
      range = Range(start: dataset.count - carried, count: carried + batchSize)
    }
    position += min(batchSize, left)
    completePassIfDone()
    return range
  }

  private mutating func completePassIfDone() {
    let left = dataset.count - position
    guard remainder == .keep ? left == 0 : left < batchSize else { return }
    carried = left
    position = 0
    epoch += 1
  }

  private mutating func reorder() {
    if order.count != dataset.count { order = Array(repeating: 0, count: dataset.count) }
    for i in order.indices { order[i] = Int32(truncatingIfNeeded: i) }
    generator.shuffle(&order)
  }

  /// Puts new places at the end of the order, and takes out those that are gone.
  private mutating func reorder(for count: Int) {
    position -= order.prefix(position).count { Int($0) >= count }
    order.removeAll { Int($0) >= count }
    if count > dataset.count {
      order += (dataset.count..<count).map { Int32(truncatingIfNeeded: $0) }
    }
  }
}
