import Testing
import Tutor

@testable import Classroom
@testable import Lessons

/// Small lessons for tests.
enum HandoutSample {
  /// A front matter; pages may follow.
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

  /// A lesson with one of everything.
  static let english = """
    ---
    format: 1
    id: stride
    title: The *stride*
    lang: en
    kind: core
    minutes: 10
    objectives:
      - Say what lr does
    misconceptions: [M03, M04]
    ---

    ## A step

    ::: scene
    panel: curve
    f: 2x^2 - 3x + 1
    start: -4
    lr: 0.4
    view: -5 5
    allow: [lr]
    :::

    The loss is {{loss:.3}} now. Take **one** step.

    . . .

    ::: do
    run: set lr 0.1; set beta 0; step 2; wait 500ms; reset
    Watch it.
    :::

    ::: predict
    id: first
    answer: -1.5
    tolerance: 0.05
    unit: m
    observe: step 1
    truth: x
    Where does it land?

    ::: hint
    Follow the slope.
    :::

    ::: explain
    By the rule.
    :::
    :::

    ::: notes
    minutes: 1.5
    On paper.
    :::

    ---

    ## In words

    ::: predict
    id: words
    observe: reset
    proof: none
    What is `lr`?

    - [ ] a length
      > It is a factor.
    - [x] a factor
    - [ ] neither

    ::: explain
    The step is `lr · slope`.
    :::
    :::

    ::: goal
    id: land
    check: error < 0.001
    within: 1
    always: not diverged
    solution: set lr 0.25; until error < 0.001 max 1
    fails: step 1
    Land at once.

    ::: hint
    The bend is 4.
    :::

    ::: hint
    `1/4`.
    :::

    ::: explain
    One over the bend.
    :::
    :::

    ::: notes
    minutes: 2
    Let them try.
    :::
    """

  /// The same in Chinese, as far as tests need it.
  static let chinese = """
    ---
    format: 1
    id: stride
    title: 步子
    lang: zh
    kind: core
    minutes: 10
    objectives: [说出 lr 管什么]
    ---

    ## 走一步

    ::: scene
    panel: curve
    start: -4
    :::

    ::: predict
    id: first
    answer: 2
    tolerance: 0.5
    unit: 步
    observe: step 2
    truth: step
    一共走了几步？这一句很长，长到一行放不下，要在七十二格以内的地方换到下一行去。

    ::: explain
    数一数。
    :::
    :::

    ::: goal
    id: land
    check: error < 0.001
    solution: set lr 0.25; step 1
    一步到位。

    ::: hint
    试一试。
    :::

    ::: explain
    弯曲程度分之一。
    :::
    :::
    """

  /// The lesson of a text, as if it lay in a file.
  static func lesson(_ text: String, file: String = "lessons/en/08-stride.md") throws -> Lesson {
    let result = LessonParser.parse(Array(text.utf8), file: file)
    return try #require(result.lesson, "\(result.findings)")
  }
}
