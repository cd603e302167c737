import Engine
import Plotting

/// The first screen: the parabola, or any function of x, with all that belongs to looking at it.
struct CurveStage: GhostStage {
  static let afterFork = Localized(en: "change lr and step", zh: "改 lr 再走")
  static let kind = StageKind.curve

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows move a caret to where the next step may land.
    case predict(Prediction)
    /// The arrows move a read-out cursor along the curve.
    case readout(Double)
  }

  /// The curve, the walk and its past.
  var panel = CurvePanel()
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// The pane that has the focus, and whether it fills the screen.
  var focus = CurvePane.plot
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false
  /// The slide of the point along the curve after a step by hand.
  var slide: Slide?
  /// True when the last beat of the play was a slide, which took its time.
  private var hasSlid = false

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  var timeline: Timeline<CurveRun> { panel.timeline }
  var slice: Int { 5000 }
  var motion: Int? { slide == nil ? nil : Slide.milliseconds }

  mutating func step(count: Int) { panel.step(count: count) }

  mutating func seek(to step: Int) { panel.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    let before = panel.run.x
    panel.step()
    if !surroundings.reducedMotion { slide = Slide(from: before, to: panel.run.x) }
    return .done
  }

  mutating func beginPlay(in surroundings: Surroundings) { hasSlid = surroundings.slidesInPlay }

  func beat(of playback: Playback) -> Playback.Beat {
    var beat = playback.beat
    if hasSlid { beat.milliseconds -= Slide.frames * Slide.milliseconds }
    return beat
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    let before = panel.run
    panel.step(count: count)
    slide = surroundings.slidesInPlay ? Slide(from: before.x, to: panel.run.x) : nil
    hasSlid = slide != nil
    return Reply(stopsPlay: isLandmark(since: before))
  }

  mutating func move() {
    guard var moving = slide else { return }
    slide = moving.advance() ? moving : nil
  }

  mutating func endMotion() { slide = nil }

  /// Play stops where there is something to see that more steps would bury.
  private func isLandmark(since before: CurveRun) -> Bool {
    let (now, past) = (panel.run.milestones, before.milestones)
    return (now.overflow != nil && past.overflow == nil)
      || (now.stalled != nil && past.stalled == nil)
  }

  mutating func change(_ body: (inout CurvePanel) -> Void) { body(&panel) }

  // MARK: Settings

  static var controls: [Control<CurveSettings>] { CurveControl.all }

  func settings(comparedWith other: CurveStage) -> (mine: CurveSettings, others: CurveSettings) {
    (panel.settings, other.panel.settings)
  }

  var learningRate: Double { panel.settings.learningRate }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = panel.settings
    var view = panel.view
    for (name, value) in pairs {
      if name == "view" {
        view = try CurveView(parsing: value)
      } else {
        try CurveControl.set(name, to: value, in: &settings)
      }
    }
    panel.view = view
    return change(to: settings)
  }

  /// Changes the settings; false when they are so already.
  mutating func change(to settings: CurveSettings) -> Bool {
    guard settings != panel.settings else { return false }
    panel.change(to: settings)
    return true
  }

  var sightPairs: [(name: String, value: String)] {
    panel.view == .lens ? [] : [("view", panel.view.typed)]
  }

  mutating func takeSight(of other: CurveStage) {
    panel.view = other.panel.view
    (mode, focus, isEnlarged) = (other.mode, other.focus, other.isEnlarged)
  }
}
