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
    if let errand { return goOn(with: errand) }
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
    goOn(with: Errand(target: target))
  }

  /// Makes some steps; a long way is made in slices, so that keys are heard between them.
  mutating func step(count: Int) {
    playback.isRunning = false
    goOn(with: Errand(target: stage.position + count))
  }

  /// Makes a slice of a long way, and at its end what is to be done there.
  private mutating func goOn(with errand: Errand) {
    let (before, slice) = (stage.position, stage.slice)
    stage.step(count: min(errand.target - before, slice))
    // Where numbers have run away no step leads on.
    let isOver = errand.target - before <= slice || stage.position == before
    self.errand = isOver ? nil : errand
    if isOver, let saved = errand.saved { follow(errand.rest, to: saved) }
  }

  /// Decides about a key that is pressed on a long way: Esc stops it, whoever quits need not wait.
  ///
  /// - Returns: false when nothing is left to be done about the key.
  mutating func passesErrand(_ key: Key) -> Bool {
    if key == .escape {
      errand = nil
      return false
    }
    if KeyMap.action(for: key, on: kind) == .quit {
      errand = nil
    } else if errand?.saved != nil {
      refuse(.stillOpening)
      return false
    } else if let errand, errand.target - stage.position > Self.shortWay * stage.slice {
      // The status says where it goes and what stops it.
      return false
    }
    // What is typed ahead of a short way waits for its end.
    finishErrand()
    return true
  }

  /// So many slices take a tenth of a second.
  private static let shortWay = 50

  /// Makes what is left of a long way at once.
  mutating func finishErrand() {
    while let errand {
      stage.step(count: errand.target - stage.position)
      self.errand = nil
      if let saved = errand.saved { follow(errand.rest, to: saved) }
    }
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
