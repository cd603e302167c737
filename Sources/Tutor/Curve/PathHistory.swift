/// Where a walk has been, in bounded memory: what the trail and the loss curve are drawn from.
///
/// Up to `capacity` steps each step is kept. A longer walk is kept in buckets of 2, 4, 8 … steps;
/// a bucket remembers its extremes, so that a spike of one step stays visible.
public struct PathHistory: Hashable, Sendable {
  /// Some steps in a row.
  public struct Bucket: Hashable, Sendable {
    /// Where the first of them stood.
    public var x: Double
    /// The farthest left of them.
    public var left: Double
    /// The farthest right of them.
    public var right: Double
    /// The lowest loss among them; NaN only when all of them were.
    public var low: Double
    /// The highest loss among them; not finite when one of them was not.
    public var high: Double

    /// One step.
    init(x: Double, loss: Double) {
      self.x = x
      (left, right) = (x, x)
      (low, high) = (loss, loss)
    }
  }

  /// How many steps a bucket holds.
  public private(set) var stride = 1
  /// The buckets, oldest first.
  public private(set) var buckets: [Bucket] = []
  /// How many steps are kept, counting step 0.
  public private(set) var count = 0
  private let capacity: Int

  /// An empty history.
  ///
  /// - Parameter capacity: how many buckets are kept, taken down to an even number of at least 2.
  public init(capacity: Int = 16_384) {
    self.capacity = max(2, capacity - capacity % 2)
  }

  /// Adds the next step.
  public mutating func append(x: Double, loss: Double) {
    if buckets.count == capacity, count.isMultiple(of: stride) { halve() }
    if count.isMultiple(of: stride) {
      buckets.append(Bucket(x: x, loss: loss))
    } else {
      buckets[buckets.count - 1].absorb(Bucket(x: x, loss: loss))
    }
    count += 1
  }

  /// Forgets all steps behind `last`, and a bucket that would be torn with them.
  ///
  /// What is left may fit into single steps; then all is forgotten, so that filling it again shows
  /// each step as a walk shows it that never went farther. A longer rest stays in coarse buckets,
  /// since filling it again would take longer than a key may.
  ///
  /// - Parameter last: the last step to keep.
  /// - Returns: the first step that has to be appended again; `last + 1` when nothing was torn.
  public mutating func truncate(after last: Int) -> Int {
    guard last + 1 < count else { return count }
    guard stride == 1 || last + 1 > capacity else {
      self = PathHistory(capacity: capacity)
      return 0
    }
    let whole = (last + 1) / stride
    buckets.removeSubrange(whole...)
    count = whole * stride
    return count
  }

  /// The bucket that holds a step.
  public subscript(step: Int) -> Bucket? {
    (0..<count).contains(step) ? buckets[step / stride] : nil
  }

  private mutating func halve() {
    for i in 0..<buckets.count / 2 {
      var pair = buckets[2 * i]
      pair.absorb(buckets[2 * i + 1])
      buckets[i] = pair
    }
    buckets.removeSubrange((buckets.count / 2)...)
    stride *= 2
  }
}

extension PathHistory.Bucket {
  /// Takes in the bucket that follows; the first loss that is not finite sticks.
  fileprivate mutating func absorb(_ later: Self) {
    if low.isNaN || later.low < low { low = later.low }
    if high.isFinite, !(later.high <= high) || !later.high.isFinite { high = later.high }
    if later.left < left { left = later.left }
    if later.right > right { right = later.right }
  }
}
