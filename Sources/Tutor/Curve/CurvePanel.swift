public import Engine
import Plotting

/// The first screen: a curve, and gradient descent on it, one step a key.
///
/// It knows nothing of keys, time or a terminal. Stepping, going back and changing a setting all
/// go through its timeline; what the picture needs besides is kept beside it.
public struct CurvePanel: Sendable {
  /// The run with its past and its known future.
  public private(set) var timeline: Timeline<CurveRun>
  /// The path of all known steps.
  public private(set) var history: PathHistory
  /// The runs that were kept, at most four.
  public private(set) var ghosts: [Ghost] = []
  /// Which part of the curve is shown.
  public var view = CurveView.lens
  /// The last states up to the present one, oldest first.
  private var ring: [CurveRun]

  /// How many iterations the lecture's script asks for.
  public static let markedSteps = 100
  /// How many states are at hand without computing them again: a table as high as a screen.
  private static let ringLength = 64
  /// How many of the last points the lens keeps in sight.
  private static let lensMemory = 8

  /// A curve at its start.
  public init(_ settings: CurveSettings = CurveSettings()) {
    let run = CurveRun(settings)
    timeline = Timeline(start: run)
    history = PathHistory()
    history.append(x: run.x, loss: run.loss)
    ring = [run]
  }

  /// The run as it stands.
  public var run: CurveRun { timeline.present }

  /// What is set now.
  public var settings: CurveSettings { run.settings }

  /// Makes one step, along the known future if there is one.
  public mutating func step() {
    advance()
    if ring.count >= 2 * Self.ringLength { ring.removeFirst(Self.ringLength) }
    ring.append(run)
  }

  /// Makes many steps.
  public mutating func step(count: Int) {
    let unseen = count - Self.ringLength
    if unseen > 0 {
      for _ in 0..<unseen { advance() }
      ring = []
    }
    for _ in max(0, unseen)..<max(0, count) { step() }
  }

  private mutating func advance() {
    timeline.step()
    if timeline.position == history.count { history.append(x: run.x, loss: run.loss) }
  }

  /// Moves to a known step; the future stays known.
  public mutating func seek(to target: Int) {
    timeline.seek(to: target)
    let first = ring[0].stepCount
    let isNear = (first...first + ring.count - 1).contains(timeline.position)
    let hasEnough = timeline.position - first >= Self.ringLength / 2 || first == 0
    guard isNear, hasEnough else { return refillRing() }
    ring.removeLast(first + ring.count - 1 - timeline.position)
  }

  /// Goes back to step 0 and forgets the run; the settings stay.
  public mutating func restart() {
    begin(settings)
  }

  /// Changes settings: in mid-run where that is possible, else by a new run.
  public mutating func change(to new: CurveSettings) {
    guard new != settings else { return }
    guard new.continues(settings) else {
      if new.function != settings.function { ghosts = [] }
      return begin(new)
    }
    timeline.change(new)
    ring[ring.count - 1] = run
    refill(from: history.truncate(after: timeline.position))
  }

  /// Keeps the known run as a ghost and forgets its future; the oldest of five goes.
  public mutating func fork() {
    let start = timeline.hasFuture ? timeline.position : 0
    let (label, path) = (ghostLabel, history)
    ghosts.keep { Ghost(number: $0, label: label, path: path, start: start) }
    timeline.forgetFuture()
    refill(from: history.truncate(after: timeline.position))
  }

  /// Forgets all kept runs.
  public mutating func dropGhosts() {
    ghosts = []
  }

  /// The last states up to the present one, oldest first; at most 64.
  public func recent(_ count: Int) -> ArraySlice<CurveRun> {
    ring.suffix(min(count, Self.ringLength))
  }

  /// The auto-zoomed range of x.
  var lens: Lens {
    let places = ring.suffix(Self.lensMemory + 1).map(\.x) + [run.next.x]
    return Lens(
      center: center, isFixed: !run.minima.isEmpty, start: settings.start, places: places)
  }

  /// What the ghost that is made now was run with.
  private var ghostLabel: String {
    var last = timeline
    last.seek(to: timeline.end)
    let settings = last.present.settings
    let rate = "lr \(NumberText.rate(settings.learningRate))"
    let momentum = settings.effectiveMomentum
    return momentum == 0 ? rate : "\(rate), β \(NumberText.rate(momentum))"
  }

  private mutating func begin(_ settings: CurveSettings) {
    let old = self
    self = CurvePanel(settings)
    ghosts = old.ghosts
    view = old.view
  }

  private mutating func refillRing() {
    ring = []
    let first = max(0, timeline.position - Self.ringLength + 1)
    var ring = ring
    timeline.visit(first...timeline.position) { _, run in ring.append(run) }
    self.ring = ring
  }

  private mutating func refill(from first: Int) {
    guard first <= timeline.position else { return }
    var history = history
    timeline.visit(first...timeline.position) { _, run in history.append(x: run.x, loss: run.loss) }
    self.history = history
  }

  /// The minimum if one is known and finite, else the place now.
  var center: Double {
    let now = run.x.isFinite ? run.x : 0
    let nearest = run.minima.min { abs($0.x - now) < abs($1.x - now) }
    return nearest?.x ?? now
  }
}
