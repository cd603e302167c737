import Engine
import Plotting

/// A race on a surface with its past: what the second screen is about.
///
/// It knows nothing of keys, of drawing or of time. Stepping, going back and changing a setting go
/// through its timeline; the ways that were walked are kept beside it.
struct SurfacePanel: Sendable {
  /// The run with its past and its known future.
  private(set) var timeline: Timeline<SurfaceRun>
  /// The way of each lane over all known steps.
  private(set) var paths: [SurfacePath]
  /// Walks that were kept, at most four.
  private(set) var ghosts: [SurfaceGhost] = []

  /// A race at its start.
  init(_ settings: SurfaceSettings = SurfaceSettings()) {
    let run = SurfaceRun(settings)
    timeline = Timeline(start: run)
    paths = run.lanes.map { _ in SurfacePath() }
    note(run)
  }

  /// The run as it stands.
  var run: SurfaceRun { timeline.present }

  /// What is set now.
  var settings: SurfaceSettings { run.settings }

  /// Makes steps, along the known future if there is one.
  mutating func step(count: Int) {
    for _ in 0..<max(0, count) {
      timeline.step()
      if timeline.position == paths[0].count { note(run) }
    }
  }

  private mutating func note(_ run: SurfaceRun) {
    let surface = run.surface
    for index in paths.indices {
      let place = run.lanes[index].place
      paths[index].append(
        SurfacePath.Stop(place: place, loss: surface.height(at: place.x, place.y)))
    }
  }

  /// Moves to a known step; the future stays known.
  mutating func seek(to target: Int) { timeline.seek(to: target) }

  /// Goes back to step 0 and forgets the run; the settings stay.
  mutating func restart() { begin(settings) }

  /// Changes settings: in mid-run where that is possible, else by a new run.
  mutating func change(to new: SurfaceSettings) {
    guard new.differs(from: settings) else { return look(at: new.focus) }
    guard new.continues(settings) else {
      if new.function != settings.function { ghosts = [] }
      return begin(new)
    }
    timeline.change(new)
    forgetFuture()
  }

  /// Looks at another lane: nothing of the run changes, its known future stays.
  mutating func look(at lane: Int) {
    let lane = min(max(lane, 0), paths.count - 1)
    guard lane != settings.focus else { return }
    timeline.amend {
      $0.look(at: lane)
    } inSettings: {
      $0.focus = lane
    }
  }

  /// Keeps the way of the lane in focus and forgets its future.
  mutating func fork() {
    let (label, path) = (ghostLabel, paths[focus])
    ghosts.keep { SurfaceGhost(number: $0, label: label, path: path) }
    timeline.forgetFuture()
    forgetFuture()
  }

  /// Forgets all kept walks.
  mutating func dropGhosts() { ghosts = [] }

  /// The lane that keys change.
  var focus: Int { min(max(settings.focus, 0), paths.count - 1) }

  private var ghostLabel: String {
    let lane = run.lane
    let rate = "lr \(NumberText.rate(lane.learningRate))"
    let name = lane.settings.rule.title
    return lane.settings.rule.hasMomentum
      ? "\(name) \(rate), β \(NumberText.rate(lane.settings.momentum))" : "\(name) \(rate)"
  }

  private mutating func forgetFuture() {
    for index in paths.indices { paths[index].truncate(after: timeline.position) }
  }

  private mutating func begin(_ settings: SurfaceSettings) {
    let ghosts = ghosts
    self = SurfacePanel(settings)
    self.ghosts = ghosts
  }
}
