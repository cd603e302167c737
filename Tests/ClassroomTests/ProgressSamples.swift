@testable import Classroom
@testable import Lessons

/// A lesson of two pages with a question and a goal, for tests of progress.
enum ProgressSamples {
  static func lesson(id: String = "a", title: String = "A") -> Lesson? {
    LessonParser.parse(Array(text(id: id, title: title).utf8), file: "en/01-\(id).md").lesson
  }

  static func text(id: String, title: String, language: String = "en") -> String {
    """
    ---
    format: 1
    id: \(id)
    title: \(title)
    lang: \(language)
    kind: core
    minutes: 1
    objectives: [Do]
    ---

    ## One

    ::: scene
    panel: curve
    lr: 0.1
    :::

    ::: predict
    id: q
    observe: step 1
    proof: step == 1
    What?

    - [x] a
    - [ ] b

    ::: explain
    So.
    :::
    :::

    ---

    ## Two

    ::: goal
    id: g
    check: error < 0.001
    within: 1
    solution: set lr 0.25; step 1
    Land.

    ::: explain
    So.
    :::
    :::

    """
  }

  /// Progress of some random events in two lessons; many at the same times.
  static func random(_ numbers: inout SmallNumbers) -> Progress {
    var progress = Progress()
    for _ in 0..<numbers.below(8) {
      let (lesson, exercise) = ("ab".letter(numbers.below(2)), "qg".letter(numbers.below(2)))
      let (isRight, when) = (numbers.below(2) == 0, numbers.below(4))
      switch numbers.below(5) {
      case 0: progress.visit(lesson: lesson, page: numbers.below(3), at: when)
      case 1:
        let said = "xy".letter(numbers.below(2))
        progress.answer(lesson: lesson, exercise: exercise, said: said, isRight: isRight, at: when)
      case 2: progress.reach(lesson: lesson, goal: exercise, steps: numbers.below(3), at: when)
      case 3: progress.show(lesson: lesson, exercise: exercise, at: when)
      default: progress.review(lesson: lesson, exercise: exercise, isRight: isRight, at: when)
      }
    }
    return progress
  }
}

extension String {
  fileprivate func letter(_ number: Int) -> String { String(Array(self)[number]) }
}

/// Small random numbers, by the generator of Knuth for MMIX; equal seeds give equal ones.
struct SmallNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
