import Engine
import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Keys that nobody presses in this order, in front of lessons.
@Suite struct ClassroomFuzzTests {
  private static let keys = [
    "PgDn", "PgDn", "PgDn", "PgUp", "Enter", "Space", "1", "2", "3", "0", "9", ".", "h", "G", "t",
    "]", "[",
    "?", "Tab", "BTab", "Esc", "L", "Up", "Down", "Left", "Right", "r", "R", "p", "~3", "~1", "o",
    "+", "-",
    "e", "k", "d", "w", "i", "c", "z", "P", "B", "m", "f", "F", "u", "U", "g", ":", "=", "BS",
    "Del",
    "Home", "End", "/", "x", "v", "T", "O", "N", "b", "F5", "type:0.25", "'type:lr 0.3'",
    "'type:step 20'", "'type:epoch 2'", "'type:start -2'", "】", "。", "字",
  ]

  private static let sizes = [
    (60, 18), (79, 24), (80, 24), (80, 24), (99, 30), (120, 40), (200, 60), (59, 18), (20, 5),
    (1, 1),
  ]

  /// Presses 150 keys, with other windows and clicks between them.
  private func press(_ program: some Program, seed: UInt64) throws {
    var program = program
    var generator = SplitMix64(seed: seed)
    var pressed: [String] = []
    func pick(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    program.size = Size(width: 80, height: 24)
    for _ in 0..<150 {
      let key = Self.keys[pick(Self.keys.count)]
      pressed.append(key)
      let goesOn = program.play(try KeyScript(parsing: key))
      #expect(goesOn, "it ended after \(pressed.joined(separator: " "))")
      if pick(6) == 0 {
        let size = Self.sizes[pick(Self.sizes.count)]
        program.size = Size(width: size.0, height: size.1)
      }
      if pick(6) == 0 {
        let place = Point(pick(program.size.width), pick(program.size.height))
        _ = program.press(.mouse([.press, .drag, .release, .wheelUp, .wheelDown][pick(5)], place))
        program.finishMotion()
      }
      if pick(20) == 0 { program.language = program.language == .en ? .zh : .en }
      if pick(4) == 0 {
        let frame = program.frame(size: program.size)
        #expect(frame.size == program.size, "after \(pressed.joined(separator: " "))")
      }
    }
    for (width, height) in Self.sizes {
      let size = Size(width: width, height: height)
      #expect(program.frame(size: size).size == size)
    }
  }

  private static let lessons = ["overshoot", "perceptron", "neurons", "descent"]

  @Test(arguments: UInt64(1)...12) func `a learner's screens live through all of them`(seed: UInt64)
    throws
  {
    let library = projectLessons
    var learner = Learner(App()) { library }
    learner.reducedMotion = seed % 2 == 0
    learner.open(Self.lessons[Int(seed % 4)])
    try press(learner, seed: seed)
  }

  @Test(arguments: UInt64(1)...12) func `a class's screens live through all of them`(seed: UInt64)
    throws
  {
    let lesson = try #require(LessonPair(Self.lessons[Int(seed % 4)], in: projectLessons))
    var presenter = Presenter(lesson, terms: projectLessons.terms, like: App())
    presenter.reducedMotion = seed % 2 == 0
    try press(presenter, seed: seed)
  }
}
