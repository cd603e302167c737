internal import CTerm
internal import Glibc
internal import Plotting
internal import Tutor

/// The time during which a terminal is ours: taken, left for the shell, taken again, given back.
final class TerminalSession {
  /// The streams and the settings.
  let terminal = Terminal()
  /// What the terminal was asked.
  private(set) var probe: Probe
  private let screen: Screen
  private let options: TerminalOptions
  private let encoding: TextEncoding
  private var isTaken = false

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - options: how to use it.
  ///   - app: the program, whose glyphs are adapted to what the terminal can show.
  /// - Throws: `TerminalRefusal` when there is none that can be drawn on.
  init(options: TerminalOptions, app: inout some Program) throws(TerminalRefusal) {
    guard Terminal.isPresent else { throw .notATerminal }
    self.options = options
    encoding = TextEncoding.adopt()
    var kind = try TerminalKind(wanted: options.term)
    var screen = Screen(
      kind: kind, size: terminal.size, encoding: encoding, isColored: options.allowsColor)
    // Curses wants a real console for the entry `linux`.
    if screen == nil, let plain = try? TerminalKind.plain() {
      kind = plain
      screen = Screen(
        kind: kind, size: terminal.size, encoding: encoding, isColored: options.allowsColor)
    }
    guard let screen else { throw .noCursorAddressing(term: kind.name) }
    self.screen = screen
    if encoding == .ascii {
      app.repertoire = .ascii
      app.noteUnshownLanguage()
    }
    if options.ambiguousWidth == .wide { app.adapt(toAmbiguousWidth: 2) }
    probe = Probe(
      background: kind.isXtermLike && app.theme == .auto && screen.depth != .none,
      width: kind.isXtermLike && encoding == .utf8 && options.ambiguousWidth == .auto)
    guard waitForForeground() else { return }
    forgetResumption()
    take(remembering: true)
    screen.put(probe.question)
  }

  /// The cells there are to draw in.
  var size: Size { screen.size }

  /// Draws the app.
  ///
  /// - Parameter app: what to draw.
  /// - Throws: `Terminal.Failure` when the terminal is gone.
  func show(_ app: some Program) throws(Terminal.Failure) {
    guard isTaken else { throw .hungUp }
    let frame = app.frame(size: screen.size)
    try terminal.send(screen.show(frame, palette: palette(for: app.theme)))
  }

  /// Takes an answer of the terminal.
  ///
  /// - Parameters:
  ///   - input: the answer.
  ///   - app: the program, whose glyphs may change.
  /// - Returns: true when the screen may look different now.
  func take(_ input: Input, app: inout some Program) -> Bool {
    guard probe.take(input) else { return false }
    if let width = probe.ambiguousWidth { app.adapt(toAmbiguousWidth: width) }
    return true
  }

  /// Stops waiting for answers.
  func giveUpProbe() { probe.giveUp() }

  /// Takes over the size that the window has now.
  ///
  /// A window that has had another one for a moment may have lost what was in it.
  func adaptSize() { screen.resize(to: terminal.size) }

  /// Gives the terminal back, stops, and takes it again when the process goes on.
  ///
  /// - Throws: `Terminal.Failure` when there is no terminal to come back to.
  func suspend() throws(Terminal.Failure) {
    leave()
    Signals.stop()
    try comeBack(remembering: true)
  }

  /// Takes the terminal again after a stop by force, which left the shell with our screen.
  ///
  /// - Throws: `Terminal.Failure` when there is no terminal to come back to.
  func reenter() throws(Terminal.Failure) {
    _ = screen.leave()
    try comeBack(remembering: false)
  }

  /// Gives the terminal back for good.
  func end() {
    awaitAnswers()
    leave()
  }

  private func leave() {
    guard isTaken else { return }
    isTaken = false
    terminal.giveBack(closing: screen.leave(), restoring: screen.restoring)
    cterm_release_errors()
  }

  private func comeBack(remembering: Bool) throws(Terminal.Failure) {
    guard waitForForeground() else { throw .hungUp }
    forgetResumption()
    adaptSize()
    take(remembering: remembering)
    screen.repaint()
  }

  /// The signal that ended a wait of ours is no news.
  private func forgetResumption() {
    while Signals.next() == .resume {}
  }

  private func take(remembering: Bool) {
    isTaken = true
    cterm_capture_errors()
    terminal.take(restoring: screen.restoring, remembering: remembering)
    screen.put(screen.modesOn)
  }

  /// Stops for as long as another process has the terminal.
  ///
  /// - Returns: false when nobody will ever give it to us: our shell is gone.
  private func waitForForeground() -> Bool {
    for _ in 0..<100 where !terminal.isOurs && !Signals.isEnding { Signals.stop(by: SIGTTIN) }
    return terminal.isOurs
  }

  /// Gives answers that are on their way a moment, so that they do not end up in the shell.
  private func awaitAnswers() {
    let clock = SuspendingClock()
    let end = clock.now + .milliseconds(50)
    var decoder = Decoder()
    decoder.awaitsCursor = probe.awaitsWidth
    while isTaken, probe.isOutstanding, clock.now < end {
      guard terminal.hasInput(within: 10) else { continue }
      guard let bytes = try? terminal.read() else { return }
      for input in decoder.feed(bytes) { _ = probe.take(input) }
    }
  }

  /// The colours of a theme on this terminal.
  func palette(for theme: ThemeChoice) -> Palette {
    Palette(theme, depth: screen.depth, found: foundBackground)
  }

  private var foundBackground: Palette.Background {
    probe.background
      ?? Environment.value(of: "COLORFGBG").flatMap(Probe.background(inEnvironment:)) ?? .dark
  }
}

extension Program {
  /// Does without glyphs that the terminal draws wider than one cell.
  ///
  /// - Parameter width: the cells that `●` took. More than two means that the terminal showed its
  ///   three bytes one by one: it does not know UTF-8, whatever the locale says.
  mutating func adapt(toAmbiguousWidth width: Int) {
    guard width > 1, repertoire == .full else { return }
    repertoire = width > 2 ? .ascii : .narrow
    noteUnshownLanguage()
  }
}
