import Testing
import Tutor

@testable import Lessons

/// Small lessons for tests.
enum Sample {
  /// Nine lines; the body begins on line 10.
  static let front = """
    ---
    format: 1
    id: a
    title: A
    lang: en
    kind: core
    minutes: 1
    objectives: [Do]
    ---

    """

  /// Six lines, 10 to 15; what follows begins on line 16.
  static let page = """
    ## T

    ::: scene
    panel: curve
    lr: 0.1
    :::

    """

  /// A question that is as it should be.
  static let question = """
    ::: predict
    id: q
    observe: step 1
    proof: step == 1
    What?

    - [x] a
    - [ ] b
      > no

    ::: explain
    So.
    :::
    :::

    """

  /// A goal that is as it should be.
  static let goal = """
    ::: goal
    id: g
    check: error < 0.001
    within: 1
    solution: set lr 0.25; step 1
    fails: step 1
    Land.

    ::: hint
    Try.
    :::

    ::: explain
    So.
    :::
    :::

    """

  /// What is found in a whole file.
  static func findings(file: String) -> [String] {
    LessonParser.parse(Array(file.utf8), file: "en/a.md").findings.map(\.description)
  }

  /// What is found in a body; that there is no exercise does not matter here.
  static func findings(body: String) -> [String] {
    findings(file: front + body).filter { !$0.contains("W305") }
  }

  /// What is found on a page with a curve.
  static func findings(_ text: String) -> [String] { findings(body: page + text) }

  /// The lesson of a page with a curve.
  static func lesson(_ text: String) -> Lesson? { lesson(body: page + text) }

  /// The lesson of a body.
  static func lesson(body: String) -> Lesson? {
    LessonParser.parse(Array((front + body).utf8), file: "en/a.md").lesson
  }

  /// What the engine disagrees with on a page with a curve.
  static func disagreements(_ text: String) -> [String] { disagreements(body: page + text) }

  /// What the engine disagrees with in a body.
  static func disagreements(body: String) -> [String] {
    guard let lesson = lesson(body: body) else { return findings(body: body) }
    return Prover.outcome(of: lesson).findings.map(\.description)
  }
}

/// An input with a short name in the log of the tests.
struct Named<Input: Sendable>: CustomTestStringConvertible, Sendable {
  let input: Input
  let expected: [String]

  var testDescription: String { expected.first ?? "nothing" }

  static func list(_ cases: [(Input, [String])]) -> [Named] {
    cases.map { Named(input: $0.0, expected: $0.1) }
  }
}
