import Engine

/// Which sample is shown next: the data round and round, each epoch in a new order if wanted.
///
/// The orders are those of ``DataLoader`` with batches of one and the same seed. They are known an
/// epoch ahead, so that the next sample can be named before it is shown.
struct SampleOrder: Hashable, Sendable {
  /// How many passes over the data are complete.
  private(set) var epoch = 0
  /// How many samples of the present pass have been shown.
  private(set) var position = 0

  private let count: Int
  private let isShuffled: Bool
  private var generator: SplitMix64
  /// The present order, empty for that of the data; narrow, since thousands of runs are kept.
  private var order: [UInt16] = []

  /// The beginning of the first pass over at least 1 and at most 65 536 samples.
  init(count: Int, isShuffled: Bool, seed: UInt64) {
    precondition((1...1 << 16).contains(count), "\(count) samples")
    self.count = count
    self.isShuffled = isShuffled
    generator = SplitMix64(seed: seed)
    reorder()
  }

  /// The place of the next sample in the data.
  var next: Int { order.isEmpty ? position : Int(order[position]) }

  /// True when the next sample is the first of a pass.
  var isAtStart: Bool { position == 0 }

  /// Moves on behind the next sample.
  mutating func advance() {
    position += 1
    guard position == count else { return }
    position = 0
    epoch += 1
    reorder()
  }

  private mutating func reorder() {
    guard isShuffled else { return }
    order = (0..<count).map { UInt16(truncatingIfNeeded: $0) }
    generator.shuffle(&order)
  }
}
