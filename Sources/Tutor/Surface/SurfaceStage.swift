import Engine
import Plotting

/// The second screen: a function of two parameters, and those who race down it.
struct SurfaceStage: GhostStage {
  static let afterFork = Localized(en: "change lr or optimizer and step", zh: "改 lr 或优化器再走")
  static let kind = StageKind.surface

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows move the start.
    case start
    /// The arrows move a read-out cursor.
    case readout(SurfacePoint)
  }

  /// The surface, the race and its past.
  var panel = SurfacePanel()
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// Which part of the plane is shown.
  var view = SurfaceView.whole
  /// The pane that has the focus, and whether it fills the screen.
  var focus = SurfacePane.map
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  var timeline: Timeline<SurfaceRun> { panel.timeline }
  var slice: Int { max(1, 4000 / panel.paths.count) }

  mutating func step(count: Int) { panel.step(count: count) }

  mutating func seek(to step: Int) { panel.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    panel.step(count: 1)
    return .done
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    let before = panel.run
    var left = min(count, slice)
    while left > 0 {
      panel.step(count: 1)
      left -= 1
      if isLandmark(since: before) { return Reply(stopsPlay: true) }
    }
    return .done
  }

  /// Play stops where there is something to see that more steps would bury: all have come to an end.
  private func isLandmark(since before: SurfaceRun) -> Bool {
    func isOver(_ lane: SurfaceLane) -> Bool {
      lane.account.overflow != nil || lane.account.settled != nil
    }
    return panel.run.lanes.allSatisfy(isOver) && !before.lanes.allSatisfy(isOver)
  }

  mutating func change(_ body: (inout SurfacePanel) -> Void) { body(&panel) }

  // MARK: Settings

  static var controls: [Control<SurfaceSettings>] { SurfaceControl.all }

  func settings(
    comparedWith other: SurfaceStage
  ) -> (mine: SurfaceSettings, others: SurfaceSettings) {
    (panel.settings, other.panel.settings)
  }

  var learningRate: Double { panel.run.lane.learningRate }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = panel.settings
    var view = view
    for (name, value) in SurfaceControl.ordered(pairs) {
      if name == "view" {
        view = try SurfaceView(parsing: value)
      } else {
        try SurfaceControl.set(name, to: value, in: &settings)
      }
    }
    self.view = view
    return change(to: settings)
  }

  /// Changes the settings; false when they are so already, but for the lane that is looked at.
  mutating func change(to settings: SurfaceSettings) -> Bool {
    let isChange = settings.differs(from: panel.settings)
    panel.change(to: settings)
    return isChange
  }

  var sightPairs: [(name: String, value: String)] {
    view == .whole ? [] : [("view", view.typed)]
  }

  mutating func takeSight(of other: SurfaceStage) {
    (mode, view, focus, isEnlarged) = (other.mode, other.view, other.focus, other.isEnlarged)
    panel.look(at: other.panel.focus)
  }
}
