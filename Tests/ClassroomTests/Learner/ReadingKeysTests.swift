import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// What keys do to the panel beside a lesson.
@Suite struct ReadingKeysTests {
  private static let steps = [
    "Space", "n", "s", "g type:7 Enter", ": 'type:step 3' Enter", "p ~3", "R", "o",
    ": 'type:lr 0.3' Enter", ": 'type:start 3' Enter", "= 0 . 3 Enter",
  ]

  @Test(arguments: steps + ["+", "-"])
  func `nothing moves while a question with choices is open`(keys: String) throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice)
    try reading.play(keys)
    expectLocked(reading)
    #expect(
      reading.status == "! predict first: 1–3 chooses, Enter commits, then it is shown")
  }

  @Test(arguments: steps + ["Up", "Down"])
  func `nothing moves while a number is asked for`(keys: String) throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.number)
    try reading.play(keys)
    expectLocked(reading)
    #expect(
      reading.status == "! predict first: type a number, Enter commits it, then it is shown")
  }

  @Test(arguments: ["u", "U", "r", "Left", "BS", "F", "P Right Enter"])
  func `what goes back or has nothing to go back to leaves the question open`(keys: String) throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, keys, size: Size(width: 100, height: 30))
    expectLocked(reading)
    try reading.play("0 . 3 Enter")
    #expect(abs(reading.number("x") - 0.3) < 1e-12)
  }

  @Test func `a click on the curve does not move the point while a question is open`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice)
    for column in stride(from: 41, to: 80, by: 3) {
      for row in 1..<20 {
        for action in [MouseAction.press, .drag, .release, .wheelUp, .wheelDown] {
          _ = reading.press(.mouse(action, Point(column, row)))
          reading.finishMotion()
        }
      }
    }
    expectLocked(reading)
  }

  @Test(arguments: [
    "Space", "e", "d", "D", "a", "R", "o", "p ~2", "k Down Right", "k Down *4 Right", "w ~9",
    ": 'type:step 5' Enter", ": 'type:epoch 5' Enter", ": 'type:layers 2 1' Enter",
  ])
  func `a network stays as it is while a question is open`(keys: String) throws {
    let page = """
      ## Nets

      ::: scene
      panel: mlp
      data: xor
      layers: 2 2 1
      seed: 1
      :::


      """
    var reading = try ReadingSample.reading(
      page + ReadingSample.choice.replacing("x > 0", with: "step == 2"))
    let before = reading.app
    try reading.play(keys)
    #expect(reading.app.stepCount == 0)
    #expect(reading.app.changedSettings(since: before).isEmpty)
    #expect(reading.openQuestion != nil)
    #expect(!reading.app.isUnderWay)
  }

  private func expectLocked(_ reading: Reading) {
    #expect(reading.app.stepCount == 0)
    #expect(reading.number("x") == 0)
    #expect(reading.number("lr") == 0.1)
    #expect(reading.openQuestion != nil)
    #expect(reading.happened.isEmpty)
    #expect(!reading.app.isUnderWay)
  }

  // MARK: What the page allows

  @Test(arguments: [
    "o", ": 'type:start 3' Enter", ": 'type:f x^2' Enter", "R", ": 'type:beta 0.5' Enter",
  ])
  func `what is not allowed stays, and what may be changed is not given away`(keys: String) throws {
    var reading = try ReadingSample.reading(ReadingSample.page("allow: [lr]") + "Play.\n")
    let before = reading.app
    try reading.play(keys)
    #expect(reading.app.changedSettings(since: before).isEmpty)
    #expect(reading.status.hasPrefix("! '"))
    #expect(reading.status.hasSuffix("' stays as it is on this page; t plays freely"))
    #expect(!reading.app.isPrompting)
  }

  @Test(arguments: [
    // 5 % more, and a rung of the ladder, 0.1, 0.2 and so on.
    ("+", 0.105), ("Up", 0.2), (": 'type:lr 0.3' Enter", 0.3), ("= C-u 0 . 3 Enter", 0.3),
  ])
  func `what is allowed is changed by key, by command and by typing`(
    keys: String, rate: Double
  ) throws {
    let reading = try ReadingSample.reading(ReadingSample.page("allow: [lr]") + "Play.\n", keys)
    #expect(reading.number("lr") == rate)
  }

  @Test func `where nothing may be changed one may step and go back`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page("allow: []") + "Play.\n", "Space *3 Left")
    #expect(reading.app.stepCount == 2)
    try reading.play("r Up")
    #expect(reading.app.stepCount == 0)
    #expect(
      reading.status == "! 'lr' stays as it is here: you may step and go back; t plays freely")
  }

  @Test func `a lesson has its own panel`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + "Play.\n", "4")
    #expect(reading.app.kind == .curve)
    #expect(
      reading.status == "! a lesson has its own panel: t leaves for free play, t comes back")
  }

  @Test func `a command with a mistake keeps its text`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + "Play.\n", ": 'type:lr abc' Enter")
    #expect(reading.app.isPrompting)
    #expect(reading.status.hasPrefix("! lr: 'abc' is not a number"))
    #expect(reading.rows[23].contains(":lr abc"))
  }

  // MARK: Goals

  @Test func `a goal is reached at a step, not at the end of the way`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal, ": 'type:step 50' Enter")
    #expect(reading.exercise.reached == 9)
    #expect(reading.happened == [.reached(id: "near", steps: 9)])
    #expect(reading.status == "✓ goal reached in 9 steps")
    #expect(reading.text.contains("✓ reached in 9 steps"))
    #expect(reading.text.contains("Nine steps do."))
  }

  @Test func `too many steps are said, and going back gives another chance`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal, ": 'type:lr 0.01' Enter : 'type:step 21' Enter")
    #expect(
      reading.status == "not within 20 steps: r goes back to the start, ← takes steps back")
    try reading.play("Space *9")
    #expect(reading.exercise.reached == nil)
    try reading.play("r : 'type:lr 0.1' Enter : 'type:step 9' Enter")
    #expect(reading.exercise.reached == 9)
  }

  @Test func `what has to hold on the way is said when it breaks, and ← makes it good`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal("always: x < 1"),
      ": 'type:lr 0.4' Enter Space")
    // 0.4 · 3 = 1.2
    #expect(reading.status == "at step 1 this did not hold: x < 1; r or ← go back")
    try reading.play("Space *30")
    #expect(reading.exercise.reached == nil)
    try reading.play("r : 'type:lr 0.1' Enter Space *9")
    #expect(reading.happened == [.reached(id: "near", steps: 9)])
  }

  @Test func `undoing the way back does not wipe out what broke`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal("always: x < 1"),
      ": 'type:lr 0.4' Enter Space r g type:1 Enter")
    try reading.play("Space *30")
    #expect(reading.exercise.reached == nil)
  }

  @Test func `a goal that is reached is not reached again`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal, "Space *9 r Space *9")
    #expect(reading.happened == [.reached(id: "near", steps: 9)])
  }

  // MARK: Leaving

  @Test func `Esc leaves a picked term, a mode of the panel, at last the lesson`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + "A step.\n", "P")
    #expect(reading.press(.character("]")) == nil)
    #expect(reading.term?.id == "step")
    #expect(reading.press(.escape) == nil)
    #expect(reading.term == nil)
    #expect(reading.press(.escape) == nil)
    #expect(reading.press(.escape) == .contents)
  }

  @Test func `q leaves, t plays freely, and help takes the next key`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + "A.\n")
    #expect(reading.press(.character("q")) == .quit)
    #expect(reading.press(.character("t")) == .freePlay)
    #expect(reading.press(.character("?")) == nil)
    #expect(reading.app.isShowingPage)
    #expect(reading.press(.character("x")) == nil)
    #expect(!reading.app.isShowingPage)
  }

  @Test func `without a panel only the keys of the text do something`() throws {
    let reading = try ReadingSample.reading("## Words\n\nNothing else.\n", "Space")
    #expect(reading.status == "! there is no panel on this page: PgDn goes on")
  }

  // MARK: A small window

  @Test func `Tab goes between text and panel, and is named first`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + "A text.\n", size: Size(width: 79, height: 24))
    #expect(reading.screen.contains("A text."))
    #expect(!reading.screen.contains("lr 0.1"))
    #expect(reading.rows[23].hasPrefix(" Tab panel  Space step"))
    try reading.play("Tab")
    #expect(!reading.screen.contains("A text."))
    #expect(reading.screen.contains("lr 0.1"))
    #expect(reading.rows[23].hasPrefix(" Tab text  Space step"))
    try reading.play("Tab")
    #expect(reading.screen.contains("A text."))
  }

  @Test func `from 80 columns on Tab is the panel's`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + "A text.\n", "Tab *2")
    #expect(reading.screen.contains("A text."))
    #expect(reading.screen.contains("▸ steps"))
  }
}
