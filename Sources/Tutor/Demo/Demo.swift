public import Plotting

/// A program that shows itself: scenes press its keys, and whoever stands there can take over.
///
/// It is made for a booth and for films. Beats go by as they do under a learner's hands.
public struct Demo<Running: Program>: Program {
  /// The program that is shown.
  public private(set) var running: Running
  /// What is shown.
  public let scenes: [DemoScene]
  /// True when it begins again at its end, and when nobody has touched a key for a while.
  public let isEndless: Bool
  /// True when somebody has taken over.
  public private(set) var isYours = false
  /// True while time stands still.
  public private(set) var isPaused = false

  /// The program as it was at first.
  private let start: Running
  /// How it looked before a visitor took over.
  private var looks: Appearance?
  /// The scene that is on, and how many of its keys are pressed.
  private var scene = 0
  private var pressed = 0
  /// Milliseconds since the scene began, and those of the last beat of the program.
  private var time = 0
  private var lastBeat = 0
  /// The clock at the last tick.
  private var lastTick: Int?
  /// Milliseconds since somebody who took over pressed a key.
  private var idleTime = 0

  /// How long a booth waits for the next key of a visitor, in milliseconds.
  public static var patience: Int { 60_000 }

  /// A demonstration at its beginning.
  ///
  /// - Parameters:
  ///   - program: what is shown, at its start.
  ///   - scenes: what happens.
  ///   - isEndless: true when it begins again at its end.
  public init(_ program: Running, scenes: [DemoScene], isEndless: Bool = false) {
    start = program
    running = program
    self.scenes = scenes
    self.isEndless = isEndless
    enter(0)
  }

  /// True when all has been shown.
  public var isOver: Bool { scene >= scenes.count }

  /// What is said at the moment.
  public var caption: Localized? { isOver ? nil : scenes[scene].caption }

  // MARK: Time

  /// How long until the next key is due, or the next beat of the program.
  public var tickInterval: Int? {
    if isYours {
      let visitor = isEndless ? max(0, Self.patience - idleTime) : nil
      return [running.tickInterval, visitor].compactMap { $0 }.min()
    }
    guard !isPaused, !isOver else { return nil }
    let beat = running.tickInterval.map { max(0, lastBeat + $0 - time) }
    // Longer waits are made in pieces: a leap of the clock is a machine that was asleep.
    return [beat, max(0, nextEvent - time), Self.longestLeap].compactMap { $0 }.min()
  }

  /// When something of the scene happens next: a key, or its end.
  private var nextEvent: Int {
    let presses = scenes[scene].presses
    return pressed < presses.count ? presses[pressed].time : scenes[scene].length
  }

  /// Lets time go on.
  public mutating func tick(at now: Int) {
    let passed = max(0, now - (lastTick ?? now))
    lastTick = now
    guard !isYours else { return tickForVisitor(passed, at: now) }
    guard !isPaused, !isOver else { return }
    // A machine that was asleep goes on where it was.
    time += min(passed, Self.longestLeap)
    if let interval = running.tickInterval, time >= lastBeat + interval {
      lastBeat = time
      running.tick(at: now)
    }
    if time >= nextEvent { goOn() }
  }

  private static var longestLeap: Int { 1000 }

  private mutating func tickForVisitor(_ passed: Int, at now: Int) {
    idleTime += passed
    if isEndless, idleTime >= Self.patience { return begin(0) }
    if running.tickInterval != nil { running.tick(at: now) }
  }

  /// Presses the next key, or goes to the next scene.
  private mutating func goOn() {
    let presses = scenes[scene].presses
    guard pressed < presses.count else { return enter(scene + 1) }
    let wasIdle = running.tickInterval == nil
    press(presses[pressed].key, on: &running)
    if wasIdle { lastBeat = time }
    pressed += 1
  }

  /// A scene cannot leave the program.
  private func press(_ key: Key, on program: inout Running) {
    let before = program
    if program.press(key) == .quit { program = before }
  }

  private mutating func enter(_ next: Int) {
    scene = isEndless && next >= scenes.count ? 0 : next
    (pressed, time, lastBeat) = (0, 0, 0)
    if !isOver, let opening = scenes[scene].opening { restart(opening) }
  }

  /// The program as it was at first, looking as it does now, after some keys.
  private mutating func restart(_ opening: String) {
    let (appearance, size) = (running.appearance, running.size)
    running = start
    running.appearance = appearance
    running.size = size
    if let script = try? KeyScript(parsing: opening) { _ = running.play(script) }
  }

  /// Begins at a scene, on a fresh program.
  private mutating func begin(_ scene: Int) {
    (isYours, isPaused, lastTick) = (false, false, nil)
    // The next visitor need not speak the language of this one.
    if let looks { running.appearance = looks }
    looks = nil
    enter(scene)
  }

  /// Brings everything that moves to where it leads.
  public mutating func finishMotion() { running.finishMotion() }

  /// The least time between two frames.
  public var frameInterval: Int { running.frameInterval }

  // MARK: Keys

  /// Enter hands the program over; before that, keys drive the demonstration.
  public mutating func press(_ key: Key) -> App.Effect? {
    guard !isYours else { return pressForVisitor(key) }
    switch key {
    case .character("q"), .escape: return .quit
    case .enter: takeOver()
    case .character(" "), .character("p"):
      if isOver { begin(0) } else { isPaused.toggle() }
    case .right, .pageDown, .character("n"): begin(nextChapter)
    case .left, .pageUp, .character("b"): begin(chapterBefore)
    case .character("L"):
      let language = running.appearance.language
      running.appearance.language = language == .en ? .zh : .en
    default: break
    }
    lastTick = nil
    return nil
  }

  private mutating func takeOver() {
    isYours = true
    idleTime = 0
    looks = running.appearance
  }

  /// In a booth the program cannot be left for good.
  private mutating func pressForVisitor(_ key: Key) -> App.Effect? {
    idleTime = 0
    let effect = running.press(key)
    guard effect == .quit, isEndless else { return effect }
    begin(0)
    return nil
  }

  /// The places where a fresh program begins.
  private var chapters: [Int] { scenes.indices.filter { scenes[$0].opening != nil } }

  private var nextChapter: Int { chapters.first { $0 > scene } ?? 0 }

  private var chapterBefore: Int {
    let begun = chapters.last { $0 <= scene } ?? 0
    return chapters.last { $0 < begun } ?? 0
  }

  /// Wherever the program is.
  public var whereabouts: Whereabouts { running.whereabouts }

  // MARK: Looks

  /// How the program looks.
  public var appearance: Appearance {
    get { running.appearance }
    set { running.appearance = newValue }
  }

  /// The window.
  public var size: Size {
    get { running.size }
    set { running.size = newValue }
  }

  /// Computes ahead what the next frame is drawn from.
  public mutating func prepareFrame() { running.prepareFrame() }

  /// What a visitor asks of the rim is the program's own business.
  public mutating func tell(_ message: Message) { running.tell(message) }

  /// Opens a saved run for a visitor.
  public mutating func open(_ saved: SavedRun) { running.open(saved) }

  /// Learns from a visitor's file.
  public mutating func take(_ table: LoadedTable) { running.take(table) }

  /// The screen of the program; what is said stands in its last row.
  public func frame(size: Size) -> Buffer {
    var buffer = running.frame(size: size)
    guard !isYours, size.holds(App.leastSize) else { return buffer }
    DemoCaption(language: appearance.language, caption: caption, isPaused: isPaused)
      .draw(into: &buffer)
    return buffer
  }
}

extension Demo: Film {
  /// The screen with what is said; at the end, with what was said last.
  public var picture: Buffer {
    guard isOver, let last = scenes.last else { return frame(size: size) }
    var buffer = running.frame(size: size)
    DemoCaption(language: appearance.language, caption: last.caption, isPaused: false)
      .draw(into: &buffer)
    return buffer
  }

  /// The window.
  public var filmSize: Size { size }
}
