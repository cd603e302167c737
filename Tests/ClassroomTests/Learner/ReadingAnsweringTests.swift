import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Answers, hints and giving up.
@Suite struct ReadingAnsweringTests {
  @Test(arguments: [
    ("0 . 3", 0.3), ("0 。 3", 0.3), ("０ ． ３", 0.3), ("－ １", -1), ("- 1", -1), ("1 e - 3", 0.001),
    (". 5", 0.5), ("4 BS 3", 3), ("3 Home -", -3), ("1 2 Left BS", 2), ("9 Esc 3", 3),
  ])
  func `a number is typed, with a Chinese keyboard too`(keys: String, value: Double) throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, keys + " Enter")
    #expect(reading.exercise.answer == .number(value))
    #expect(abs((reading.exercise.truth ?? .nan) - 0.3) < 1e-12)
    #expect(reading.app.stepCount == 1)
  }

  @Test(arguments: ["", "-", ".", "1 - 2", "1 . 2 . 3", "1 e", "一"])
  func `what is no number is refused and stays to be mended`(keys: String) throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, keys + " Enter")
    #expect(reading.status.hasPrefix("! answer: "))
    #expect(reading.status.contains("is not a number; write it like 0.1, -3 or 1e-3"))
    #expect(reading.openQuestion != nil)
    #expect(reading.exercise.field.text == keys.filter { $0 != " " })
    try reading.play(String(repeating: "BS ", count: 9) + "0 . 3 Enter")
    #expect(reading.exercise.answer == .number(0.3))
  }

  @Test(arguments: [("0.29", true), ("0.31", true), ("0.289", false), ("0.311", false)])
  func `the edge of the tolerance counts`(text: String, isRight: Bool) throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, "type:\(text) Enter")
    #expect(reading.happened == [.answered(id: "land", said: text, isRight: isRight)])
  }

  @Test(arguments: [
    ("1 Enter", 0), ("2 Enter", 1), ("Down Enter", 0), ("Down *9 Enter", 2), ("3 Up Enter", 1),
    ("Up Enter", 2), ("Enter Down Enter", 0),
  ])
  func `a choice is made by digits and arrows`(keys: String, index: Int) throws {
    let reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice, keys)
    #expect(reading.exercise.answer == .choice(index))
    #expect(
      reading.happened == [.answered(id: "where", said: "\(index + 1)", isRight: index == 0)])
    #expect(reading.app.stepCount == 2)
  }

  @Test(arguments: ["0", "4", "9"]) func `a digit that is no choice is refused`(key: String) throws
  {
    let reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice, key)
    #expect(reading.status == "! the choices are 1 to 3")
    #expect(reading.openQuestion != nil)
  }

  @Test func `an answer is given once`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.choice, "2 Enter 1 Enter")
    #expect(reading.happened == [.answered(id: "where", said: "2", isRight: false)])
  }

  @Test func `Enter explains a picked term and is no answer`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + "The step.\n\n" + ReadingSample.choice, "] Enter")
    #expect(reading.openQuestion != nil)
    #expect(reading.screen.contains("One change."))
  }

  @Test func `what is asked for plays before it is said how it is`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice)
    reading.changeApp { $0.reducedMotion = false }
    _ = reading.press(.character("2"))
    _ = reading.press(.enter)
    #expect(reading.isPlaying)
    #expect(
      reading.text == ["Walk", "", "Where does it go?", "", "  1 right", "▸ 2 left", "  3 nowhere"])
    #expect(reading.status == "watch; any key shows the end at once")
    for _ in 0..<9 where reading.isPlaying { reading.tick() }
    #expect(
      reading.text == [
        "Walk", "", "Where does it go?", "", "✓ 1 right", "✕ 2 left", "  3 nowhere", "",
        "│ The slope is negative.", "", "Down the hill.",
      ])
    #expect(reading.app.stepCount == 2)
  }

  @Test func `Enter by habit is no answer`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice, "Enter")
    #expect(reading.happened.isEmpty && reading.app.stepCount == 0)
    #expect(reading.status == "! choose first: 1–3, then Enter commits")
  }

  @Test(arguments: [("0,3", 0.3), ("0，3", 0.3), ("。3", 0.3)])
  func `a comma is a point`(typed: String, value: Double) throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, "type:\(typed) Enter")
    #expect(reading.exercise.answer == .number(value))
  }

  @Test func `a fraction is refused and stays to be corrected`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, "type:6/5 Enter")
    #expect(reading.openQuestion != nil && reading.exercise.field.text == "6/5")
    #expect(reading.status.hasPrefix("! answer: '6/5' is not a number"))
  }

  @Test func `any key shows the end of what plays, and does nothing else`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice, "1")
    reading.changeApp { $0.reducedMotion = false }
    _ = reading.press(.enter)
    #expect(reading.press(.escape) == nil)
    #expect(!reading.isPlaying)
    #expect(reading.app.stepCount == 2)
    #expect(reading.status == "✓ just as you said")
  }

  @Test(arguments: [
    // Rows for title, marks, status and keys are not the panel's; a whole screen brings its own keys.
    (Size(width: 60, height: 18), Size(width: 60, height: 14)),
    (Size(width: 79, height: 30), Size(width: 79, height: 27)),
  ])
  func `in a small window what plays has the panel's whole place`(size: Size, panel: Size) throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.choice, "1", size: Size(width: 120, height: 40))
    reading.changeApp { $0.reducedMotion = false }
    reading.size = size
    _ = reading.press(.enter)
    #expect(reading.isPlaying)
    #expect(reading.layout.text == nil)
    #expect(reading.app.size == panel)
    reading.finishMotion()
    #expect(reading.layout.text != nil)
  }

  // MARK: Help

  @Test func `hints come one by one, and then no more`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.goal, "h")
    #expect(
      reading.text == ["Walk", "", "◇ Come near.", "  in at most 20 steps", "", "hint: Walk."])
    #expect(reading.rows[23].contains("h hint (1)"))
    try reading.play("h")
    #expect(reading.text.suffix(3) == ["hint: Walk.", "", "hint: Walk on."])
    #expect(!reading.rows[23].contains("h hint"))
    try reading.play("h")
    #expect(reading.status == "! those were all the hints: G shows the answer")
  }

  @Test func `where there is no hint, or nothing to be done, that is said`() throws {
    let question = try ReadingSample.reading(ReadingSample.page + ReadingSample.number, "h")
    #expect(question.status == "! there is no hint here: G shows the answer")
    var text = try ReadingSample.reading(ReadingSample.page + "Words.\n", "h")
    #expect(text.status == "! there is no open question or goal here: PgDn goes on")
    try text.play("G")
    #expect(text.status == "! there is nothing to give up here: PgDn goes on")
  }

  @Test func `giving up a question shows the answer and counts as shown`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.number, "G")
    #expect(reading.happened == [.shown(id: "land")])
    #expect(reading.app.stepCount == 1)
    #expect(reading.text.contains("it is     0.3"))
    #expect(!reading.text.contains { $0.contains("you said") })
    #expect(reading.status == "here is the answer")
  }

  @Test func `giving up a goal plays the solution from the scene on`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.goal, "Space *3 : 'type:lr 0.3' Enter G")
    #expect(reading.happened == [.shown(id: "near")])
    #expect(reading.app.stepCount == 9)
    #expect(reading.number("lr") == 0.1)
    #expect(reading.text.contains("one way was shown"))
    #expect(
      reading.status == "one way, in 9 steps: r goes back to the start, and you can try it yourself"
    )
    try reading.play("r Space *9")
    #expect(reading.happened == [.shown(id: "near"), .reached(id: "near", steps: 9)])
    #expect(reading.text.contains("✓ reached in 9 steps"))
  }
}
