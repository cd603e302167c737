import Glibc
import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Every screen under hands that follow a seed: none ends the program, none leaves the window.
///
/// `DESCENT_SEEDS` says how many seeds a screen gets, `DESCENT_SEED` names the only one;
/// `./test fuzz` sets the first. Both make each run say where it begins, so that a trap, which
/// takes the whole test with it, leaves its seed as one of the last lines.
@Suite struct RandomInputTests {
  /// What can be open.
  enum Screen: Hashable, CaseIterable, CustomTestStringConvertible {
    case panel(StageKind)
    case contents, lesson, review, talk

    static var allCases: [Screen] {
      StageKind.allCases.map(panel) + [.contents, .lesson, .review, .talk]
    }

    var testDescription: String {
      if case .panel(let kind) = self { kind.rawValue } else { "\(self)" }
    }
  }

  private static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  /// Writes at once: what waits in a buffer is lost in a trap.
  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static let isNamed = number("DESCENT_SEEDS") != nil || number("DESCENT_SEED") != nil
  private static let seeds: ClosedRange<UInt64> =
    number("DESCENT_SEED").map { $0...$0 } ?? 1...max(1, number("DESCENT_SEEDS") ?? 50)
  private static let lessons = ["overshoot", "perceptron", "neurons", "descent"]

  @Test(arguments: Screen.allCases) func `a screen lives through every seed`(screen: Screen) throws
  {
    for seed in Self.seeds {
      if Self.isNamed { Self.say("random input: \(screen.testDescription), seed \(seed)\n") }
      switch screen {
      case .panel(let kind): press(try panel(kind), screen, seed)
      case .contents, .lesson, .review: press(learner(screen, seed), screen, seed)
      case .talk:
        let id = Self.lessons[Int(seed % 4)]
        let lesson = try #require(LessonPair(id, in: projectLessons))
        press(Presenter(lesson, terms: projectLessons.terms, like: App()), screen, seed)
      }
    }
  }

  /// A panel with so few rows that nobody waits for it.
  private func panel(_ kind: StageKind) throws -> App {
    var app = App(kind)
    if kind == .mlp || kind == .digits { try app.set([("n", "40")]) }
    return app
  }

  private func learner(_ screen: Screen, _ seed: UInt64) -> Learner {
    let library = projectLessons
    var progress = Progress()
    progress.answer(
      lesson: "overshoot", exercise: "first-landing", said: "9", isRight: false, at: 1)
    var learner = Learner(App(), progress: progress) { library }
    switch screen {
    case .contents: learner.openContents()
    case .review: learner.openReview()
    default: learner.open(Self.lessons[Int(seed % 4)])
    }
    return learner
  }

  /// Lets twenty things happen to a program.
  private func press(_ start: some Program, _ screen: Screen, _ seed: UInt64) {
    var hand = RandomHand(seed: seed)
    var program = start
    program.reducedMotion = seed.isMultiple(of: 2)
    program.repertoire = hand.pick([.full, .full, .narrow, .ascii])
    program.size = Size(width: 80, height: 24)
    var now = 0
    for _ in 0..<20 {
      let hasQuit = happen(to: &program, hand: &hand, now: &now)
      if hasQuit { program = start }
      if hand.below(12) == 0 { check(program, "\(screen.testDescription), seed \(seed)") }
    }
    check(program, "\(screen.testDescription), seed \(seed)")
  }

  /// One thing that happens; true when it ends the program.
  private func happen(
    to program: inout some Program, hand: inout RandomHand, now: inout Int
  ) -> Bool {
    var keys: [Key] = []
    switch hand.below(16) {
    case 0, 1: program.size = hand.size()
    case 2, 3: keys = [.character(":")] + hand.line().map(Key.character) + [.enter]
    case 4: keys = [.paste(hand.text(hand.below(300)))]
    case 5, 6: keys = (0...hand.below(4)).map { _ in hand.mouse(in: program.size) }
    case 7:
      for _ in 0..<4 {
        guard let interval = program.tickInterval else { break }
        now += interval
        program.tick(at: now)
      }
    case 8: program.finishMotion()
    default: keys = (0...hand.below(3)).map { _ in hand.key() }
    }
    return keys.contains { program.press($0) == .quit }
  }

  /// The picture has the size that was asked for, whole glyphs, and nothing that moves a cursor.
  private func check(_ program: some Program, _ place: String) {
    var ready = program
    ready.prepareFrame()
    let frame = ready.frame(size: ready.size)
    #expect(frame.size == ready.size, "\(place)")
    #expect(frame.cells.count == ready.size.width * ready.size.height, "\(place)")
    let charset = frame.glyphs.charset
    for (index, cell) in frame.cells.enumerated() where cell.scalar.value > 0x7E {
      if cell.scalar == Cell.continuation {
        let isWhole =
          index % ready.size.width > 0 && charset.width(of: frame.cells[index - 1].scalar) == 2
        if !isWhole { Issue.record("half a glyph on \(place)") }
      } else if charset.printable(cell.scalar) != cell.scalar {
        Issue.record("\(cell.scalar.debugDescription) on \(place)")
      }
    }
    if frame.cells.contains(where: { $0.scalar.value < 0x20 && $0.scalar != Cell.continuation }) {
      Issue.record("a control character on \(place)")
    }
  }
}
