public import Engine

/// What happened on the way of one lane.
public struct LaneAccount: Hashable, Sendable {
  /// The loss before the first step.
  public private(set) var firstLoss: Double
  /// The lowest loss so far.
  public private(set) var bestLoss: Double
  /// How often a step went back on the one before: their directions differ by more than 90°.
  public private(set) var turns = 0
  /// The first step since which the walk has been near a minimum; `nil` while it is not.
  public private(set) var settled: Int?
  /// The first step at which the loss was no number a screen could show, or beyond a million and
  /// above where it began; `nil` again once it has settled after all.
  public private(set) var diverged: Int?
  /// The first step at which the numbers overflowed.
  public private(set) var overflow: Int?
  /// The last step as a vector.
  public private(set) var lastMove = SurfacePoint(0, 0)

  init(loss: Double, error: Double?) {
    firstLoss = loss
    bestLoss = loss
    if let error, error < SurfaceSettings.settledWithin { settled = 0 }
    if !loss.isFinite { (diverged, overflow) = (0, 0) }
  }

  /// The length of the last step.
  public var stepSize: Double { lastMove.distance(to: SurfacePoint(0, 0)) }

  mutating func record(
    step: Int, from: SurfacePoint, to: SurfacePoint, loss: Double, error: Double?
  ) {
    let move = SurfacePoint(to.x - from.x, to.y - from.y)
    if Self.goesBack(move, on: lastMove) { turns += 1 }
    lastMove = move
    if loss < bestLoss { bestLoss = loss }
    if let error, error < SurfaceSettings.settledWithin {
      settled = settled ?? step
      diverged = nil
    } else {
      settled = nil
      if diverged == nil, !(loss <= max(1e6, firstLoss)) { diverged = step }
    }
    if overflow == nil, !(loss.isFinite && to.x.isFinite && to.y.isFinite) { overflow = step }
  }

  /// True when the angle between two moves is more than a right one.
  private static func goesBack(_ a: SurfacePoint, on b: SurfacePoint) -> Bool {
    // Each is brought to size 1 first: the product of two tiny moves is 0.
    let (sizeA, sizeB) = (max(abs(a.x), abs(a.y)), max(abs(b.x), abs(b.y)))
    guard sizeA > 0, sizeB > 0, sizeA.isFinite, sizeB.isFinite else { return false }
    return (a.x / sizeA) * (b.x / sizeB) + (a.y / sizeA) * (b.y / sizeB) < 0
  }
}
