internal import CTerm
internal import Glibc
internal import Plotting
internal import Tutor

/// Carries keys to a program and frames to the terminal, in one thread.
///
/// Everything that has come in is handed on before a frame is drawn, and a frame is drawn only
/// when the terminal has taken the one before: a slow line sees fewer frames, never old ones.
struct EventLoop<Running: Program> {
  /// The program.
  var app: Running
  private var companions: [any Companion<Running>]
  /// What companions could not do.
  var problems: [Localized] { companions.compactMap(\.problem) }
  let session: TerminalSession
  let recorder: KeyRecorder?
  private let wakeUp: Int32
  var decoder = Decoder()
  let clock = SuspendingClock()
  typealias Instant = SuspendingClock.Instant

  private let origin: Instant
  private var needsFrame = true
  /// True when something has happened that companions do not know yet.
  private var hasNews = true
  private var lastFrame: Instant?
  private var lastWords: LastWords?
  var lastTick: Instant
  private var lastPreparation: Instant?
  private var decoderDeadline: Instant?
  private var probeDeadline: Instant?

  /// The least time between two frames that a key asked for, and that time asked for.
  private static var keyGap: Duration { .milliseconds(4) }
  private var gap = Duration.milliseconds(4)

  /// A loop around an app.
  ///
  /// - Parameters:
  ///   - app: the program as it starts.
  ///   - session: the terminal, taken.
  ///   - wakeUp: a descriptor that becomes readable when a signal came in.
  ///   - companions: what else belongs to the program.
  ///   - recorder: writes down what happens.
  init(
    app: Running, session: TerminalSession, wakeUp: Int32,
    companions: [any Companion<Running>] = [], recorder: KeyRecorder? = nil
  ) {
    self.app = app
    self.companions = companions
    self.session = session
    self.recorder = recorder
    self.wakeUp = wakeUp
    origin = clock.now
    lastTick = origin
    decoder.awaitsCursor = session.probe.awaitsWidth
    probeDeadline = session.probe.isOutstanding ? clock.now + .seconds(2) : nil
  }

  /// Runs until the app, the terminal or a signal ends it.
  ///
  /// - Parameter crash: a crash to bring about after the first frame.
  /// - Returns: why it ended.
  mutating func run(crashing crash: CrashKind? = nil) -> LoopEnding {
    let ending = runUntilEnd(crashing: crash)
    // A key may have come in with the end behind it: what it brought about counts.
    for index in companions.indices { companions[index].followLast(&app) }
    return ending
  }

  private mutating func runUntilEnd(crashing crash: CrashKind?) -> LoopEnding {
    do {
      // What was opened counts even for who leaves at once.
      tellCompanions()
      if let ending = try takeSignals() { return ending }
      try drawIfDue()
      // Whoever closes the window now has seen the first page. What is said of it is drawn next.
      tellCompanions()
      needsFrame = true
      if let crash { descent.crash(crash) }
      while true {
        if let ending = try takeSignals() { return ending }
        try wait()
        let ending = try takeKeys()
        tellCompanions()
        if let ending { return ending }
        if let ending = takeTimeouts() { return ending }
        takeTick()
        tellCompanions()
        try drawIfDue()
      }
    } catch {
      // A closing window says so by a signal too, which is the better epitaph.
      if case .end(let number) = Signals.next() { return .signal(number) }
      return .hangUp
    }
  }
}

// MARK: - What comes in

extension EventLoop {
  mutating func takeSignals() throws(Terminal.Failure) -> LoopEnding? {
    while let request = Signals.next() {
      switch request {
      case .end(let number): return .signal(number)
      case .resize: session.adaptSize()
      case .suspend:
        try session.suspend()
        forgetPause()
      case .resume:
        try session.reenter()
        forgetPause()
      }
      needsFrame = true
    }
    return nil
  }

  /// Time spent outside does not count: no burst of steps follows it.
  private mutating func forgetPause() {
    lastTick = clock.now
    decoder = Decoder()
    decoder.awaitsCursor = session.probe.awaitsWidth
    decoderDeadline = nil
  }

  private mutating func takeKeys() throws(Terminal.Failure) -> LoopEnding? {
    var taken = 0
    // The limit lets an endless flood see a frame now and then.
    while taken < 1 << 20, session.terminal.hasInput() {
      let bytes = try session.terminal.read()
      taken += bytes.count
      for input in decoder.feed(bytes) {
        if let ending = take(input) { return ending }
      }
    }
    guard taken > 0 else { return nil }
    decoderDeadline = decoder.timeout.map { clock.now + .milliseconds($0) }
    return nil
  }

  /// Lets companions know what keys and time have done, once for all of it.
  private mutating func tellCompanions() {
    guard hasNews else { return }
    hasNews = false
    for index in companions.indices { companions[index].follow(&app) }
    // A slow line may see no frame for a while, and nothing else would tell.
    if lastWords != nil { prepareLastWords() }
  }

  mutating func take(_ input: Input) -> LoopEnding? {
    guard case .key(let key) = input else {
      takeAnswer(input)
      return nil
    }
    needsFrame = true
    gap = Self.keyGap
    let wasIdle = app.tickInterval == nil
    hasNews = true
    recorder?.note(key, in: app)
    let effect = app.press(key)
    // A motion begins with this key; its first beat is one interval away.
    if wasIdle { lastTick = clock.now }
    switch effect {
    case .quit: return .quit
    case .write(let export): write(export)
    case .open(let run): open(run)
    case .load(let order): return load(order)
    case .lesson, nil: break
    }
    return nil
  }

  private mutating func write(_ export: Export) {
    let (now, size) = (app, session.size)
    let writer = ExportWriter(palette: session.palette(for: app.theme))
    app.tell(writer.write(export) { now.frame(size: size) })
  }

  private mutating func open(_ run: String) {
    do throws(RunReader.Failure) {
      let saved = try RunReader.run(of: run)
      recorder?.note(saved, in: app)
      app.open(saved)
    } catch {
      app.tell(.refusal(error.message))
    }
  }

  private mutating func takeAnswer(_ input: Input) {
    guard session.take(input, app: &app) else { return }
    decoder.awaitsCursor = session.probe.awaitsWidth
    if !session.probe.isOutstanding { probeDeadline = nil }
    needsFrame = true
  }

  private mutating func takeTimeouts() -> LoopEnding? {
    if let deadline = decoderDeadline, clock.now >= deadline {
      decoderDeadline = nil
      for input in decoder.timeOut() {
        if let ending = take(input) { return ending }
      }
    }
    if let deadline = probeDeadline, clock.now >= deadline {
      probeDeadline = nil
      session.giveUpProbe()
      decoder.awaitsCursor = false
    }
    return nil
  }

  private mutating func takeTick() {
    guard let due = nextTick, clock.now >= due else { return }
    // A beat that came late does not make the next one come sooner.
    lastTick = clock.now - due < .milliseconds(16) ? due : clock.now
    recorder?.noteBeat(in: app)
    app.tick(at: now)
    hasNews = true
    if !needsFrame { gap = .milliseconds(app.frameInterval) }
    needsFrame = true
  }

  /// Milliseconds since some time before the start.
  private var now: Int {
    let (seconds, attoseconds) = origin.duration(to: clock.now).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  private var nextTick: Instant? {
    app.tickInterval.map { lastTick + .milliseconds($0) }
  }
}

// MARK: - What goes out

extension EventLoop {
  private mutating func drawIfDue() throws(Terminal.Failure) {
    guard needsFrame, !session.terminal.isBehind else { return }
    if let due = nextFrame, clock.now < due { return }
    needsFrame = false
    lastFrame = clock.now
    app.size = session.size
    prepareLastWords()
    // While something moves, a key is answered from what the last picture was drawn from.
    if gap != Self.keyGap || !app.isMoving
      || lastPreparation.map({ clock.now - $0 > .milliseconds(100) }) ?? true
    {
      app.prepareFrame()
      lastPreparation = clock.now
    }
    try session.show(app)
  }

  /// Says where the program is, should it crash.
  private mutating func prepareLastWords() {
    let words = LastWords(
      place: app.whereabouts, isProgressKept: companions.contains(where: \.hasKeptProgress),
      language: app.shownLanguage)
    guard words != lastWords else { return }
    lastWords = words
    words.prepare()
  }

  private var nextFrame: Instant? { lastFrame.map { $0 + gap } }

  /// Waits for a key, a signal, room on the line, or the next thing that time brings.
  private mutating func wait() throws(Terminal.Failure) {
    let terminal = session.terminal
    var watched = [
      pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.isBehind ? terminal.output : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let own = watched.count
    watched += companions.flatMap(\.descriptors)
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    watched += companions.flatMap(\.outlets)
      .map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    poll(&watched, nfds_t(watched.count), timeout)
    Signals.drain()
    if watched[2].revents != 0 { try terminal.flush() }
    if watched.dropFirst(own).contains(where: { $0.revents != 0 }) { letCompanionsAttend() }
  }

  private mutating func letCompanionsAttend() {
    for index in companions.indices { companions[index].attend(&app) }
    needsFrame = true
    gap = Self.keyGap
  }

  /// Milliseconds until something is due, rounded up so that the loop does not spin; −1 for never.
  private var timeout: Int32 {
    let frame = needsFrame && !session.terminal.isBehind ? nextFrame ?? clock.now : nil
    let due = [frame, nextTick, decoderDeadline, probeDeadline].compactMap { $0 }.min()
    guard let due else { return -1 }
    let wait = clock.now.duration(to: due)
    guard wait > .zero else { return 0 }
    let (seconds, attoseconds) = wait.components
    return Int32(
      min(seconds, 3600) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
