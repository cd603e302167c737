public import Plotting

/// What a terminal, a test or a script can drive: keys and time in, pictures out.
///
/// The screens by themselves are one program, a lesson with a screen beside it another, a
/// presentation a third. State changes in `press` and `tick`; `frame` draws it and changes nothing.
public protocol Program: Sendable {
  /// How it looks.
  var appearance: Appearance { get set }
  /// The cells there are to draw in; a click is understood by it.
  var size: Size { get set }

  /// Where in it the user is.
  var whereabouts: Whereabouts { get }

  /// Takes one key.
  mutating func press(_ key: Key) -> App.Effect?
  /// Opens a saved run.
  mutating func open(_ saved: SavedRun)
  /// Takes what the rim has to say of what it was asked to do.
  mutating func tell(_ message: Message)
  /// Takes the rows of a file that the rim was asked to read.
  mutating func take(_ table: LoadedTable)
  /// How long until `tick` wants to be called, in milliseconds; `nil` when nothing moves.
  var tickInterval: Int? { get }
  /// Lets time go on.
  ///
  /// - Parameter now: milliseconds of a clock that never goes back.
  mutating func tick(at now: Int)
  /// Brings everything that moves to where it leads, as a script does after each key.
  mutating func finishMotion()
  /// The least time between two frames that nobody pressed a key for, in milliseconds.
  var frameInterval: Int { get }

  /// Computes ahead what the next frame will be drawn from, where that takes time.
  mutating func prepareFrame()
  /// The screen in a window of some size: a picture of exactly this size.
  func frame(size: Size) -> Buffer
}

extension Program {
  /// Nobody is told anything where nothing is ever asked of the rim.
  public mutating func tell(_ message: Message) {}

  /// A saved run needs a panel.
  public mutating func open(_ saved: SavedRun) { tell(.refusal(.noRunHere)) }

  /// Nobody takes rows where none are ever asked for.
  public mutating func take(_ table: LoadedTable) {}

  /// True while time moves something.
  public var isMoving: Bool { tickInterval != nil }

  /// Plays a script: the program as it is after those keys, with every motion at its end.
  ///
  /// Files are not written meanwhile.
  ///
  /// - Parameter script: what to press.
  /// - Returns: false when the script left the program before its end.
  public mutating func play(_ script: KeyScript) -> Bool {
    var now = 0
    for event in script.events {
      switch event {
      case .key(let key):
        if press(key) == .quit { return false }
      case .beat:
        if let interval = tickInterval {
          now += interval
          tick(at: now)
        }
      }
      finishMotion()
    }
    return true
  }
}

extension App: Program {
  /// Says what came of what was asked of the rim, until the next key.
  public mutating func tell(_ message: Message) {
    self.message = message
    noteSaving(message)
  }

  /// Notes what came of drawn points that were to be written, and says nothing of it.
  package mutating func noteSaving(_ message: Message) {
    if isSavingPoints, case .done = message { stage.notePointsSaved() }
    isSavingPoints = false
  }

  /// Learns from the rows of a file; what does not fit is said, and changes nothing.
  public mutating func take(_ table: LoadedTable) {
    do throws(UserError) {
      try load(table)
    } catch {
      refuse(error.message)
    }
  }

  /// Learns from the rows of a file.
  ///
  /// - Throws: `UserError` when the screen that is open cannot; nothing is changed then.
  public mutating func load(_ table: LoadedTable) throws(UserError) {
    let before = stage
    let reply = try stage.take(table)
    take(reply, before: before)
  }

  /// Lets time go on by one beat.
  public mutating func tick(at now: Int) { tick() }

  /// Brings a motion and a long way to their ends.
  public mutating func finishMotion() {
    stage.endMotion()
    finishErrand()
  }
}
