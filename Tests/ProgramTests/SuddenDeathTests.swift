import Classroom
import Glibc
import Plotting
import Testing

/// `kill -9` at any moment of learning.
///
/// `DESCENT_KILLS` says how often; `./test fuzz` sets it to a thousand.
@Suite struct SuddenDeathTests {
  private static let kills = getenv("DESCENT_KILLS").flatMap { Int(String(cString: $0)) } ?? 40
  private static let lessons = (try? Program.lessons()) ?? ""

  @Test(arguments: 0..<4) func `what the screen has shown is on the disk, whole`(part: Int) throws {
    var random = Knuth(state: UInt64(part) + 1)
    var furthest = 0
    for round in 0..<(Self.kills + 3 - part) / 4 {
      let place = Comment(rawValue: "part \(part), round \(round)")
      let home = try Program.folder([:])
      let shown = try learn(
        home: home, keys: random.next(below: 24), wait: random.next(below: 400_000))
      furthest = max(furthest, shown)
      let store = ProgressStore(stateHome: home, home: nil)
      let reading = store.load()
      #expect(reading.notice == nil, place)
      let visited = reading.progress.lessons["overshoot"]?.visited ?? []
      // A page that a key has brought was saved before it was drawn, the first one right after.
      #expect(visited.isSuperset(of: 0..<(shown > 1 ? shown : 0)), place)
      // What the kill left behind is in nobody's way.
      var more = Progress()
      more.visit(lesson: "after", page: 0, at: 1)
      #expect(try store.save(more).notice == nil, place)
      #expect(store.load().progress.lessons.keys.contains("after"), place)
    }
    // Else nothing was ever being saved when the kill came.
    #expect(furthest > 1)
  }

  /// Turns pages until the program is killed.
  ///
  /// - Parameters:
  ///   - home: where progress is kept.
  ///   - keys: how many keys are typed in one go.
  ///   - wait: microseconds between them and the end.
  /// - Throws: `HarnessError` when the program cannot be started.
  /// - Returns: the number of the page that was seen last, from 1; 0 when there was none.
  private func learn(home: String, keys: Int, wait: Int) throws -> Int {
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["learn", "overshoot", "--reduced-motion", "--lessons", Self.lessons], on: terminal,
      environment: ["XDG_STATE_HOME": home])
    terminal.wait { $0.screen.text.contains("page 1/7") }
    // Page Down asks for an answer where there is a question: 1 and Enter give one.
    for key in 0..<keys {
      terminal.type(["\u{1B}[6~", "1\r", "\u{1B}[6~"][key % 3])
    }
    usleep(UInt32(wait))
    program.signal(SIGKILL)
    #expect(program.status(reading: terminal) == .killed(SIGKILL))
    let title = terminal.screen.text.prefix { $0 != "\n" }
    let words = title.split(whereSeparator: { $0 == " " || $0 == "/" })
    guard let mark = words.lastIndex(of: "page"), mark + 1 < words.count else { return 0 }
    return Int(words[mark + 1]) ?? 0
  }
}
