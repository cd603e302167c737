import Glibc
import Plotting
import Testing

/// What holds wherever a user is: the terminal is given back, and nothing is lost.
///
/// `DESCENT_EVERYWHERE=1` tries every ending at every place, which takes minutes.
@Suite struct PlaceTests {
  private static let endings =
    getenv("DESCENT_EVERYWHERE") == nil ? EndedPlace.chosen : EndedPlace.all

  @Test(arguments: Place.all)
  func `sizes and Ctrl-Z come and go, then keys leave the program`(place: Place) throws {
    let visit = try Visit(place)
    let terminal = visit.terminal
    terminal.waitForSilence(.milliseconds(20))
    let (text, raw) = (terminal.screen.text, terminal.settings)
    try storm(visit)
    try expect(text, visit)
    try stopAndGoOn(visit)
    try expect(text, visit)
    #expect(terminal.settings == raw)
    visit.leave()
    #expect(visit.program.status(.seconds(20), reading: terminal) == .exited(0))
    #expect(visit.isAtPeace(), "\(terminal.screen.modes) \(terminal.screen.unknown)")
    #expect(visit.isProgressKept)
  }

  @Test(arguments: endings)
  func `whatever ends the program, the terminal is given back`(ended: EndedPlace) throws {
    let isDeaf = ended.ending == .hangUpUnderNohup
    let visit = try Visit(ended.place, ignoring: isDeaf ? SIGHUP : 0)
    let (terminal, program) = (visit.terminal, visit.program)
    switch ended.ending {
    case .signal(let number):
      program.signal(number)
      #expect(program.status(.seconds(20), reading: terminal) == .killed(number))
      #expect(visit.isAtPeace(), "\(terminal.screen.modes) \(terminal.screen.unknown)")
    case .crash(let number):
      program.signal(number)
      #expect(program.status(.seconds(20), reading: terminal) == .killed(number))
      #expect(visit.isAtPeace(), "\(terminal.screen.modes) \(terminal.screen.unknown)")
      expectReport(visit)
    case .doubleInterrupt:
      terminal.type([3, 3])
      #expect(program.status(.seconds(20), reading: terminal) == .killed(SIGINT))
      #expect(visit.isAtPeace(), "\(terminal.screen.modes) \(terminal.screen.unknown)")
    case .hangUp, .silentHangUp, .hangUpUnderNohup:
      terminal.hangUp()
      if ended.ending == .hangUp { program.signal(SIGHUP) }
      let status = program.status(.seconds(20))
      // Which of the two it notices first is chance.
      #expect(status == .exited(0) || (ended.ending == .hangUp && status == .killed(SIGHUP)))
    }
    #expect(visit.isProgressKept)
  }

  /// One line says that it was our mistake, where that was, and whether progress is safe.
  private func expectReport(_ visit: Visit) {
    let lines = visit.terminal.screen.text.split(separator: "\n").filter {
      $0.hasPrefix("descent: internal error (SIG")
    }
    #expect(lines.count == 1)
    // A long line goes on in the next row.
    let text = visit.terminal.screen.text.filter { !$0.isWhitespace }
    let place = visit.place.report.filter { !$0.isWhitespace }
    #expect(text.contains(place), "\(visit.terminal.screen.text)")
    #expect(text.contains("yourprogressissaved") == (visit.place.lesson != nil))
  }

  /// Waits until the screen is as it was, where it stands still.
  private func expect(_ text: String, _ visit: Visit) throws {
    guard !visit.place.isMoving else { return }
    let isThere = visit.terminal.wait(.seconds(20)) { $0.screen.text == text }
    try #require(isThere, "\(visit.place): was\n\(text)\nis\n\(visit.terminal.screen.text)")
  }

  /// Windows of all sizes, with a focus report between two, and back to the first.
  private func storm(_ visit: Visit) throws {
    let terminal = visit.terminal
    var random = Knuth(state: 11)
    let fixed = [(1, 1), (1, 80), (80, 1), (59, 17), (60, 18), (300, 100)]
    let count = visit.place.part.isScreen && visit.place.steps.isEmpty ? 200 : 30
    for round in 0..<count {
      let (width, height) =
        round < fixed.count
        ? fixed[round] : (1 + random.next(below: 300), 1 + random.next(below: 100))
      let known = terminal.bytes.count
      terminal.resize(to: Size(width: width, height: height))
      terminal.type("\u{1B}[I")
      // Some of them are drawn, most are gone before.
      if round.isMultiple(of: count / 5) { terminal.wait(.seconds(2)) { $0.bytes.count > known } }
    }
    terminal.resize(to: visit.place.size)
  }

  /// Ctrl-Z gives everything back, `fg` takes it again.
  private func stopAndGoOn(_ visit: Visit) throws {
    visit.terminal.type([26])
    let status = visit.program.status(.seconds(20), reading: visit.terminal)
    try #require(status == .stopped(SIGTSTP))
    #expect(visit.isAtPeace(), "\(visit.terminal.screen.modes)")
    visit.program.continueInForeground()
    let isBack = visit.terminal.wait(.seconds(20)) { $0.screen.modes.contains(1049) }
    try #require(isBack)
  }
}
