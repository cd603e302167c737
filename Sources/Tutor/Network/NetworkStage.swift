import Engine
import Plotting

/// The fourth screen: a network in training, with all that belongs to looking at it.
struct NetworkStage: GhostStage {
  static let afterFork = Localized(en: "change something and train", zh: "改个设置再训练")
  static let kind = StageKind.mlp

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows choose a knob and turn it.
    case knobs(Int)
    /// The arrows move over neurons and links.
    case network(NetworkCursor)
    /// The arrows move a cross over the plane.
    case map(x: Double, y: Double)
    /// The arrows move a cursor that puts points.
    case draw(DrawCursor)
    /// The arrows move a read-out cursor over the steps of the losses.
    case losses(Int)
    /// The arrows say where the loss will be after an epoch.
    case predict(Prediction)
  }

  /// The network and its past.
  private(set) var panel: NetworkPanel
  /// How it is looked at.
  private(set) var look = NetworkLook()
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// The pane that has the focus, and whether it fills the screen.
  var focus = NetworkPane.map
  /// The pane that the knobs were opened from.
  var focusBeforeKnobs: NetworkPane?
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false
  /// True once points were drawn by hand, and those that a file has.
  var hasDrawn = false
  var savedPoints: [AddedRow] = []
  /// True when links show the gradient of the loss instead of the weights.
  var showsGradient = false

  /// TensorFlow Playground's opening.
  init() { self.init(NetworkSettings()) }

  /// A network with an opening of its own.
  ///
  /// - Precondition: its settings go together.
  init(_ opening: NetworkSettings) {
    guard let panel = try? NetworkPanel(opening) else {
      preconditionFailure("the usual settings go together")
    }
    self.panel = panel
  }

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  var timeline: Timeline<NetworkRun> { panel.timeline }
  var frameInterval: Int { 50 }

  /// About a third of a millisecond's worth, by how much a step multiplies: a key waits no longer.
  var slice: Int {
    let run = panel.run
    let work = run.network.parameterCount * run.network.batchSize + 400
    return max(1, min(1024, 800_000 / work))
  }

  mutating func step(count: Int) { panel.step(count: count) }

  mutating func seek(to step: Int) { panel.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    guard panel.canStep else { return .refused(panel.brokenRefusal) }
    panel.step(count: 1)
    return panel.isBroken ? Reply(message: panel.brokenNews) : .done
  }

  func beat(of playback: Playback) -> Playback.Beat {
    guard playback.speed != .max else { return Playback.Beat(milliseconds: 0, steps: slice) }
    return playback.beat
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    guard panel.canStep else {
      return Reply(message: .refusal(panel.brokenRefusal), stopsPlay: true)
    }
    if look.hasStop {
      if let reached = stepToStop(count) { return Reply(message: reached, stopsPlay: true) }
    } else {
      panel.step(count: count)
    }
    return panel.isBroken ? Reply(message: panel.brokenNews, stopsPlay: true) : .done
  }

  /// Makes steps, epoch by epoch, up to one that meets a condition to stop.
  private mutating func stepToStop(_ count: Int) -> Message? {
    let target = position + count
    while position < target, panel.canStep {
      let epoch = panel.run.epoch
      panel.step(count: min(target - position, panel.run.network.updatesLeft))
      guard panel.run.epoch != epoch else { continue }
      if let reached = panel.reached(look) { return reached }
    }
    return nil
  }

  // MARK: Settings

  static var controls: [Control<NetworkSettings>] { NetworkControl.all }

  var learningRate: Double { panel.settings.learningRate }

  mutating func keepAccount() {
    // The settings of a stage go together.
    if let panel = try? NetworkPanel(panel.settings, keepsAccount: true) { self.panel = panel }
  }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    try set(pairs, fitting: false)
  }

  /// Sets quantities by name.
  ///
  /// - Parameters:
  ///   - pairs: names and values.
  ///   - fitting: true to adapt what belongs to them, such as the number of outputs.
  /// - Returns: false when everything was so before.
  /// - Throws: `UserError` when they do not go together; nothing is changed then.
  mutating func set(
    _ pairs: [(name: String, value: String)], fitting: Bool
  ) throws(UserError) -> Bool {
    var (settings, look) = (panel.settings, look)
    var pane: NetworkPane?
    for (name, value) in pairs {
      if NetworkLook.table.named(name) != nil {
        try NetworkLook.table.set(name, to: value, in: &look)
      } else if name == "view" {
        pane = try NetworkPane(parsing: value)
      } else if name == "data", fitting {
        settings = settings.onData(try choice(value, for: name))
      } else {
        try NetworkControl.set(name, to: value, in: &settings)
      }
    }
    if fitting { settings = settings.withFittingEnds }
    let isChange = try change(to: settings, look)
    if let pane { (focus, isEnlarged) = (pane, false) }
    return isChange
  }

  /// Changes what is set and how it is looked at.
  ///
  /// - Returns: false when everything was set so before.
  /// - Throws: `UserError` when settings do not go together; nothing is changed then.
  mutating func change(
    to settings: NetworkSettings, _ look: NetworkLook
  ) throws(UserError) -> Bool {
    // How it is looked at is no change that undo takes back.
    guard settings != panel.settings else {
      self.look = look
      return false
    }
    let (shape, data) = (panel.run.design.sizes, panel.settings.data)
    try panel.change(to: settings)
    self.look = look
    if panel.run.design.sizes != shape { forgetPlaces() }
    // Another plane has other limits, or there is none.
    guard panel.settings.data != data else { return true }
    switch mode {
    case .map, .draw: mode = .normal
    default: break
    }
    return true
  }

  /// Leaves every mode, as other data ask for.
  mutating func forgetModes() {
    forgetPlaces()
    mode = .normal
    isEnlarged = false
  }

  /// Forgets what points to neurons that may be gone.
  private mutating func forgetPlaces() {
    look.neuron = nil
    if case .network = mode { mode = .normal }
    if case .losses = mode { mode = .normal }
  }

  /// Changes the panel by something that is not a setting.
  mutating func change(_ body: (inout NetworkPanel) -> Void) { body(&panel) }

  /// Changes how the network is looked at.
  mutating func look(_ body: (inout NetworkLook) -> Void) { body(&look) }

  var sightPairs: [(name: String, value: String)] {
    NetworkLook.table.written(look, after: NetworkLook())
  }

  mutating func takeSight(of other: NetworkStage) {
    (focus, isEnlarged, showsGradient) = (other.focus, other.isEnlarged, other.showsGradient)
    focusBeforeKnobs = other.focusBeforeKnobs
    look = other.look
    let isSameShape = panel.run.design.sizes == other.panel.run.design.sizes
    if !isSameShape { look.neuron = nil }
    let isSamePlane = panel.settings.data == other.panel.settings.data
    mode =
      switch other.mode {
      case .network, .losses: isSameShape ? other.mode : .normal
      case .map, .draw: isSamePlane ? other.mode : .normal
      case .normal, .knobs, .predict: other.mode
      }
  }
}
