import Testing

@testable import Lessons

/// Every claim that does not hold, provoked once.
@Suite struct ProverTests {
  static let cases: [(String, [String])] = [
    (Sample.question, []), (Sample.goal, []), (Sample.question + Sample.goal, []),
    (
      Sample.question.replacing("step 1\n", with: "until error < 0.01 max 5\n"),
      [
        "18:10: T101 the observation fails: not (error < 0.01) after 5 steps; "
          + "step=5 x=0.69168 loss=-0.118198 turns=0 error=0.05832"
      ]
    ),
    (
      "::: do\nrun: until diverged max 2\n:::\n",
      [
        "17:6: T101 the demonstration fails: not (diverged) after 2 steps; "
          + "step=2 x=0.48 loss=0.0208 turns=0 diverged=0"
      ]
    ),
    (
      Sample.question.replacing("step 1\n", with: "set lr 0.4; until error < 0.01 max 50\n")
        .replacing("step == 1", with: "step == 2"),
      [
        "19:8: T102 the engine disagrees: not (step == 2); "
          + "step=9 x=0.757558 loss=-0.124886 turns=8"
      ]
    ),
    (number(answer: "0.3"), []), (number(answer: "0.3004"), []),
    (
      number(answer: "0.31"),
      [
        "19:9: T103 the engine says x = 0.3, the answer is 0.31 (off by at most 0.005)"
      ]
    ),
    (
      Sample.goal.replacing("error < 0.001", with: "error < 1"),
      [
        "18:8: T104 the goal is already reached at the start: error < 1",
        "21:8: T105 what must fail reaches the goal at step 1: 'step 1'",
      ]
    ),
    (
      Sample.goal.replacing("fails: step 1", with: "fails: set lr 0.25; step 1"),
      [
        "21:8: T105 what must fail reaches the goal at step 1: 'set lr 0.25; step 1'"
      ]
    ),
    (
      Sample.goal.replacing("set lr 0.25", with: "set lr 0.2"),
      [
        "20:11: T106 the solution does not reach the goal: not (error < 0.001); "
          + "step=1 x=0.6 loss=-0.08 turns=0 error=0.15"
      ]
    ),
    (
      Sample.goal.replacing("set lr 0.25; step 1", with: "step 20"),
      [
        "20:11: T106 the solution does not reach the goal: not (error < 0.001) within 1 steps; "
          + "step=2 x=0.48 loss=0.0208 turns=0 error=0.27"
      ]
    ),
    (
      Sample.goal.replacing("within: 1", with: "within: 9\nalways: turns == 0")
        .replacing("set lr 0.25; step 1", with: "set lr 0.3; step 9"),
      [
        "21:11: T106 the solution does not reach the goal: 'always' breaks: not (turns == 0); "
          + "step=2 x=0.72 loss=-0.1232 turns=1"
      ]
    ),
    (
      Sample.goal.replacing("set lr 0.25; step 1", with: "until error < 0.0001 max 3"),
      [
        "20:11: T106 the solution does not reach the goal: not (error < 0.001) within 1 steps; "
          + "step=2 x=0.48 loss=0.0208 turns=0 error=0.27"
      ]
    ),
  ]

  private static func number(answer: String) -> String {
    "::: predict\nid: q\nobserve: step 1\nanswer: \(answer)\ntolerance: 0.05\ntruth: x\nWhere?\n"
      + "::: explain\nSo.\n:::\n:::\n"
  }

  @Test(arguments: Named.list(cases)) func `a claim is held against the engine`(
    claim: Named<String>
  ) {
    #expect(Sample.disagreements(claim.input) == claim.expected.map { "en/a.md:" + $0 })
  }

  @Test func `a solution keeps to what the learner may change`() {
    let page = Sample.page.replacing("lr: 0.1\n", with: "lr: 0.1\nallow: [start]\n")
    #expect(
      Sample.disagreements(body: page + Sample.goal) == [
        "en/a.md:21:11: T106 the solution does not reach the goal: 'lr' is not in allow"
      ])
    let start = Sample.goal.replacing("set lr 0.25; step 1", with: "set x0 0.75; step 1")
    #expect(Sample.disagreements(body: page + start).isEmpty)
  }

  @Test func `a network's solution leaves room for other seeds`() {
    let page = """
      ## T

      ::: scene
      panel: mlp
      data: xor
      layers: 2 4 1
      playground: off
      lr: 0.5
      batch: full
      :::

      """
    let goal = Sample.goal.replacing("error < 0.001", with: "loss < 0.05")
      .replacing("set lr 0.25; step 1", with: "step 400").replacing(
        "fails: step 1", with: "fails: step 10")
    let close = goal.replacing("within: 1", with: "within: 280")
    #expect(
      Sample.disagreements(body: page + close) == [
        "en/a.md:24:11: T107 the solution needs 278 of 280 steps; leave 15 % for other seeds"
      ])
    let roomy = goal.replacing("within: 1", with: "within: 400")
    #expect(Sample.disagreements(body: page + roomy).isEmpty)
  }

  @Test func `a page begins at its scene whatever the page before did`() {
    let text = Sample.question.replacing("step 1\n", with: "step 5\n")
      .replacing("step == 1", with: "step == 5")
    let second = text.replacing("id: q", with: "id: r")
    #expect(Sample.disagreements(text + "\n---\n\n## U\n\n" + second).isEmpty)
  }

  @Test func `a question goes on where the one before ended, a goal begins anew`() {
    let second = Sample.question.replacing("id: q", with: "id: r")
      .replacing("step == 1", with: "step == 2")
    let third = Sample.question.replacing("id: q", with: "id: s")
    #expect(Sample.disagreements(Sample.question + second + Sample.goal + third).isEmpty)
  }

  @Test func `settings that do not go together fail the observation`() {
    let text =
      "## T\n\n::: scene\npanel: mlp\n:::\n"
      + Sample.question.replacing("step 1\n", with: "set layers 3 1; step 1\n")
    let found = Sample.disagreements(body: text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("en/a.md:17:10: T101 the observation fails: layers: ") == true)
  }

  @Test func `what diverges to NaN is no proof of anything`() {
    let text = Sample.question.replacing("step 1\n", with: "set lr 1e308; step 5\n")
    #expect(Sample.disagreements(text.replacing("step == 1", with: "x > 0 or x <= 0")).count == 1)
    #expect(Sample.disagreements(text.replacing("step == 1", with: "diverged")).isEmpty)
  }
}
