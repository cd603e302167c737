/// How many mistakes each epoch had, in bounded memory.
///
/// Up to `capacity` epochs each one is kept. A longer run is kept in buckets of 2, 4, 8 … epochs
/// whose total, least and most are exact; the last 16 epochs are kept one by one in any case.
public struct MistakeHistory: Hashable, Sendable {
  /// Some epochs in a row.
  public struct Bucket: Hashable, Sendable {
    /// All their mistakes together.
    public var total: Int
    /// The mistakes of the best of them.
    public var least: Int32
    /// The mistakes of the worst of them.
    public var most: Int32
  }

  /// How many epochs a full bucket holds.
  public private(set) var stride = 1
  /// The buckets, oldest first; the last one may not be full yet.
  public private(set) var buckets: [Bucket] = []
  /// How many epochs are complete.
  public private(set) var count = 0
  /// The last epochs, oldest first, at most 16.
  public private(set) var recent: [Int32] = []

  private static let capacity = 128
  private static let recentLimit = 16

  /// No epoch.
  public init() {}

  /// The mistakes of an epoch, counted from 0; `nil` where it is no longer kept by itself.
  public subscript(epoch: Int) -> Int? {
    guard (0..<count).contains(epoch) else { return nil }
    if stride == 1 { return buckets[epoch].total }
    let place = epoch - (count - recent.count)
    return place >= 0 ? Int(recent[place]) : nil
  }

  /// Adds the next epoch.
  mutating func append(_ mistakes: Int) {
    let number = Int32(clamping: mistakes)
    let bucket = Bucket(total: mistakes, least: number, most: number)
    if buckets.count == Self.capacity, count.isMultiple(of: stride) { halve() }
    if count.isMultiple(of: stride) {
      buckets.append(bucket)
    } else {
      buckets[buckets.count - 1].absorb(bucket)
    }
    count += 1
    if recent.count == Self.recentLimit { recent.removeFirst() }
    recent.append(number)
  }

  private mutating func halve() {
    for i in 0..<buckets.count / 2 {
      buckets[i] = buckets[2 * i]
      buckets[i].absorb(buckets[2 * i + 1])
    }
    buckets.removeSubrange((buckets.count / 2)...)
    stride *= 2
  }
}

extension MistakeHistory.Bucket {
  /// Takes in the bucket that follows.
  fileprivate mutating func absorb(_ later: Self) {
    total += later.total
    least = min(least, later.least)
    most = max(most, later.most)
  }
}
