import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Going through the pages of a lesson.
@Suite struct ReadingMovingTests {
  /// Two pages: text with a pause and a question, then a goal with more text behind it.
  private static let pages =
    ReadingSample.page + "First.\n\n. . .\n\nSecond.\n\n" + ReadingSample.choice + "---\n\n"
    + ReadingSample.page("", title: "Goal") + ReadingSample.goal + "Last.\n"

  private static let long =
    ReadingSample.page + (1...30).map { "Line \($0).\n\n" }.joined() + "---\n\n"
    + ReadingSample.page("", title: "Next") + "Short.\n"

  @Test func `Page Down shows a pause, a question, a page at a time`() throws {
    var reading = try ReadingSample.reading(Self.pages)
    #expect(reading.text == ["Walk", "", "First."])
    try reading.play("PgDn")
    #expect(reading.text.prefix(5) == ["Walk", "", "First.", "", "Second."])
    #expect(reading.openQuestion?.id == "where")
    try reading.play("1 Enter PgDn")
    #expect(reading.place == Place(page: 1))
    #expect(reading.openGoal?.id == "near")
    try reading.play("Space *9 PgDn")
    #expect(reading.text == ["Goal", "", "Last."])
    try reading.play("PgDn")
    #expect(reading.status == "this is the last page: Esc lists the lessons, t plays freely")
  }

  @Test func `Page Up takes the same way back`() throws {
    var reading = try ReadingSample.reading(Self.pages, "PgDn 1 Enter PgDn Space *9 PgDn")
    var places: [Place] = []
    for _ in 0..<5 {
      places.append(reading.place)
      try reading.play("PgUp")
    }
    #expect(
      places == [
        Place(page: 1, station: 1), Place(page: 1), Place(page: 0, station: 1), Place(page: 0),
        Place(page: 0),
      ])
    #expect(reading.status == "this is the first page")
  }

  @Test func `an open question is left by a second Page Down only`() throws {
    var reading = try ReadingSample.reading(Self.pages, "PgDn *2")
    #expect(reading.place.page == 0)
    #expect(reading.status == "this question is still open; PgDn once more leaves it so")
    try reading.play("Down PgDn")
    #expect(reading.place.page == 0)
    try reading.play("PgDn")
    #expect(reading.place.page == 1)
    try reading.play("PgDn")
    #expect(reading.status == "the goal is still open; PgDn once more leaves it so")
  }

  @Test func `a station finds the panel as the proofs have it, whatever was tried before`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + "Try.\n\n. . .\n\n" + ReadingSample.choice
        + ReadingSample.number
        .replacing("answer: 0.3", with: "answer: 0.588"),
      "Space *5 : 'type:lr 0.4' Enter PgDn 1 Enter PgDn 1 Enter")
    // Two steps are the first question's, and one this one's: 0.75 − 0.75 · 0.6³.
    #expect(reading.app.stepCount == 3)
    #expect(abs(reading.number("x") - 0.588) < 1e-12)
  }

  @Test func `what follows a goal begins at the scene`() throws {
    let reading = try ReadingSample.reading(Self.pages, "PgDn 1 Enter PgDn Space *12 PgDn")
    #expect(reading.app.stepCount == 0)
  }

  @Test func `an answered question that is come back to shows what it showed`() throws {
    let reading = try ReadingSample.reading(Self.pages, "PgDn 2 Enter PgDn PgUp")
    #expect(reading.app.stepCount == 2)
    #expect(reading.text.contains("✕ 2 left"))
    #expect(reading.openQuestion == nil)
  }

  @Test func `a demonstration plays when it is come to, and stops at its end`() throws {
    let page =
      ReadingSample.page + "::: do\nrun: set lr 0.4; step 1\nevery: 300ms\nWatch.\n:::\n\nAfter.\n"
    var reading = try ReadingSample.reading(page)
    reading.changeApp { $0.reducedMotion = false }
    try reading.play("PgDn")
    var again = reading
    _ = again.press(.pageUp)
    #expect(again.isPlaying)
    #expect(again.tickInterval == 300)
    again.tick()
    #expect(!again.isPlaying)
    #expect(abs(again.number("x") - 1.2) < 1e-12)
    #expect(again.text == ["Walk", "", "Watch."])
  }

  // MARK: Text that is longer than its pane

  @Test func `Page Down scrolls first, with a line in common, and marks what is out of sight`()
    throws
  {
    var reading = try ReadingSample.reading(Self.long)
    // Title, then a line in two rows of twenty.
    #expect(reading.rows[1].hasPrefix(" Walk "))
    #expect(reading.rows[19].hasPrefix(" Line 9."))
    #expect(Array(reading.rows[20])[38] == "▼")
    #expect(Array(reading.rows[1])[38] != "▲")
    try reading.play("PgDn")
    #expect(reading.place.page == 0)
    #expect(reading.rows[2].hasPrefix(" Line 10."))
    #expect(Array(reading.rows[1])[38] == "▲")
    try reading.play("PgDn PgDn")
    #expect(reading.rows[20].hasPrefix(" Line 30."))
    #expect(Array(reading.rows[20])[38] != "▼")
    try reading.play("PgDn")
    #expect(reading.place.page == 1)
  }

  @Test func `Page Up scrolls back before it turns the page`() throws {
    var reading = try ReadingSample.reading(Self.long, "PgDn PgUp")
    #expect(reading.rows[1].hasPrefix(" Walk "))
    try reading.play("PgDn *4 PgUp")
    #expect(reading.place.page == 0)
  }

  @Test func `after a hint Page Up goes back at once where everything is in sight`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + "A.\n\n---\n\n" + ReadingSample.page("", title: "Goal")
        + ReadingSample.goal, "PgDn h PgUp")
    #expect(reading.place.page == 0)
  }

  // MARK: What is kept

  private static let sizes = [(60, 18), (79, 24), (80, 24), (200, 60), (60, 18), (1, 1), (80, 24)]

  @Test func `windows of all sizes keep the place, the answers and the picked term`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + "A step.\n\n" + ReadingSample.number, "0 . 2 ]")
    let before = reading
    for (width, height) in Self.sizes {
      reading.size = Size(width: width, height: height)
      #expect(reading.place == before.place)
      #expect(reading.exercises == before.exercises)
      #expect(reading.term?.id == "step")
    }
    #expect(reading.screen == before.screen)
  }

  @Test func `flipping the language keeps the place and the answer`() throws {
    let chinese =
      ReadingSample.page("", title: "走") + ReadingSample.choice.replacing("right", with: "右")
    var reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.choice, chinese: chinese, "2 L")
    #expect(reading.text.first == "走")
    #expect(reading.text.contains("▸ 2 left"))
    #expect(reading.text.contains("  1 右"))
    try reading.play("Enter L")
    #expect(reading.exercise.answer == .choice(1))
    #expect(reading.text.first == "Walk")
  }

  @Test func `a page that the other language lacks is shown in this one`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + "A.\n\n---\n\n" + ReadingSample.page("", title: "New") + "B.\n",
      chinese: ReadingSample.page("", title: "走") + "甲。\n", "L")
    #expect(reading.text == ["走", "", "甲。"])
    try reading.play("PgDn")
    #expect(reading.text == ["New", "", "B."])
    try reading.play("L PgUp L")
    #expect(reading.text == ["走", "", "甲。"])
  }

  @Test func `a lesson that is saved anew keeps the page and what was done elsewhere`() throws {
    let first = ReadingSample.page + ReadingSample.choice + "---\n\n"
    let reading = try ReadingSample.reading(
      first + ReadingSample.page("", title: "Two") + ReadingSample.number, "1 Enter PgDn 5 Enter")
    let (pair, library) = try ReadingSample.lesson(
      first + ReadingSample.page("", title: "Changed") + ReadingSample.number)
    let new = reading.reloaded(pair, terms: library.terms)
    #expect(new.text.first == "Changed")
    #expect(new.openQuestion?.id == "land")
    #expect(new.isDone("where"))
    #expect(new.status == "the lesson was saved: read anew")
    #expect(new.events.isEmpty)
  }

  @Test func `a lesson that lost its last pages goes on at the end`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + "A.\n\n---\n\n" + ReadingSample.page + "B.\n", "PgDn")
    let (pair, library) = try ReadingSample.lesson(ReadingSample.page + "C.\n")
    let new = reading.reloaded(pair, terms: library.terms)
    #expect(new.place == Place(page: 0))
    #expect(new.rows[21].hasPrefix(" ◆ "))
  }

  @Test func `marks tell which pages were seen and done`() throws {
    var reading = try ReadingSample.reading(Self.pages)
    #expect(reading.rows[21].hasPrefix(" ◆ ○ "))
    #expect(reading.rows[21].hasSuffix("0 of 2 done"))
    try reading.play("PgDn *3")
    #expect(reading.rows[21].hasPrefix(" ◐ ◆ "))
    try reading.play("PgUp 1 Enter PgDn")
    #expect(reading.rows[21].hasPrefix(" ● ◆ "))
    #expect(reading.rows[21].hasSuffix("1 of 2 done"))
  }
}
