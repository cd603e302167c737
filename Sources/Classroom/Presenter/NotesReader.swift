public import Plotting
public import Tutor

/// The speaker's screen in a terminal of its own, which another program tells what to show.
public struct NotesReader: Sendable {
  /// How it stands with the presentation that tells the cues.
  public enum Link: Hashable, Sendable {
    /// Nobody presents.
    case absent
    /// The cues are those of this moment.
    case present
    /// The presentation has hung up without a word.
    case refused
    /// What it says is not understood.
    case unreadable
  }

  /// How it stands with the presentation.
  public var link = Link.absent
  /// What was told last; `nil` before anything was.
  public private(set) var cues: Cues?
  private var app: App
  private var message: Message?
  private let clock: @Sendable () -> Int
  private let timeOfDay: @Sendable () -> String

  /// A screen that waits for a presentation.
  ///
  /// - Parameters:
  ///   - app: how the program looks.
  ///   - clock: tells the time in Unix seconds.
  ///   - timeOfDay: tells the time as a clock on the wall shows it.
  public init(
    like app: App, clock: @escaping @Sendable () -> Int,
    timeOfDay: @escaping @Sendable () -> String
  ) {
    self.app = app
    self.clock = clock
    self.timeOfDay = timeOfDay
  }

  /// Takes what a presentation tells.
  ///
  /// - Parameter cues: those of this moment.
  public mutating func take(_ cues: Cues) {
    self.cues = cues
    link = .present
  }
}

extension NotesReader: Program {
  /// How it looks.
  public var appearance: Appearance {
    get { app.appearance }
    set { app.appearance = newValue }
  }

  /// At the notes.
  public var whereabouts: Whereabouts { .notes }

  /// The window.
  public var size: Size {
    get { app.size }
    set { app.size = newValue }
  }

  /// Takes one key: the lesson is not its business.
  public mutating func press(_ key: Key) -> App.Effect? {
    if case .mouse(let action, let point) = key {
      guard action == .press, size.holds(App.leastSize) else { return nil }
      let keys = KeyLine(Self.keys, app.shownLanguage, charset: app.glyphs.charset)
      return keys.key(at: point, in: size).flatMap { press($0) }
    }
    guard key != .unknown else { return nil }
    message = nil
    switch key {
    case .character("q"): return .quit
    case .character("L"): message = flipLanguage()
    default: message = .refusal(.onlyTwoKeys)
    }
    return nil
  }

  /// Says something until the next key.
  public mutating func tell(_ message: Message) { self.message = message }

  /// The clock shows seconds.
  public var tickInterval: Int? { 1000 }

  /// Nothing to do: the clock is read when it is drawn.
  public mutating func tick(at now: Int) {}

  /// Nothing moves.
  public mutating func finishMotion() {}

  /// The least time between two frames that nobody pressed a key for.
  public var frameInterval: Int { 50 }

  /// Nothing takes time.
  public mutating func prepareFrame() {}

  /// The screen.
  public func frame(size: Size) -> Buffer {
    var screen = NotesScreen(cues, like: app, now: clock(), timeOfDay: timeOfDay())
    screen.keys = Self.keys
    // That the notes are out of date is never hidden.
    screen.sentence = state ?? message
    return screen.frame(size: size)
  }

  private static let keys: [KeyItem] = [
    .character("L", "中文", "English"), .character("q", "quit", "退出"),
  ]

  /// What to say of the presentation; `nil` while it is there.
  private var state: Message? {
    switch link {
    case .present: nil
    case .absent: cues == nil ? .done(.waiting) : .warning(.ended)
    case .refused: .warning(.refused)
    case .unreadable: .warning(.unreadable)
    }
  }
}

extension Localized {
  fileprivate static let onlyTwoKeys = Localized(
    en: "the pages turn in the other terminal; here L changes the language and q quits",
    zh: "翻页请在演示的终端里；这里 L 切换语言，q 退出")
  fileprivate static let waiting = Localized(
    en: "waiting for 'descent present LESSON' in another terminal …",
    zh: "正在等待另一个终端里的“descent present 课程” …")
  fileprivate static let ended = Localized(
    en: "the presentation has ended; waiting for the next one", zh: "演示已经结束；正在等待下一次演示")
  fileprivate static let refused = Localized(
    en: "the presentation has as many readers as it takes; waiting for a place",
    zh: "演示的备注窗口已经够多；正在等待空位")
  fileprivate static let unreadable = Localized(
    en: "what the presentation says is not understood: is it another version of descent?",
    zh: "看不懂演示发来的内容：两边的 descent 版本不同？")
}
