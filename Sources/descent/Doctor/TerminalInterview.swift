internal import Glibc
internal import Tutor

/// What a terminal answers when it is asked on a line of its own, outside of any screen.
struct TerminalInterview: Sendable {
  /// True when it was asked at all.
  private(set) var wasAsked = false
  /// What its background is; `nil` when it did not say.
  private(set) var background: Palette.Background?
  /// How many cells `●` takes; `nil` when it did not say.
  private(set) var ambiguousWidth: Int?

  /// Nobody was asked.
  init() {}

  /// Asks the terminal of the standard streams and gives it back as it was.
  ///
  /// A signal that came in meanwhile ends the process afterwards.
  ///
  /// - Parameter asksWidth: whether to draw the glyph whose width is in question, which is not ASCII.
  init(askingWidth asksWidth: Bool) {
    let terminal = Terminal()
    guard terminal.isOurs else { return }
    wasAsked = true
    _ = Signals.install()
    var probe = Probe(background: true, width: asksWidth)
    let clearing = Array("\r\u{1B}[K".utf8)
    terminal.take(restoring: clearing, remembering: true)
    try? terminal.send(Array(probe.questionInLine.utf8))
    Self.await(answersTo: &probe, from: terminal)
    terminal.giveBack(closing: clearing, restoring: clearing)
    if case .end(let signal) = Signals.next() { Signals.die(by: signal) }
    background = probe.background
    ambiguousWidth = probe.ambiguousWidth
  }

  /// Over the slowest of links an answer takes about a third of a second.
  private static func await(answersTo probe: inout Probe, from terminal: Terminal) {
    let clock = SuspendingClock()
    let end = clock.now + .milliseconds(600)
    var decoder = Decoder()
    decoder.awaitsCursor = probe.awaitsWidth
    while probe.isOutstanding, clock.now < end, !Signals.isEnding {
      guard terminal.hasInput(within: 20) else { continue }
      guard let bytes = try? terminal.read() else { return }
      for input in decoder.feed(bytes) { _ = probe.take(input) }
    }
  }
}
