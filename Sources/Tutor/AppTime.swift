import Engine

/// What keys and beats do to the run in time: step, back, play, go to.
extension App {
  /// How long until `tick` wants to be called, in milliseconds; `nil` when nothing moves.
  public var tickInterval: Int? {
    if errand != nil { return 1 }
    if slide != nil { return Slide.milliseconds }
    guard playback.isRunning else { return nil }
    let beat = playback.beat.milliseconds
    return hasSlid ? beat - Slide.frames * Slide.milliseconds : beat
  }

  /// The least time between two frames that nobody pressed a key for, in milliseconds.
  public var frameInterval: Int { reducedMotion ? 250 : 33 }

  /// Lets time go on by one beat: a frame of a motion, or the steps of automatic play.
  public mutating func tick() {
    if let target = errand { return advance(towards: target) }
    if var moving = slide {
      slide = moving.advance() ? moving : nil
      return
    }
    guard playback.isRunning else { return }
    message = nil
    let before = panel.run
    panel.step(count: playback.beat.steps)
    slide = slidesInPlay ? Slide(from: before.x, to: panel.run.x) : nil
    hasSlid = slide != nil
    pauseAtLandmark(since: before)
  }

  mutating func performInTime(_ action: Action) {
    switch action {
    case .step: stepByHand()
    case .back: goBack(1)
    case .play: togglePlay()
    case .slower: changeSpeed { $0.slower() }
    case .faster: changeSpeed { $0.faster() }
    default: open(.prompt(Prompt(.goTo)))
    }
  }

  /// One step, as a key asks for it.
  mutating func stepByHand() {
    playback.isRunning = false
    let before = panel.run.x
    panel.step()
    if !reducedMotion { slide = Slide(from: before, to: panel.run.x) }
  }

  /// Goes some steps back.
  mutating func goBack(_ count: Int) {
    playback.isRunning = false
    guard panel.timeline.position > 0 else { return refuse(.atStart) }
    panel.seek(to: panel.timeline.position - min(count, panel.timeline.position))
  }

  /// Goes to a step; steps that are not known yet are made.
  mutating func go(to target: Int) {
    playback.isRunning = false
    panel.seek(to: target)
    advance(towards: target)
  }

  /// Makes some steps; a long way is made in slices, so that keys are heard between them.
  mutating func step(count: Int) {
    playback.isRunning = false
    advance(towards: panel.timeline.position + count)
  }

  private mutating func advance(towards target: Int) {
    let left = target - panel.timeline.position
    panel.step(count: min(left, Self.slice))
    errand = left > Self.slice ? target : nil
  }

  /// Makes what is left of a long way at once.
  mutating func finishErrand() {
    guard let target = errand else { return }
    panel.step(count: target - panel.timeline.position)
    errand = nil
  }

  /// Steps in a slice: about two milliseconds' worth.
  private static let slice = 5000

  private mutating func togglePlay() {
    playback.isRunning.toggle()
    hasSlid = slidesInPlay
  }

  private mutating func changeSpeed(_ change: (inout Playback) -> Void) {
    change(&playback)
    message = .done(
      Localized(en: "speed \(playback.label): p plays", zh: "速度 \(playback.label)：按 p 播放"))
  }

  /// Slow play shows each step as a slide.
  private var slidesInPlay: Bool { !reducedMotion && playback.speed <= 5 }

  /// Play stops where there is something to see that more steps would bury.
  private mutating func pauseAtLandmark(since before: CurveRun) {
    let run = panel.run
    let overflowed = run.milestones.overflow != nil && before.milestones.overflow == nil
    let stalled = run.milestones.stalled != nil && before.milestones.stalled == nil
    if overflowed || stalled { playback.isRunning = false }
  }
}
