public import Plotting

/// The whole program but for the terminal: what is open, and what a key does to it.
///
/// State changes only in `press` and `tick`; `frame` draws it and changes nothing. A terminal, a
/// test and the headless commands all drive the same value.
public struct App: Sendable {
  /// What the rim of the program can be asked to do.
  public enum Effect: Hashable, Sendable {
    /// Leave the program.
    case quit
    /// Open a lesson, or go back to it.
    case lesson
    /// Write a file, and tell how it went.
    case write(Export)
    /// Open a saved run: a file of this name, or the word that stands here.
    case open(String)
    /// Read a file and hand over its rows, or tell why not.
    case load(LoadOrder)
  }

  /// What keys mean at the moment, besides the modes of the stage.
  enum Mode: Hashable, Sendable {
    /// What the stage and the key table say.
    case normal
    /// Keys are text for a question at the foot of the screen.
    case prompt(Prompt)
    /// The keys are explained, on a page.
    case help(Int)
    /// The run stands there as one word, to be copied.
    case word(String)
  }

  /// The screen that is open.
  var stage: any Stage
  /// What keys mean at the moment.
  var mode = Mode.normal
  /// How it looks.
  public var appearance = Appearance()
  /// The cells there are to draw in; a click is understood by it.
  public var size = Size(width: 80, height: 24)
  /// True when a few numbers are shown large enough for the last row of a class.
  public internal(set) var isProjecting = false
  /// True while what the next step brings is a question: nothing that is drawn gives it away.
  package var hidesNext = false
  /// Keys that come before the panel's own in the last row: where it belongs to something larger.
  package var leadingKeys: [KeyItem] = []
  /// Automatic stepping.
  public internal(set) var playback: Playback

  /// What was last to be said, until the next key.
  package var message: Message?
  /// True while a file with the drawn points is being written.
  var isSavingPoints = false
  /// True where something larger asks before drawn points are lost: it knows of more of them.
  package var leavesAtOnce = false
  private var leaveGuard = LeaveGuard()
  /// The step that a long way is being made to, a slice of it at a beat.
  var errand: Errand?
  var commandHistory: [String] = []
  /// The stage before each change, for undo, and those that undo has left, for redo.
  var done: [any Stage] = []
  var undone: [any Stage] = []
  /// Stages that were open before, as they were left.
  var parked: [StageKind: ParkedStage] = [:]
  /// The screen that the X-ray was opened from; `nil` when it was opened by itself.
  var xrayOrigin: StageKind?

  /// How many changes can be undone.
  private static let undoLimit = 16

  /// The program with a screen open at its start.
  public init(_ kind: StageKind = .curve) {
    stage = kind.open()
    playback = Playback(for: kind)
  }

  /// The screen that is open.
  public var kind: StageKind { type(of: stage).kind }

  /// What the stage may look at.
  var surroundings: Surroundings {
    Surroundings(
      size: size, glyphs: glyphs, reducedMotion: reducedMotion,
      // Beside a text there is no room for large numbers.
      isProjecting: isProjecting && size.holds(Self.leastSize), playback: playback)
  }

  /// Takes one key.
  ///
  /// - Parameter key: what was pressed.
  /// - Returns: what the rim has to do, if anything.
  public mutating func press(_ key: Key) -> Effect? {
    if case .mouse(let action, let point) = key { return pressMouse(action, at: point) }
    guard key != .unknown else { return nil }
    if !isPrompting { leaveGuard.noteKey() }
    stage.endMotion()
    if errand != nil, !passesErrand(key) { return nil }
    switch mode {
    case .prompt(let prompt): return press(key, in: prompt)
    case .help(let page) where KeyMap.action(for: key, on: kind) != .quit:
      pressHelp(key, page: page)
      return nil
    case .word where KeyMap.action(for: key, on: kind) != .quit:
      pressWord(key)
      return nil
    default: return pressStage(key)
    }
  }

  /// Does what an action asks for.
  ///
  /// - Parameter action: what is asked for.
  /// - Returns: what the rim has to do, if anything.
  public mutating func perform(_ action: Action) -> Effect? {
    message = nil
    switch action {
    case .quit: return quit()
    case .lesson: return .lesson
    case .hint, .giveUp, .turnPage, .terms: refuse(.lessonOnly)
    case .step, .back, .play, .slower, .faster, .goTo: performInTime(action)
    case .undo: undo()
    case .redo: redo()
    case .rateUp, .rateDown, .rateMore, .rateLess, .typeRate: performOnRate(action)
    case .projector, .language, .markers: performOnSight(action)
    case .xray: openXray()
    case .commandLine: mode = .prompt(Prompt(.command))
    case .help: mode = .help(0)
    default: ask { $0.perform(action, in: $1) }
    }
    return nil
  }

  /// Makes what was set so far the beginning: nothing before it can be undone.
  public mutating func forgetChanges() {
    done = []
    undone = []
    message = nil
  }

  /// Lets the stage act, and does what it answers.
  mutating func ask(_ request: (inout any Stage, Surroundings) -> Reply) {
    let before = stage
    take(request(&stage, surroundings), before: before)
  }

  /// Does what the stage has answered.
  mutating func take(_ reply: Reply, before: any Stage) {
    if reply.isChange { remember(before) }
    if reply.stopsPlay { playback.isRunning = false }
    if let message = reply.message { self.message = message }
    if let kind = reply.prompt { mode = .prompt(Prompt(kind)) }
  }

  /// Says why something is not done.
  package mutating func refuse(_ text: Localized) {
    message = .refusal(text)
  }

  /// A key goes to the modes of the stage first, then to the key table.
  private mutating func pressStage(_ key: Key) -> Effect? {
    let before = stage
    if key != .escape, let reply = stage.press(key, in: surroundings) {
      message = nil
      take(reply, before: before)
      return nil
    }
    return pressTable(key)
  }

  private mutating func pressTable(_ key: Key) -> Effect? {
    if key == .escape {
      leaveMode()
      return nil
    }
    if case .character(let digit) = key, let number = digit.asciiDigit {
      openScreen(number)
      return nil
    }
    guard let action = KeyMap.action(for: key, on: kind) else {
      message = .refusal(.unknownKey(key))
      return nil
    }
    return perform(action)
  }

  /// Esc: leaves what was entered last, never the program.
  private mutating func leaveMode() {
    message = nil
    if mode != .normal {
      mode = .normal
    } else if stage.leaveMode() {
      return
    } else if isProjecting {
      isProjecting = false
    } else if kind == .xray, xrayOrigin != nil {
      closeXray()
    } else {
      playback.isRunning = false
    }
  }
}

// MARK: - Leaving

extension App {
  /// How many drawn points would be lost by leaving.
  package var unsavedPointCount: Int {
    parked.values.reduce(stage.unsavedPointCount) { $0 + $1.stage.unsavedPointCount }
  }

  /// Leaves; where drawn points would be lost, the second time in a row.
  private mutating func quit() -> Effect? {
    guard !leavesAtOnce, let warning = leaveGuard.warning(of: unsavedPointCount) else {
      return .quit
    }
    message = warning
    return nil
  }
}

// MARK: - Undo

extension App {
  /// Keeps a stage as it was, so that the change made to it can be undone.
  mutating func remember(_ before: any Stage) {
    done.append(before)
    if done.count > Self.undoLimit { done.removeFirst() }
    undone = []
    // Such a change throws steps away: it is said, and the way back.
    if before.end > 0, stage.end == 0 { message = .done(.newStart) }
  }

  private mutating func undo() {
    guard let last = done.popLast() else { return refuse(.nothingToUndo) }
    undone.append(stage)
    takeBack(last)
    message = .done(.undone)
  }

  private mutating func redo() {
    guard let next = undone.popLast() else { return refuse(.nothingToRedo) }
    done.append(stage)
    takeBack(next)
    message = .done(.redone)
  }

  /// Shows the stage as it was at another time; how it is looked at stays.
  private mutating func takeBack(_ other: any Stage) {
    playback.isRunning = false
    let now = stage
    stage = other
    stage.takeSight(ofAny: now)
  }
}

extension Character {
  /// The number that one ASCII digit stands for.
  fileprivate var asciiDigit: Int? { isASCII ? wholeNumberValue : nil }
}
