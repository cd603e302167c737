import Engine
import Plotting

/// The third screen: one neuron that learns from one sample a key.
struct PerceptronStage: GhostStage {
  static let afterFork = Localized(en: "change lr or rule and step", zh: "换 lr 或规则再学")
  static let kind = StageKind.perceptron

  /// What the stage's own keys mean at the moment.
  enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows say what the neuron will answer; after the answer the question is closed.
    case predict(Prediction, isOpen: Bool)
    /// The arrows move a cross over the plane.
    case readout(SIMD2<Double>)
    /// The arrows move a read-out cursor over the steps.
    case losses(Int)
    /// The arrows choose a knob and turn it.
    case knobs(Int)
    /// The arrows choose a weight and change it.
    case adjust(NeuronPart)
    /// The arrows move a cursor that puts points.
    case draw(DrawCursor)
  }

  /// The neuron and its past.
  var panel = PerceptronPanel()
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// What is behind the samples.
  var view = PerceptronView.sides
  /// True once points were drawn by hand, and those that a file has.
  var hasDrawn = false
  var savedPoints: [LabelledPoint] = []
  /// How losses become heights.
  var lossScale = ValueScale.linear
  /// The pane that has the focus, and whether it fills the screen.
  var focus = PerceptronPane.plane
  /// True when the pane in focus takes the room of all.
  var isEnlarged = false
  /// The way of the line from before a step to after it.
  var slide: Slide?
  /// True when the last beat of the play was a slide, which took its time.
  private var hasSlid = false

  var isInMode: Bool { mode != .normal }

  // MARK: Time

  var timeline: Timeline<PerceptronRun> { panel.timeline }
  /// A step looks at every sample to count the errors.
  var slice: Int { max(1, 200_000 / (panel.run.sampleCount + 40)) }
  var motion: Int? { slide == nil ? nil : Slide.milliseconds }

  mutating func step(count: Int) { panel.step(count: count) }

  mutating func seek(to step: Int) { panel.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    panel.step()
    if !surroundings.reducedMotion { slide = slideOfStep }
    return .done
  }

  /// The way from the line before the last step to the line after it.
  private var slideOfStep: Slide? {
    guard let step = panel.run.last, step.moved, step.before.isFinite, step.after.isFinite else {
      return nil
    }
    return Slide(from: 0, to: 1)
  }

  mutating func beginPlay(in surroundings: Surroundings) { hasSlid = surroundings.slidesInPlay }

  func beat(of playback: Playback) -> Playback.Beat {
    guard playback.speed != .max else {
      return Playback.Beat(milliseconds: playback.beat.milliseconds, steps: slice)
    }
    var beat = playback.beat
    if hasSlid { beat.milliseconds -= Slide.frames * Slide.milliseconds }
    return beat
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    let before = panel.run
    guard !before.hasConverged, before.weights.isFinite else { return Reply(stopsPlay: true) }
    let stops = stepToLandmark(count: count, since: before)
    slide = surroundings.slidesInPlay ? slideOfStep : nil
    hasSlid = slide != nil
    return Reply(stopsPlay: stops)
  }

  mutating func move() {
    guard var moving = slide else { return }
    slide = moving.advance() ? moving : nil
  }

  mutating func endMotion() { slide = nil }

  /// Makes steps up to the end of an epoch at which there is something to see that more would bury.
  private mutating func stepToLandmark(count: Int, since before: PerceptronRun) -> Bool {
    var left = count
    while left > 0 {
      let part = min(left, panel.run.stepsToEpochEnd)
      panel.step(count: part)
      left -= part
      if isLandmark(since: before) { return true }
    }
    return false
  }

  private func isLandmark(since before: PerceptronRun) -> Bool {
    let run = panel.run
    return run.hasConverged || !run.weights.isFinite
      || (run.cycleLength != nil && before.cycleLength == nil)
      || (run.hasDiverged && !before.hasDiverged && !(run.loss <= run.firstLoss))
  }

  mutating func change(_ body: (inout PerceptronPanel) -> Void) { body(&panel) }

  // MARK: Settings

  static var controls: [Control<PerceptronSettings>] { PerceptronControl.all }

  var learningRate: Double { panel.settings.learningRate }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = panel.settings
    var (view, focus, isEnlarged) = (view, focus, isEnlarged)
    for (name, value) in pairs {
      guard name == "view" else {
        try PerceptronControl.set(name, to: value, in: &settings)
        continue
      }
      switch try PerceptronSight(parsing: value) {
      case .view(let wanted): view = wanted
      case .pane(let wanted): (focus, isEnlarged) = (wanted, false)
      }
    }
    (self.view, self.focus, self.isEnlarged) = (view, focus, isEnlarged)
    return change(to: settings)
  }

  /// Changes the settings; false when they are so already.
  mutating func change(to settings: PerceptronSettings) -> Bool {
    guard settings != panel.settings else { return false }
    panel.change(to: settings)
    return true
  }

  var sightPairs: [(name: String, value: String)] {
    view == .sides ? [] : [("view", view.rawValue)]
  }

  mutating func takeSight(of other: PerceptronStage) {
    (mode, focus, isEnlarged) = (other.mode, other.focus, other.isEnlarged)
    (view, lossScale) = (other.view, other.lossScale)
  }
}
