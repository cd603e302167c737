import Engine
import Plotting

/// The sixth screen: a network that learns to read digits, and a pad to draw one on.
///
/// The training is that of the MLP lab, which it holds; its own are the pad, what of the digits is
/// looked at, and the digits that the learner has added.
struct DigitsStage: GhostStage {
  static let afterFork = NetworkStage.afterFork
  static let kind = StageKind.digits
  static var headless: any PanelRun.Type { DigitsRun.self }
  static var opening: NetworkSettings { DigitsRun.opening }

  static func written(
    _ setting: NetworkSettings, after old: NetworkSettings
  ) -> [(name: String, value: String)] { DigitsRun.written(setting, after: old) }

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says, or a mode of the lab.
    case normal
    /// The arrows move the pen.
    case draw
    /// The arrows choose one of the digits that are shown.
    case browse(Int)
    /// The arrows choose a count of the confusion matrix.
    case matrix(actual: Int, predicted: Int)
    /// The arrows choose a knob and turn it.
    case knobs(Int)
  }

  /// The network in training.
  var lab = NetworkStage(.digits)
  /// What is drawn.
  var pad = Pad(side: DigitsPadPane.usualSide)
  /// True while the mouse draws.
  var isStroking = false
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// The pane that has the focus, and whether it fills the screen.
  var focus = DigitsPane.digits
  /// The pane that the knobs were opened from.
  var focusBeforeKnobs: DigitsPane?
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false
  /// Which digits are shown.
  var filter = DigitsFilter.all
  /// What became of the digits that were added.
  var harvest = DigitsHarvest()

  /// The screen at its start: the first test digit lies on the pad.
  init() { showFirstRow() }

  var panel: NetworkPanel { lab.panel }

  mutating func change(_ body: (inout NetworkPanel) -> Void) { lab.change(body) }

  var isInMode: Bool { mode != .normal || lab.isInMode }

  // MARK: Time

  var timeline: Timeline<NetworkRun> { lab.timeline }
  var slice: Int { lab.slice }

  mutating func step(count: Int) { lab.step(count: count) }

  mutating func seek(to step: Int) { lab.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    lab.stepByHand(in: surroundings)
  }

  func beat(of playback: Playback) -> Playback.Beat { lab.beat(of: playback) }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    lab.play(count: count, in: surroundings)
  }

  mutating func keepAccount() { lab.keepAccount() }

  // MARK: Settings

  static var controls: [Control<NetworkSettings>] { DigitsControl.all }

  var learningRate: Double { lab.learningRate }

  func settings(
    comparedWith other: DigitsStage
  ) -> (mine: NetworkSettings, others: NetworkSettings) {
    lab.settings(comparedWith: other.lab)
  }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var (settings, look) = (panel.settings, lab.look)
    var pane: DigitsPane?
    for (name, value) in pairs {
      if name == "view" {
        pane = try DigitsPane(parsing: value)
      } else if NetworkLook.table.named(name) != nil {
        try NetworkLook.table.set(name, to: value, in: &look)
      } else {
        try DigitsControl.set(name, to: value, in: &settings)
      }
    }
    let isChange = try change(to: settings, look)
    if let pane { (focus, isEnlarged, mode) = (pane, false, .normal) }
    return isChange
  }

  /// Changes settings; what is shown of data that are gone is forgotten.
  mutating func change(
    to settings: NetworkSettings, _ look: NetworkLook
  ) throws(UserError) -> Bool {
    let isChange = try lab.change(to: settings, look)
    // Other rows may come: what the test was before the first of the old ones is nothing to them.
    if isChange, settings.added.isEmpty { (harvest.last, harvest.testBefore) = (nil, nil) }
    keepUp()
    return isChange
  }

  /// Lets the lab do something.
  mutating func ask(_ request: (inout NetworkStage) -> Reply) -> Reply {
    let reply = request(&lab)
    keepUp()
    return reply
  }

  /// Forgets what belongs to data that are no longer there.
  private mutating func keepUp() {
    if end == 0, panel.settings.added.isEmpty { harvest = DigitsHarvest() }
    let width = panel.run.network.rawWidth
    if pad.side * pad.side != width {
      pad = Pad(side: Self.side(of: width))
      showFirstRow()
    }
    guard case .test(let index, _) = pad.source else { return }
    let rows = DigitsRows(panel.run)
    if !rows.labels.indices.contains(index) || rows.pixels(index) != pad.pixels { showFirstRow() }
  }

  private mutating func showFirstRow() { if !DigitsRows(panel.run).labels.isEmpty { show(row: 0) } }

  /// Puts a row of the test on the pad.
  mutating func show(row: Int) {
    let rows = DigitsRows(panel.run)
    pad.show(rows.pixels(row), test: row, label: rows.labels[row])
  }

  /// The side of square pictures of so many pixels.
  static func side(of width: Int) -> Int { (1...64).first { $0 * $0 >= width } ?? 64 }

  mutating func takeSight(of other: DigitsStage) {
    lab.takeSight(of: other.lab)
    (focus, isEnlarged, filter) = (other.focus, other.isEnlarged, other.filter)
    focusBeforeKnobs = other.focusBeforeKnobs
    mode = other.mode
    if pad.side == other.pad.side { pad = other.pad }
    keepUp()
  }
}
