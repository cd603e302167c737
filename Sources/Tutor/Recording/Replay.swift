public import Plotting

/// A recording that is played: the program is driven by what happened, the keys only drive time.
public struct Replay<Running: Program>: Program {
  /// What is played.
  public let recording: Recording
  /// The program at the beginning.
  private let start: Running
  /// The program as it is now.
  public private(set) var running: Running
  /// True while time stands still.
  public private(set) var isPaused = false
  /// How many times as fast as it was.
  public private(set) var speed = 1.0

  /// The next event.
  private var next = 0
  /// How many beats of the next event went by.
  private var beatsDone = 0
  /// Where in the recording it stands, in milliseconds.
  private var time = 0
  /// The characters that this terminal can be trusted with, once they are known.
  private var adapted: Charset?
  /// The clock at the last tick, and what of a millisecond is left.
  private var lastTick: Int?
  private var remainder = 0.0

  /// The most things that happen at one call.
  private static var happeningLimit: Int { 4096 }
  private static var speeds: [Double] { [0.25, 0.5, 1, 2, 4, 8, 16] }

  /// A replay that stands at the beginning.
  ///
  /// - Parameters:
  ///   - recording: what is played.
  ///   - program: the program with what was open at first.
  ///   - speed: how many times as fast as it was.
  public init(_ recording: Recording, of program: Running, speed: Double = 1) {
    self.recording = recording
    self.speed = speed
    start = program
    running = program
    begin()
  }

  /// True when nothing is left to happen.
  public var isOver: Bool { next >= recording.events.count }

  private mutating func begin() {
    running = start
    running.size = recording.size
    running.appearance = recording.appearance
    if let adapted { running.repertoire = adapted }
    (next, beatsDone, time, lastTick, remainder) = (0, 0, 0, nil, 0)
  }

  // MARK: Time

  /// Lets all happen that is left.
  public mutating func finish() {
    while happen() {}
  }

  /// Lets the next thing happen: an event, or one beat of several.
  ///
  /// - Returns: false when nothing is left.
  public mutating func happen() -> Bool {
    guard !isOver else { return false }
    time = dueTime
    let event = recording.events[next]
    switch event.happening {
    case .beats(let count):
      running.tick(at: time)
      beatsDone += 1
      guard beatsDone == count else { return true }
    case .key(let key): replay(key)
    case .size(let size): running.size = size
    case .open(let run): running.open(run)
    }
    next += 1
    beatsDone = 0
    return true
  }

  private mutating func replay(_ key: Key) {
    let before = running
    // The key that ends the program was the last thing its screen did not show.
    if running.press(key) == .quit { running = before }
  }

  /// When the next thing happens; beats are spread evenly up to the last one.
  public var dueTime: Int {
    guard !isOver else { return recording.length }
    let event = recording.events[next]
    guard case .beats(let count) = event.happening else { return event.time }
    let before = next > 0 ? recording.events[next - 1].time : 0
    // Both may be large; the quotient is no larger than the time between.
    let product = (event.time - before).multipliedFullWidth(by: beatsDone + 1)
    return before + count.dividingFullWidth(product).quotient
  }

  /// How long until the next thing happens.
  public var tickInterval: Int? {
    guard !isPaused, !isOver else { return nil }
    let wait = Double(max(0, dueTime - time)) / speed
    return Int(min(wait, 3_600_000).rounded(.up))
  }

  /// Lets happen what is due.
  public mutating func tick(at now: Int) {
    let passed = Double(now - (lastTick ?? now)) * speed + remainder
    lastTick = now
    let whole = passed.rounded(.down)
    remainder = passed - whole
    let target = time + Int(min(whole, 1e9))
    var count = 0
    while !isOver, dueTime <= target {
      // Keys are heard between two pieces of very many beats.
      guard count < Self.happeningLimit else { return }
      _ = happen()
      count += 1
    }
    time = isOver ? time : target
  }

  /// Nothing moves but what the recording moves.
  public mutating func finishMotion() {}

  /// The least time between two frames.
  public var frameInterval: Int { running.frameInterval }

  /// In a recording, wherever that leads.
  public var whereabouts: Whereabouts { .replay }

  // MARK: Keys

  /// Pauses, goes on by one, turns the speed, begins again, ends.
  public mutating func press(_ key: Key) -> App.Effect? {
    switch key {
    case .character("q"), .escape: return .quit
    case .character(" "), .character("p"):
      if isOver { begin() } else { isPaused.toggle() }
    case .right, .character("n"):
      isPaused = true
      var count = 0
      repeat { count += 1 } while happen() && beatsDone > 0 && count < Self.happeningLimit
    case .character("r"):
      begin()
      isPaused = false
    case .character("."), .character("+"): turn { speed in Self.speeds.first { $0 > speed } }
    case .character(","), .character("-"): turn { speed in Self.speeds.last { $0 < speed } }
    default: break
    }
    lastTick = nil
    return nil
  }

  private mutating func turn(_ change: (Double) -> Double?) {
    speed = change(speed) ?? speed
  }

  // MARK: Looks

  /// How it was recorded; what the terminal cannot show is left to the terminal.
  public var appearance: Appearance {
    get { running.appearance }
    set {
      running.appearance = newValue
      adapted = newValue.repertoire
    }
  }

  /// The window of the recording, whatever this one is.
  public var size: Size {
    get { running.size }
    set {}
  }

  /// Computes ahead what the next frame is drawn from.
  public mutating func prepareFrame() { running.prepareFrame() }

  /// The screen as it was; what keys do here stands below it where there is room, and in the last row
  /// at the end and during a pause.
  public func frame(size: Size) -> Buffer {
    let picture = running.frame(size: running.size)
    var buffer = Buffer(size: size, glyphs: picture.glyphs)
    let needed = running.size
    guard size.holds(needed) else {
      sayTooSmall(needed, into: &buffer)
      return buffer
    }
    buffer.draw(picture, at: Point(0, 0))
    if isPaused || isOver || size.height > needed.height { drawKeys(into: &buffer) }
    return buffer
  }

  private func drawKeys(into buffer: inout Buffer) {
    let row =
      buffer.size.height > running.size.height ? running.size.height : buffer.size.height - 1
    let language = appearance.language
    buffer.clear(Rect(origin: Point(0, row), size: Size(width: buffer.size.width, height: 1)))
    let state =
      isOver
      ? Localized(en: "end", zh: "结束")
      : isPaused ? Localized(en: "pause", zh: "暂停") : Localized(en: "replay", zh: "回放")
    let clock = "\(Self.clock(time))/\(Self.clock(recording.length))"
    buffer.write("\(state[language]) \(clock) ×\(speed.settingText ?? "")", at: Point(1, row))
    let keys = Localized(
      en: isOver ? "Space again  q quit" : "Space pause  → one key  , . speed  r again  q quit",
      zh: isOver ? "空格 再放  q 退出" : "空格 暂停  → 一步  , . 快慢  r 重放  q 退出")
    buffer.write(keys[language], endingAt: buffer.size.width - 1, row: row, ink: .dim)
  }

  private func sayTooSmall(_ needed: Size, into buffer: inout Buffer) {
    let text = Localized(
      en: "recorded at \(needed), this is \(buffer.size)",
      zh: "录制时窗口是 \(needed)，现在 \(buffer.size)")
    buffer.write(text[appearance.language], at: Point(0, buffer.size.height / 2), ink: .bright)
    let way = Localized(en: "enlarge the window; q quit", zh: "请放大窗口；q 退出")
    buffer.write(way[appearance.language], at: Point(0, buffer.size.height / 2 + 1), ink: .dim)
  }

  /// Minutes and seconds.
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}

extension Replay: Film {
  /// What its program shows, without the line of keys.
  public var picture: Buffer { running.frame(size: running.size) }

  /// The largest window that was recorded.
  public var filmSize: Size { recording.largestSize }
}
