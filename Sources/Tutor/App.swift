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
  }

  /// What keys mean at the moment.
  public enum Mode: Hashable, Sendable {
    /// What the key table says.
    case normal
    /// The arrows move a caret to where the next step may land.
    case predict(Prediction)
    /// The arrows move a read-out cursor along the curve.
    case readout(Double)
    /// Keys are text for a question at the foot of the screen.
    case prompt(Prompt)
    /// The keys are explained, on a page.
    case help(Int)
  }

  /// The screen that is open.
  public internal(set) var panel: CurvePanel
  /// What keys mean at the moment.
  public internal(set) var mode = Mode.normal
  /// The language of the screens.
  public var language = Language.en
  /// The characters that the terminal can be trusted with.
  public var repertoire = Charset.full
  /// What plots are made of, as far as the terminal can show it.
  public internal(set) var marker = Marker.braille
  /// The colours that are wanted.
  public var theme = ThemeChoice.auto
  /// The cells there are to draw in; a click is understood by it.
  public var size = Size(width: 80, height: 24)
  /// True when nothing may slide.
  public var reducedMotion = false
  /// True when a few numbers are shown large enough for the last row of a class.
  public internal(set) var isProjecting = false
  /// Automatic stepping.
  public internal(set) var playback = Playback()
  /// The pane that has the focus, and whether it fills the screen.
  public internal(set) var focus = CurvePane.plot
  /// True when the pane in focus takes the room of all.
  public internal(set) var isEnlarged = false

  /// What was last to be said, until the next key.
  var message: Message?
  /// The slide of the point along the curve after a step by hand.
  var slide: Slide?
  /// True when the last beat of the play was a slide, which took its time.
  var hasSlid = false
  /// The mode that a question or the help has interrupted.
  var interrupted: Mode?
  /// The step that a long way is being made to, a slice of it at a beat.
  var errand: Int?
  var commandHistory: [String] = []
  private var undone: [CurvePanel] = []
  private var done: [CurvePanel] = []

  /// How many changes can be undone.
  private static let undoLimit = 16

  /// The program with a panel open.
  public init(panel: CurvePanel = CurvePanel()) {
    self.panel = panel
  }

  /// Takes one key.
  ///
  /// - Parameter key: what was pressed.
  /// - Returns: what the rim has to do, if anything.
  public mutating func press(_ key: Key) -> Effect? {
    if case .mouse(let action, let point) = key { return pressMouse(action, at: point) }
    guard key != .unknown else { return nil }
    slide = nil
    if key == .escape, errand != nil {
      errand = nil
      return nil
    }
    finishErrand()
    switch mode {
    case .prompt(let prompt): return press(key, in: prompt)
    case .help(let page) where KeyMap.action(for: key) != .quit: pressHelp(key, page: page)
    case .predict(let prediction) where press(key, in: prediction): break
    case .readout(let place) where press(key, at: place): break
    default: return pressTable(key)
    }
    return nil
  }

  /// Does what an action asks for.
  ///
  /// - Parameter action: what is asked for.
  /// - Returns: what the rim has to do, if anything.
  public mutating func perform(_ action: Action) -> Effect? {
    message = nil
    switch action {
    case .quit: return .quit
    case .step, .back, .play, .slower, .faster, .goTo: performInTime(action)
    case .restart, .newSeed, .fork, .forgetGhosts, .undo, .redo: performOnRun(action)
    case .rateUp, .rateDown, .rateMore, .rateLess, .typeRate, .optimizer: performOnRate(action)
    case .predict: togglePredict()
    case .readout: toggleReadout()
    case .commandLine: open(.prompt(Prompt(.command)))
    case .help: open(.help(0))
    default: performOnSight(action)
    }
    return nil
  }

  /// Makes what was set so far the beginning: nothing before it can be undone.
  public mutating func forgetChanges() {
    done = []
    undone = []
    message = nil
  }

  /// Keeps the panel as it is, so that the change about to be made can be undone.
  mutating func remember() {
    done.append(panel)
    if done.count > Self.undoLimit { done.removeFirst() }
    undone = []
  }

  /// Takes a change back.
  mutating func undo() {
    guard let last = done.popLast() else { return refuse(.nothingToUndo) }
    undone.append(panel)
    takeBack(last)
    message = .done(.undone)
  }

  /// Makes a change again that was taken back.
  mutating func redo() {
    guard let next = undone.popLast() else { return refuse(.nothingToRedo) }
    done.append(panel)
    takeBack(next)
    message = .done(.redone)
  }

  /// Shows another panel of the same screen; how it is looked at stays.
  private mutating func takeBack(_ other: CurvePanel) {
    let view = panel.view
    panel = other
    panel.view = view
  }

  /// Says why something is not done.
  mutating func refuse(_ text: Localized) {
    message = .refusal(text)
  }

  private mutating func pressTable(_ key: Key) -> Effect? {
    if key == .escape {
      leaveMode()
      return nil
    }
    guard let action = KeyMap.action(for: key) else {
      message = .refusal(.unknownKey(key))
      return nil
    }
    return perform(action)
  }

  /// Esc: closes what is open, never the program.
  private mutating func leaveMode() {
    message = nil
    if mode != .normal {
      closeMode()
    } else if isEnlarged {
      isEnlarged = false
    } else if isProjecting {
      isProjecting = false
    } else {
      playback.isRunning = false
    }
  }
}

/// The colours to paint with.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// What the terminal says about its background.
  case auto
  /// Light ink on a dark background.
  case dark
  /// Dark ink on a light background.
  case light
  /// No colour: bold, dim and reverse only.
  case mono
}
