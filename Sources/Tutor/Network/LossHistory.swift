/// The losses of a run over its steps, in bounded memory: what the loss curves are drawn from.
///
/// The first steps are all kept. When there are more than `capacity` entries every second one is
/// dropped and only each second, fourth, eighth … step is kept from then on. Which steps are kept
/// depends on the steps alone, not on how fast they were made.
public struct LossHistory: Hashable, Sendable {
  /// The losses at a step.
  public struct Entry: Hashable, Sendable {
    /// How many mini-batches came before.
    public var step: Int
    /// The mean loss over the training rows.
    public var training: Double
    /// The mean loss over the test rows, NaN where there are none.
    public var test: Double
  }

  /// What is kept, oldest first.
  public private(set) var entries: [Entry] = []
  private var stride = 1
  private let capacity: Int

  /// A history without entries.
  ///
  /// - Parameter capacity: how many entries are kept at least half of.
  public init(capacity: Int = 1024) {
    self.capacity = max(2, capacity)
  }

  /// The last step that is known.
  public var end: Int { entries.last?.step ?? -1 }

  /// The next step that belongs into the history.
  ///
  /// - Parameter step: where the run stands.
  /// - Returns: a later step.
  public func nextStep(after step: Int) -> Int { (step / stride + 1) * stride }

  /// Adds an entry, if its step is one to be kept and not known yet.
  public mutating func record(_ entry: Entry) {
    guard entry.step > end, entry.step.isMultiple(of: stride) || !entry.training.isFinite else {
      return
    }
    entries.append(entry)
    guard entries.count > capacity else { return }
    stride *= 2
    entries.removeAll { !$0.step.isMultiple(of: stride) && $0.training.isFinite }
  }

  /// Adds an entry at any later step, to be looked at and not to go on from.
  mutating func append(_ entry: Entry) {
    if entry.step > end { entries.append(entry) }
  }

  /// Forgets what came after a step.
  public mutating func truncate(after step: Int) {
    while let last = entries.last, last.step > step { entries.removeLast() }
    while stride > 1, step / stride < capacity / 4 { stride /= 2 }
  }

  /// The last entry at a step or before it.
  public func entry(at step: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].step <= step { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? entries[low - 1] : nil
  }

  /// The entries up to a step.
  public func entries(upTo step: Int) -> ArraySlice<Entry> {
    entries.prefix { $0.step <= step }
  }
}
