import Engine
import Plotting

/// The seventh screen: a program in three languages, run one line a key.
struct CodeStage: GhostStage {
  static let afterFork = Localized(en: "change zero_grad or lr and step", zh: "换 zero_grad 或 lr 再走")
  static let kind = StageKind.code

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows say what the next line will change.
    case predict(CodeGuess)
    /// The arrows choose a line, and the status says what it does.
    case explain(CodeLine)
  }

  /// The program and its past.
  var panel = CodePanel()
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// The pane that has the focus, and whether it fills the screen.
  var focus = CodePane.pytorch
  /// The language that was looked at last: where one listing has room it is that.
  var listing = CodeLanguage.pytorch
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  static let usualSpeed = 2
  var timeline: Timeline<CodeRun> { panel.timeline }
  /// A line looks at every example at most twice.
  var slice: Int { max(1, 50_000 / (panel.settings.count + 40)) }

  mutating func step(count: Int) { panel.step(count: count) }

  mutating func seek(to step: Int) { panel.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    panel.step()
    return .done
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    let before = panel.run.hasDiverged
    panel.step(count: count)
    return Reply(stopsPlay: !before && panel.run.hasDiverged)
  }

  func beat(of playback: Playback) -> Playback.Beat {
    guard playback.speed == .max else { return playback.beat }
    return Playback.Beat(milliseconds: playback.beat.milliseconds, steps: slice)
  }

  mutating func change(_ body: (inout CodePanel) -> Void) { body(&panel) }

  // MARK: Settings

  static var controls: [Control<CodeSettings>] { CodeControl.all }

  func settings(comparedWith other: CodeStage) -> (mine: CodeSettings, others: CodeSettings) {
    (panel.settings, other.panel.settings)
  }

  var learningRate: Double { panel.settings.learningRate }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = panel.settings
    var pane: CodePane?
    for (name, value) in pairs {
      if name == "view" {
        pane = try CodePane(parsing: value)
      } else {
        try CodeControl.set(name, to: value, in: &settings)
      }
    }
    if let pane { look(at: pane) }
    return change(to: settings)
  }

  /// Gives a pane the focus.
  mutating func look(at pane: CodePane) {
    focus = pane
    if let language = pane.language { listing = language }
  }

  /// Changes the settings; false when they are so already.
  mutating func change(to settings: CodeSettings) -> Bool {
    guard settings != panel.settings else { return false }
    panel.change(to: settings)
    return true
  }

  mutating func takeSight(of other: CodeStage) {
    (mode, focus, isEnlarged, listing) = (
      other.mode, other.focus, other.isEnlarged, other.listing
    )
  }
}
