public import Engine
import Plotting

/// The seventh screen: a program, run one line a key.
///
/// It knows nothing of keys, time or a terminal. Stepping, going back and changing a setting all go
/// through its timeline; what the picture needs besides is kept beside it.
public struct CodePanel: Sendable {
  /// The run with its past and its known future.
  public private(set) var timeline: Timeline<CodeRun>
  /// The loss over all data after every known line; its `x` is the first parameter.
  public private(set) var history: PathHistory
  /// The runs that were kept, at most four.
  public private(set) var ghosts: [CodeGhost] = []
  /// The loss at the parameters it was last measured at: most lines do not move them.
  private var measured: (parameters: [Double], loss: Double)

  /// A program before its first line.
  public init(_ settings: CodeSettings = CodeSettings()) {
    let run = CodeRun(settings)
    timeline = Timeline(start: run)
    history = PathHistory()
    measured = (run.parameters, run.wholeLoss)
    history.append(x: run.parameters[0], loss: measured.loss)
  }

  /// The run as it stands.
  public var run: CodeRun { timeline.present }

  /// What is set now.
  public var settings: CodeSettings { run.settings }

  /// Runs one line, along the known future if there is one.
  public mutating func step() {
    timeline.step()
    if timeline.position == history.count { append(run) }
  }

  /// Runs many lines.
  public mutating func step(count: Int) {
    for _ in 0..<max(0, count) { step() }
  }

  /// Runs what is left of the pass; at its end the whole next one.
  public mutating func stepPass() {
    step(count: run.linesToPassEnd)
  }

  /// Moves to a known line; the future stays known.
  public mutating func seek(to target: Int) {
    timeline.seek(to: target)
  }

  /// Goes back to before the loop and forgets the run; the settings stay.
  public mutating func restart() {
    begin(settings)
  }

  /// Changes settings: in mid-run where that is possible, else by a new run.
  public mutating func change(to new: CodeSettings) {
    guard new != settings else { return }
    guard new.continues(settings) else {
      if new.program != settings.program { ghosts = [] }
      return begin(new)
    }
    timeline.change(new)
    refill(from: history.truncate(after: timeline.position))
  }

  /// Keeps the known run as a ghost and forgets its future; the oldest of five goes.
  public mutating func fork() {
    let now = self
    ghosts.keep { now.ghost(numbered: $0) }
    timeline.forgetFuture()
    refill(from: history.truncate(after: timeline.position))
  }

  /// Forgets all kept runs.
  public mutating func dropGhosts() {
    ghosts = []
  }

  /// The moments right after the last updates, oldest first.
  ///
  /// - Parameter count: how many at most.
  /// - Returns: fewer at the beginning.
  func recentUpdates(_ count: Int) -> [CodeRun] {
    var runs: [CodeRun] = []
    let first = max(0, timeline.position - 6 * max(1, count))
    timeline.visit(first...timeline.position) { _, run in
      if run.line == .update { runs.append(run) }
    }
    return runs.suffix(count)
  }

  /// The known run at its end.
  private func ghost(numbered number: Int) -> CodeGhost {
    var known = timeline
    known.seek(to: known.end)
    let last = known.present
    return CodeGhost(number: number, settings: last.settings, last: last, path: history)
  }

  private mutating func begin(_ settings: CodeSettings) {
    let kept = ghosts
    self = CodePanel(settings)
    ghosts = kept
  }

  private mutating func append(_ run: CodeRun) {
    if measured.parameters != run.parameters { measured = (run.parameters, run.wholeLoss) }
    history.append(x: run.parameters[0], loss: measured.loss)
  }

  /// Measures known lines again.
  private mutating func refill(from first: Int) {
    guard first <= timeline.position else { return }
    var copy = self
    timeline.visit(first...timeline.position) { _, run in copy.append(run) }
    self = copy
  }
}
