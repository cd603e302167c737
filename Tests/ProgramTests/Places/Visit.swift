import CTerm
import Classroom
import Glibc
import Plotting
import Testing

/// The program at a place, and the terminal as it was before.
struct Visit {
  let place: Place
  let terminal: PseudoTerminal
  let program: Program
  /// The settings of the line before the program came.
  let settings: String
  /// Where it keeps progress and meets its notes.
  private let home: String

  /// Goes to a place.
  ///
  /// - Parameters:
  ///   - place: where to.
  ///   - ignored: a signal that the program finds ignored.
  /// - Throws: when the place is not reached.
  init(_ place: Place, ignoring ignored: Int32 = 0) throws {
    self.place = place
    home = try Program.folder([:])
    terminal = try PseudoTerminal(size: place.size)
    // As other programs leave it: not quite what `stty sane` would make of it.
    terminal.set {
      $0.c_iflag |= tcflag_t(IXANY)
      $0.c_cc.2 = 8
    }
    settings = terminal.settings
    program = try Program(
      place.arguments, on: terminal,
      environment: ["XDG_STATE_HOME": home, "XDG_RUNTIME_DIR": home, "REDUCE_MOTION": "1"],
      ignoring: ignored)
    try answer()
    try expect(place.sign)
    for step in place.steps {
      terminal.type(step.keys)
      try expect(step.sign)
    }
  }

  /// The answers that a terminal gives about its background and its glyphs.
  private func answer() throws {
    try #require(terminal.wait(.seconds(20)) { $0.text.contains("\u{1B}[6n") })
    terminal.type("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[1;2R")
  }

  /// Waits for a sign on the screen, or for an empty screen where there is none.
  func expect(_ sign: String) throws {
    let isThere = terminal.wait(.seconds(20)) {
      let text = $0.screen.text
      return sign.isEmpty ? !text.contains { !$0.isWhitespace } : text.contains(sign)
    }
    try #require(isThere, "\(place): no '\(sign)' on\n\(terminal.screen.text)")
  }

  /// The sign by which one knows that one is there.
  var sign: String { place.steps.last?.sign ?? place.sign }

  /// Takes the keys that leave the program.
  func leave() {
    for keys in place.leaving {
      terminal.type(keys)
      if keys != place.leaving.last { terminal.waitForSilence(.milliseconds(150)) }
    }
  }

  /// True when the terminal is as it was found.
  func isAtPeace() -> Bool {
    terminal.waitForSilence(.milliseconds(10))
    return terminal.settings == settings && terminal.screen.isAtPeace
      && terminal.screen.unknown.isEmpty
  }

  /// True when what was learned there is in the file of progress; also where nothing is.
  var isProgressKept: Bool {
    guard let id = place.lesson else { return true }
    let reading = ProgressStore(stateHome: home, home: nil).load()
    guard reading.notice == nil, let lesson = reading.progress.lessons[id] else { return false }
    let page = place.arguments.last.flatMap { Int($0) } ?? 1
    let isAnswered = !sign.hasPrefix("you said") || !lesson.attempts.isEmpty
    return lesson.visited.contains(page - 1) && isAnswered
  }
}
