/// What happened on the way to a step, gathered as the walk goes.
public struct Milestones: Hashable, Sendable {
  /// The loss at step 0.
  public private(set) var firstLoss: Double
  /// The lowest loss so far.
  public private(set) var bestLoss: Double
  /// How often a step went back against the one before it.
  public private(set) var turns = 0
  /// The first step since which the error has stayed below 0.01, `nil` while it has not.
  public private(set) var settled: Int?
  /// The first step since which x has not changed by a single bit.
  public private(set) var stalled: Int?
  /// The first step that left the note's window −5 … 5.
  public private(set) var leftWindow: Int?
  /// The first step at which the loss was not finite.
  public private(set) var overflow: Int?
  /// How far the last step went, with its sign; 0 before the first.
  public private(set) var lastMove = 0.0

  /// The lecture's window: what its script plots.
  public static let window = -5.0...5.0

  /// What is known before the first step.
  init(loss: Double, error: Double?) {
    firstLoss = loss
    bestLoss = loss
    if let error, error < 0.01 { settled = 0 }
    if !loss.isFinite { overflow = 0 }
  }

  /// Takes note of one step.
  mutating func record(step: Int, from: Double, to: Double, loss: Double, error: Double?) {
    let move = to - from
    // By their signs: the product of two tiny moves is 0.
    if move < 0, lastMove > 0 { turns += 1 }
    if move > 0, lastMove < 0 { turns += 1 }
    lastMove = move
    if loss < bestLoss { bestLoss = loss }
    recordSettling(step: step, error: error)
    stalled = to == from ? stalled ?? step - 1 : nil
    if leftWindow == nil, !Self.window.contains(to) { leftWindow = step }
    if overflow == nil, !loss.isFinite { overflow = step }
  }

  private mutating func recordSettling(step: Int, error: Double?) {
    guard let error, error < 0.01 else {
      settled = nil
      return
    }
    settled = settled ?? step
  }
}
