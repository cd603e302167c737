/// The losses of a run over its steps, in bounded memory: what the loss curves are drawn from.
///
/// The first steps are all kept, then the ends of epochs: within an epoch the loss goes up and down
/// with each mini-batch, which would only make the curve thick. When there are more than `capacity`
/// entries, from then on only every second, fourth, eighth … epoch is kept. Which steps are kept
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
    /// The share of training rows put into their class; `nil` where numbers are learned.
    public var trainingAccuracy: Double?
    /// The same for the test rows.
    public var testAccuracy: Double?
  }

  /// What is kept, oldest first.
  public private(set) var entries: [Entry] = []
  /// How many epochs lie between two entries.
  private var stride = 1
  private let epochLength: Int
  /// Up to this step each one is kept.
  private let fineEnd: Int
  private let capacity: Int

  /// A history without entries.
  ///
  /// - Parameters:
  ///   - epochLength: the steps of an epoch.
  ///   - capacity: how many entries of epochs are kept at least half of.
  public init(epochLength: Int = 1, capacity: Int = 1024) {
    self.epochLength = max(1, epochLength)
    self.capacity = max(2, capacity)
    fineEnd = min(512, 4 * self.epochLength)
  }

  /// The last step that is known.
  public var end: Int { entries.last?.step ?? -1 }

  /// The next step that belongs into the history.
  ///
  /// - Parameter step: where the run stands.
  /// - Returns: a later step.
  public func nextStep(after step: Int) -> Int {
    if step < fineEnd { return step + 1 }
    return (step / (epochLength * stride) + 1) * epochLength * stride
  }

  /// True for steps that belong into the history.
  private func isKept(_ entry: Entry) -> Bool {
    entry.step <= fineEnd || entry.step.isMultiple(of: epochLength * stride)
      || !entry.training.isFinite
  }

  /// Adds an entry, if its step is one to be kept and not known yet.
  public mutating func record(_ entry: Entry) {
    guard entry.step > end, isKept(entry) else { return }
    entries.append(entry)
    guard entries.count > capacity + fineEnd else { return }
    stride *= 2
    entries = entries.filter(isKept)
  }

  /// Adds an entry at any later step, to be looked at and not to go on from.
  mutating func append(_ entry: Entry) {
    if entry.step > end { entries.append(entry) }
  }

  /// Forgets what came after a step.
  public mutating func truncate(after step: Int) {
    while let last = entries.last, last.step > step { entries.removeLast() }
    while stride > 1, step / (epochLength * stride) < capacity / 4 { stride /= 2 }
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
    guard let last = entries.last, last.step > step else { return entries[...] }
    return entries.prefix { $0.step <= step }
  }
}
