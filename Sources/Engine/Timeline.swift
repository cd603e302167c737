/// A run with a cursor that can be moved back and forth over its steps.
///
/// Going back is exact: the state of step k is the nearest checkpoint before it, stepped on, with
/// each change of a setting made again where it was made. A run of 10⁷ steps needs hardly more
/// memory than one of 10⁵: when there are more checkpoints than the memory holds every second one is
/// dropped. Only the changes are kept for good.
public struct Timeline<Run: Adjustable>: Sendable {
  /// The state at `position`.
  public private(set) var present: Run
  /// Where the cursor stands; 0 is the start.
  public private(set) var position = 0
  /// The last step that is known; behind the cursor after going back.
  public private(set) var end = 0
  /// The changes made at known steps, in the order in which they are made again.
  public private(set) var changes: [Change] = []

  /// A setting that was changed on the way.
  public struct Change: Sendable {
    /// The step at which it was changed.
    public let position: Int
    /// What was set from there on.
    public let setting: Run.Setting
  }

  /// A state as it was when its step was reached, before any change made there.
  private struct Checkpoint {
    var position: Int
    var run: Run
  }

  /// The state of step 0, before any change made there.
  public var start: Run { checkpoints[0].run }

  /// How many checkpoints there are.
  var checkpointCount: Int { checkpoints.count }

  private var checkpoints: [Checkpoint]
  private var spacing = Self.leastSpacing
  private let capacity: Int
  private static var leastSpacing: Int { 32 }

  /// A timeline that holds only its start.
  ///
  /// - Parameters:
  ///   - start: the state of step 0.
  ///   - capacity: how many checkpoints are kept before they are thinned out, at least 2.
  ///   - memory: how many bytes they may take; two are kept in any case.
  public init(start: Run, capacity: Int = 4096, memory: Int = 64 << 20) {
    present = start
    self.capacity = max(2, min(capacity, memory / max(1, start.checkpointSize)))
    checkpoints = [Checkpoint(position: 0, run: start.checkpoint)]
  }

  /// True when the cursor stands behind steps that are already known.
  public var hasFuture: Bool { position < end }

  /// Moves one step on: along the known future if there is one, else by computing a new step.
  public mutating func step() { step(count: 1) }

  /// Moves some steps on: along the known future as far as it goes, then by computing new steps.
  ///
  /// - Parameter count: how many; none for 0 or less.
  public mutating func step(count: Int) {
    let (target, overflows) = position.addingReportingOverflow(max(0, count))
    precondition(!overflows, "\(count) steps from \(position)")
    walk(to: min(target, end))
    while position < target {
      let next = min(target, (position / spacing + 1) * spacing)
      present.step(count: next - position)
      position = next
      end = next
      keepCheckpointIfDue()
    }
  }

  /// Moves the cursor to a known step; a number outside `0...end` is taken to its nearest end.
  public mutating func seek(to target: Int) {
    let target = min(max(target, 0), end)
    guard target != position else { return }
    let start = last(in: checkpoints, at: target, \.position)
    if let start, target < position || checkpoints[start].position > position {
      present = checkpoints[start].run
      position = checkpoints[start].position
      applyChanges()
    }
    walk(to: target)
  }

  /// Changes settings at the cursor and drops the future that no longer follows from them.
  public mutating func change(_ setting: Run.Setting) {
    forgetFuture()
    present.apply(setting)
    changes.append(Change(position: position, setting: setting))
  }

  /// Changes what no step depends on, now and in all that is known: the future stays.
  ///
  /// - Parameters:
  ///   - apply: makes the change in a state of the run.
  ///   - amend: makes it in settings that were changed on the way.
  public mutating func amend(
    _ apply: (inout Run) -> Void, inSettings amend: (inout Run.Setting) -> Void
  ) {
    apply(&present)
    for index in checkpoints.indices { apply(&checkpoints[index].run) }
    changes = changes.map { change in
      var setting = change.setting
      amend(&setting)
      return Change(position: change.position, setting: setting)
    }
  }

  /// Drops all steps behind the cursor.
  public mutating func forgetFuture() {
    end = position
    while let last = checkpoints.last, last.position > position { checkpoints.removeLast() }
    while let last = changes.last, last.position > position { changes.removeLast() }
    while spacing > Self.leastSpacing, position / (spacing / 2) <= capacity { spacing /= 2 }
  }

  /// Calls `body` with the state of each known step of a range, in order; the cursor stays.
  public func visit(_ steps: ClosedRange<Int>, _ body: (Int, Run) -> Void) {
    var copy = self
    for step in steps.clamped(to: 0...end) {
      copy.seek(to: step)
      body(step, copy.present)
    }
  }

  /// Moves on over known steps and makes again what was changed on the way.
  private mutating func walk(to target: Int) {
    while position < target {
      let index = last(in: changes, at: position, \.position).map { $0 + 1 } ?? 0
      let next = index < changes.count ? min(target, changes[index].position) : target
      present.step(count: next - position)
      position = next
      applyChanges()
    }
  }

  /// Makes again what was changed at the cursor, in the same order.
  ///
  /// All of it: a rule that was taken for another and taken back has lost its memory.
  private mutating func applyChanges() {
    var index = last(in: changes, at: position - 1, \.position).map { $0 + 1 } ?? 0
    while index < changes.count, changes[index].position == position {
      present.apply(changes[index].setting)
      index += 1
    }
  }

  /// The index of the last element that is not later than `position`, by bisection.
  private func last<Element>(
    in elements: [Element], at position: Int, _ place: (Element) -> Int
  ) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if place(elements[middle]) <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func keepCheckpointIfDue() {
    guard position.isMultiple(of: spacing) else { return }
    checkpoints.append(Checkpoint(position: position, run: present.checkpoint))
    guard checkpoints.count > capacity else { return }
    spacing *= 2
    checkpoints.removeAll { !$0.position.isMultiple(of: spacing) }
  }
}
