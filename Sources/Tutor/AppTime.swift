/// What keys and beats do to the run in time: step, back, play, go to.
extension App {
  /// How long until `tick` wants to be called, in milliseconds; `nil` when nothing moves.
  public var tickInterval: Int? {
    if errand != nil { return 0 }
    if let motion = stage.motion { return motion }
    return playback.isRunning ? stage.beat(of: playback).milliseconds : nil
  }

  /// The least time between two frames that nobody pressed a key for, in milliseconds.
  public var frameInterval: Int { reducedMotion ? 250 : stage.frameInterval }

  /// Lets time go on by one beat: a frame of a motion, or the steps of automatic play.
  public mutating func tick() {
    if let target = errand { return advance(towards: target) }
    if stage.motion != nil { return stage.move() }
    guard playback.isRunning else { return }
    message = nil
    let reply = stage.play(count: stage.beat(of: playback).steps, in: surroundings)
    if reply.stopsPlay { playback.isRunning = false }
    if let message = reply.message { self.message = message }
  }

  mutating func performInTime(_ action: Action) {
    switch action {
    case .step: stepByHand()
    case .back: goBack(1)
    case .play: togglePlay()
    case .slower: changeSpeed { $0.slower() }
    case .faster: changeSpeed { $0.faster() }
    default: mode = .prompt(Prompt(.go))
    }
  }

  private mutating func stepByHand() {
    playback.isRunning = false
    if let message = stage.stepByHand(in: surroundings).message { self.message = message }
  }

  /// Goes some steps back.
  mutating func goBack(_ count: Int) {
    playback.isRunning = false
    guard stage.position > 0 else { return refuse(.atStart) }
    stage.seek(to: stage.position - min(count, stage.position))
  }

  /// Goes to a step; steps that are not known yet are made.
  mutating func go(to target: Int) {
    playback.isRunning = false
    stage.seek(to: target)
    advance(towards: target)
  }

  /// Makes some steps; a long way is made in slices, so that keys are heard between them.
  mutating func step(count: Int) {
    playback.isRunning = false
    advance(towards: stage.position + count)
  }

  private mutating func advance(towards target: Int) {
    let left = target - stage.position
    let slice = stage.slice
    stage.step(count: min(left, slice))
    errand = left > slice ? target : nil
  }

  /// Makes what is left of a long way at once.
  mutating func finishErrand() {
    guard let target = errand else { return }
    stage.step(count: target - stage.position)
    errand = nil
  }

  private mutating func togglePlay() {
    playback.isRunning.toggle()
    if playback.isRunning { stage.beginPlay(in: surroundings) }
  }

  private mutating func changeSpeed(_ change: (inout Playback) -> Void) {
    change(&playback)
    message = .done(
      Localized(en: "speed \(playback.label): p plays", zh: "速度 \(playback.label)：按 p 播放"))
  }
}
