import Glibc
import Plotting
import Testing

/// The program on a terminal where bytes come that follow a seed.
///
/// `DESCENT_PTY_SEEDS` says how many seeds a screen gets, `DESCENT_SEED` names the only one. A
/// failure names its seed.
@Suite struct RandomBytesTests {
  private static let screens: [[String]] = [
    ["curve"], ["surface"], ["perceptron"], ["mlp"], ["xray"], ["digits"], ["code"], ["learn"],
    ["learn", "overshoot"], ["review"], ["present", "overshoot"],
  ]

  private static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  private static let seeds: ClosedRange<UInt64> =
    number("DESCENT_SEED").map { $0...$0 } ?? 1...max(1, number("DESCENT_PTY_SEEDS") ?? 2)

  @Test(arguments: screens) func `a screen lives through every seed and gives the terminal back`(
    arguments: [String]
  ) throws {
    // One missed prediction: something to review.
    let home = try Program.folder([
      "descent/progress.json": """
      {"format":1,"lessons":{"overshoot":{"attempts":{"first-landing":{"first":{"isRight":false,\
      "said":"9","when":1},"reviews":0,"tries":1,"when":1}},"visited":[0]}}}
      """
    ])
    let isLesson = ["learn", "review", "present"].contains(arguments[0])
    let all = arguments + (isLesson ? ["--lessons", try Program.lessons()] : [])
    for seed in Self.seeds { try run(all, seed, home: home) }
  }

  private func run(_ arguments: [String], _ seed: UInt64, home: String) throws {
    let place = Comment(rawValue: "\(arguments.joined(separator: " ")), seed \(seed)")
    var source = RandomBytes(seed: seed)
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let start = {
      try Program(arguments, on: terminal, environment: ["XDG_STATE_HOME": home])
    }
    var program = try start()
    terminal.wait { $0.screen.modes.contains(1049) }
    for _ in 0..<40 {
      terminal.type(source.chunk())
      if source.below(8) == 0 { terminal.resize(to: source.size()) }
      switch program.status(.milliseconds(1), reading: terminal) {
      case .none: continue
      case .exited(0):
        // It was told to quit.
        #expect(terminal.settings == settings && terminal.screen.isAtPeace, place)
        program = try start()
        terminal.wait { $0.screen.modes.contains(1049) }
      case let status:
        Issue.record("\(status) on \(place)")
        return
      }
    }
    program.signal(SIGTERM)
    let status = program.status(.seconds(20), reading: terminal)
    // A quit may have been under way.
    #expect(status == .killed(SIGTERM) || status == .exited(0), place)
    #expect(terminal.settings == settings, place)
    // What is typed while it starts again or has just quit, the line itself echoes: so nothing is
    // said here of sequences that are unknown; `EscapeInjectionTests` looks at them.
    #expect(terminal.screen.isAtPeace, place)
  }
}

/// Pieces of what comes along a line: bytes, text, keys, sequences, half of them torn.
struct RandomBytes {
  private var random: Knuth

  init(seed: UInt64) { random = Knuth(state: seed) }

  mutating func below(_ count: Int) -> Int { random.next(below: count) }

  mutating func chunk() -> [UInt8] {
    switch below(6) {
    case 0: return (0..<below(40)).map { _ in byte() }
    case 1: return (0..<below(40)).map { _ in UInt8(below(95) + 32) }
    case 2: return (0..<below(8)).flatMap { _ in Array(Self.keys[below(Self.keys.count)].utf8) }
    case 3: return (0..<below(6)).flatMap { _ in sequence() }
    case 4: return (0..<below(8)).flatMap { _ in Array(Self.texts[below(Self.texts.count)].utf8) }
    default: return Array(sequence().prefix(below(6)))
    }
  }

  mutating func size() -> Size {
    below(3) == 0
      ? Size(width: below(6) + 1, height: below(4) + 1)
      : Size(width: below(200) + 1, height: below(60) + 1)
  }

  /// Any byte but those that the line turns into signals: Ctrl-C, Ctrl-Z and Ctrl-\.
  private mutating func byte() -> UInt8 {
    let byte = UInt8(below(256))
    return [3, 26, 28].contains(byte) ? 0 : byte
  }

  /// A control sequence after the grammar of ECMA-48, or a string of control.
  private mutating func sequence() -> [UInt8] {
    if below(8) == 0 { return Array("\u{1B}]\(below(99));\(below(9999))\u{7}".utf8) }
    let lead = ["\u{1B}[", "\u{1B}[", "\u{1B}[<", "\u{1B}[?", "\u{1B}O"][below(5)]
    let numbers = (0..<below(4)).map { _ in String(below(4) == 0 ? below(1 << 30) : below(100)) }
    let final = Character(Unicode.Scalar(UInt8(0x40 + below(63))))
    return Array((lead + numbers.joined(separator: ";") + String(final)).utf8)
  }

  private static let keys = [
    " ", "s", "e", "p", "\r", "\t", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~",
    "\u{1B}[6~", "\u{1B}[Z", "\u{1B}", ":", ":lr 0.3\r", ":step 5\r", "?", "d", "o", "f", "u", "1",
    "3", "4", "6", "7", "L", "m", "B", "i", "k", "z", "\u{7F}", "\u{1B}[<0;20;9M\u{1B}[<0;20;9m",
    "\u{1B}[200~x = 1\u{1B}[201~",
  ]
  private static let texts = [
    "步", "学习率", "ｑ", "。", "é", "👩‍👩‍👧", "\u{202E}", "e\u{301}", "\u{200B}", "①", "×", "🇨🇳",
    "\u{FEFF}", "\u{1F600}",
  ]
}
