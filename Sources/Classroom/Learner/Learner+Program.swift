public import Plotting
public import Tutor

/// What drives the learner's program: whatever is on the screen takes keys and time.
extension Learner: Program {
  /// How whatever is on the screen looks; a change goes to all of it.
  public var appearance: Appearance {
    get { shown.appearance }
    set {
      app.appearance = newValue
      free?.appearance = newValue
      reading?.changeApp { $0.appearance = newValue }
    }
  }

  /// The panel, the list, or the lesson with its page.
  public var whereabouts: Whereabouts {
    switch view {
    case .panel: return app.whereabouts
    case .freePlay: return (free ?? app).whereabouts
    case .contents: return .lessons
    case .reading:
      guard let reading else { return app.whereabouts }
      let page = reading.place.page + 1
      return review == nil ? .lesson(reading.lesson.id, page: page) : .review(page: page)
    }
  }

  /// The window.
  public var size: Size {
    get { window }
    set {
      guard newValue != window else { return }
      window = newValue
      app.size = newValue
      free?.size = newValue
      reading?.size = newValue
    }
  }

  /// The panel whose looks are those of the screen.
  private var shown: App {
    switch view {
    case .panel, .contents: app
    case .reading: reading?.app ?? app
    case .freePlay: free ?? app
    }
  }

  /// True while keys are text for a question at the foot of the screen.
  private var isPrompting: Bool { view != .contents && shown.isPrompting }

  /// Gives a key to whatever is on the screen.
  public mutating func press(_ key: Key) -> App.Effect? {
    message = nil
    if case .mouse = key {} else if key != .unknown, !isPrompting { leaveGuard.noteKey() }
    defer { takeEvents() }
    let effect = pressScreen(key)
    return effect == .quit ? quit() : effect
  }

  private mutating func pressScreen(_ key: Key) -> App.Effect? {
    switch view {
    case .panel: pressPanel(key)
    case .contents: pressContents(key)
    case .reading: perform(reading?.press(key))
    case .freePlay: pressFree(key)
    }
  }

  /// Opens a saved run on the panel that is there; a lesson keeps its own.
  public mutating func open(_ saved: SavedRun) {
    switch view {
    case .panel, .contents:
      view = .panel
      app.open(saved)
    case .freePlay: free?.open(saved)
    case .reading: announce(.refusal(.noRunHere))
    }
  }

  /// Says what came of a file that was to be written, wherever it is read.
  public mutating func tell(_ message: Message) { announce(message) }

  /// Learns from the rows of a file on the panel that asked for them.
  public mutating func take(_ table: LoadedTable) {
    message = nil
    if view == .freePlay { free?.take(table) } else { app.take(table) }
  }

  private mutating func pressContents(_ key: Key) -> App.Effect? {
    guard var list = contents else { return nil }
    let wish: Contents.Wish
    if case .mouse(let action, let point) = key {
      wish = ContentsScreen(of: self).press(action, at: point, in: &list)
    } else {
      wish = list.press(key, in: app.shownLanguage)
    }
    contents = list
    return perform(wish)
  }

  /// How long until `tick` wants to be called; `nil` when nothing moves.
  public var tickInterval: Int? {
    switch view {
    case .panel: app.tickInterval
    case .contents: nil
    case .reading: reading?.tickInterval
    case .freePlay: free?.tickInterval
    }
  }

  /// Lets time go on for whatever is on the screen.
  public mutating func tick(at now: Int) {
    switch view {
    case .panel: app.tick()
    case .contents: break
    case .reading:
      reading?.tick()
      takeEvents()
    case .freePlay: free?.tick()
    }
  }

  /// Brings everything that moves to where it leads.
  public mutating func finishMotion() {
    switch view {
    case .panel: app.finishMotion()
    case .contents: break
    case .reading:
      reading?.finishMotion()
      takeEvents()
    case .freePlay: free?.finishMotion()
    }
  }

  /// The least time between two frames of play.
  public var frameInterval: Int { shown.frameInterval }

  /// Computes ahead what the next frame is drawn from.
  public mutating func prepareFrame() {
    switch view {
    case .panel: app.prepareFrame()
    case .contents: break
    case .reading: reading?.changeApp { $0.prepareFrame() }
    case .freePlay: free?.prepareFrame()
    }
  }

  /// The screen.
  public func frame(size: Size) -> Buffer {
    switch view {
    case .panel: return app.frame(size: size)
    case .freePlay: return (free ?? app).frame(size: size)
    case .contents, .reading: break
    }
    var buffer = Buffer(size: size, glyphs: shown.glyphs)
    guard size.holds(App.leastSize) else {
      TooSmall(language: shown.shownLanguage).draw(into: &buffer)
      return buffer
    }
    if view == .contents {
      ContentsScreen(of: self).draw(into: &buffer)
    } else if let reading {
      var screen = ReadingScreen(of: reading.fitted(to: size))
      screen.sentence = message
      screen.draw(into: &buffer)
    }
    return buffer
  }
}
