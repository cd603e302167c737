import Engine
import Plotting

/// The fifth screen: a pass through a network, one arithmetic operation a key.
struct XrayStage: Stage {
  static let kind = StageKind.xray

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows say whether the next result is below, at or above 0; after the answer the question
    /// is closed.
    case predict(Prediction, isOpen: Bool)
    /// The arrows move over the operations of this pass.
    case readout(Int)
  }

  /// The run with its past and its known future.
  var timeline: Timeline<XrayRun>
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// The pane that has the focus, and whether it fills the screen.
  var focus = XrayPane.graph
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false

  /// One neuron, before the first operation.
  init() {
    guard let stage = try? XrayStage(XraySettings()) else {
      preconditionFailure("the usual settings go together")
    }
    self = stage
  }

  /// A pass that begins with some settings.
  ///
  /// - Throws: `UserError` when settings do not go together.
  init(_ settings: XraySettings) throws(UserError) {
    timeline = Timeline(start: try XrayRun(settings))
  }

  /// The run as it stands.
  var run: XrayRun { timeline.present }

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  /// An operation costs next to nothing.
  var slice: Int { 500 }
  static let speeds = [1, 2, 5, 10, 30, 100, 1000]
  static let usualSpeed = 2

  mutating func step(count: Int) {
    for _ in 0..<max(0, count) { timeline.step() }
  }

  mutating func seek(to step: Int) { timeline.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    timeline.step()
    return .done
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    guard run.isFinite else { return Reply(stopsPlay: true) }
    step(count: count)
    // A pass that has moved nothing is followed by others like it.
    return Reply(stopsPlay: !run.isFinite || run.stepSize == 0)
  }

  // MARK: Settings

  static var controls: [Control<XraySettings>] { XrayControl.all }

  var learningRate: Double { run.settings.learningRate }

  func settings(comparedWith other: XrayStage) -> (mine: XraySettings, others: XraySettings) {
    var (mine, others) = (run.settings, other.run.settings)
    mine.edits = WeightEdits()
    others.edits = WeightEdits()
    let changed = edits.changed(since: other.edits, isSameRun: mine.continues(others))
    for (place, value) in changed { mine.edits[place] = value }
    return (mine, others)
  }

  private var edits: HandEdits<WeightPlace> {
    HandEdits(
      first: Dictionary(uniqueKeysWithValues: zip(run.plan.parameters, run.start)), in: timeline
    ) { settings in
      Dictionary(uniqueKeysWithValues: settings.edits.list.map { ($0.place, $0.value) })
    }
  }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = run.settings
    var pane: XrayPane?
    for (name, value) in pairs {
      if name == "view" {
        pane = try choice(value, for: name) as XrayPane
      } else {
        try XrayControl.set(name, to: value, in: &settings)
      }
    }
    let isChange = try change(to: settings)
    if let pane { (focus, isEnlarged) = (pane, false) }
    return isChange
  }

  /// Changes the settings: in mid-run where that is possible, else by a new run.
  ///
  /// - Parameter settings: what shall be set.
  /// - Returns: false when everything was so before.
  /// - Throws: `UserError` when they do not go together; nothing is changed then.
  mutating func change(to settings: XraySettings) throws(UserError) -> Bool {
    guard settings != run.settings else { return false }
    try settings.check()
    if settings.continues(run.settings) {
      timeline.change(settings)
    } else {
      try begin(run.restarting(with: settings))
    }
    return true
  }

  /// Begins a run.
  mutating func begin(_ settings: XraySettings) throws(UserError) {
    timeline = Timeline(start: try XrayRun(settings))
    if case .readout = mode { mode = .normal }
  }

  mutating func takeSight(of other: XrayStage) {
    (focus, isEnlarged) = (other.focus, other.isEnlarged)
    if case .predict = other.mode { mode = other.mode }
  }
}
