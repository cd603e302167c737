import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Small lessons that are read in tests, and the reading of them.
enum ReadingSample {
  /// The front matter of a lesson `a`; its pages follow.
  static func front(_ language: String = "en", title: String = "A walk") -> String {
    """
    ---
    format: 1
    id: a
    title: \(title)
    lang: \(language)
    kind: core
    minutes: 5
    objectives: [Walk]
    ---


    """
  }

  /// The head of a page on `2x² − 3x + 1` from 0 with lr 0.1: x is 0.3 after a step, 0.48 after two,
  /// and the distance to the minimum is `0.75 · 0.6^k`.
  static let page = page("")

  /// The same with more lines in its scene.
  static func page(_ more: String, title: String = "Walk") -> String {
    """
    ## \(title)

    ::: scene
    panel: curve
    f: 2x^2 - 3x + 1
    start: 0
    lr: 0.1
    \(more.isEmpty ? "view: -5 5" : "view: -5 5\n" + more)
    :::


    """
  }

  /// A question with choices; the first one is right.
  static let choice = """
    ::: predict
    id: where
    observe: step 2
    proof: x > 0
    Where does it go?

    - [x] right
    - [ ] left
      > The slope is negative.
    - [ ] nowhere

    ::: hint
    Look at the slope.
    :::

    ::: explain
    Down the hill.
    :::
    :::


    """

  /// A question for a number.
  static let number = """
    ::: predict
    id: land
    answer: 0.3
    tolerance: 0.01
    observe: step 1
    truth: x
    Where does it land?

    ::: explain
    The slope is −3.
    :::
    :::


    """

  /// A goal that 9 steps reach: `0.75 · 0.6^9 = 0.0076`.
  static let goal = goal("within: 20")

  /// The same with other conditions.
  static func goal(_ conditions: String) -> String {
    """
    ::: goal
    id: near
    check: error < 0.01
    \(conditions)
    solution: step 9
    fails: step 1
    Come near.

    ::: hint
    Walk.
    :::

    ::: hint
    Walk on.
    :::

    ::: explain
    Nine steps do.
    :::
    :::


    """
  }

  /// A list of terms.
  static let terms = """
    step\tstep\t步\tOne change.\t一次改动。
    slope\tslope\t斜率\tHow steep it is.\t有多陡。

    """

  /// A lesson of some pages, in Chinese too when there are such.
  static func lesson(
    _ body: String, chinese: String? = nil
  ) throws -> (pair: LessonPair, library: LessonLibrary) {
    let folder = LessonFolder(["en/01-a.md": front() + body, "terms.tsv": terms])
    if let chinese { folder.write(front("zh", title: "走") + chinese, to: "zh/01-a.md") }
    let library = folder.library
    let pair = try #require(
      LessonPair("a", in: library), "\(library.entries.flatMap(\.findings))")
    return (pair, library)
  }

  /// The reading of a lesson after some keys, with every motion at its end.
  static func reading(
    _ body: String, chinese: String? = nil, _ keys: String = "",
    size: Size = Size(width: 80, height: 24), language: Language = .en,
    role: Reading.Role = .learner
  ) throws -> Reading {
    let (pair, library) = try lesson(body, chinese: chinese)
    var app = App()
    app.size = size
    app.language = language
    app.reducedMotion = true
    var reading = Reading(pair, terms: library.terms, role: role, like: app)
    try reading.play(keys)
    return reading
  }
}

extension Reading {
  /// Presses keys; every motion is brought to its end after each.
  mutating func play(_ keys: String) throws {
    for event in try KeyScript(parsing: keys).events {
      switch event {
      case .key(let key): _ = press(key)
      case .beat: tick()
      }
      finishMotion()
    }
  }

  /// The screen, row by row.
  var rows: [String] {
    var buffer = Buffer(size: size, glyphs: app.glyphs)
    ReadingScreen(of: self).draw(into: &buffer)
    return (0..<size.height).map(buffer.line)
  }

  /// The screen as text.
  var screen: String { rows.joined(separator: "\n") }

  /// The sentence at the foot.
  var status: String { rows[size.height - 2].trimmed }

  /// The text of the station, line by line, without the blanks at its ends.
  var text: [String] {
    ReadingText(of: self).lines.map { line in
      let text: String = line.map(\.text).joined()
      return text.withoutLastBlanks
    }
  }

  /// The names of the exercises that something happened to.
  var happened: [Event] { events.filter { if case .opened = $0 { false } else { true } } }

  /// A number of the panel.
  func number(_ name: String) -> Double { app.value(of: name) ?? .nan }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String { String(drop { $0 == " " }).withoutLastBlanks }

  /// Without blanks behind it.
  var withoutLastBlanks: String { String(reversed().drop { $0 == " " }.reversed()) }
}
