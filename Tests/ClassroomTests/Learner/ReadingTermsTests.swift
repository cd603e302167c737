import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Looking up terms.
@Suite struct ReadingTermsTests {
  private static let body = ReadingSample.page + "A step goes down the slope.\n"

  @Test func `] goes from term to term and round, [ the other way`() throws {
    var reading = try ReadingSample.reading(Self.body, "]")
    #expect(reading.term?.id == "step")
    try reading.play("]")
    #expect(reading.term?.id == "slope")
    try reading.play("]")
    #expect(reading.term?.id == "step")
    try reading.play("[")
    #expect(reading.term?.id == "slope")
    try reading.play("】 】")
    #expect(reading.term?.id == "slope")
    #expect(
      reading.rows[23] == " ] next term  ? explain  Esc done")
  }

  @Test func `? explains it in both languages, the own one first, and any key closes it`() throws {
    var reading = try ReadingSample.reading(Self.body, "] ?")
    #expect(
      reading.rows[15...20].map { $0.fitting(39) } == [
        " ┌────────────────────────────────────┐",
        " │step                                │",
        " │One change.                         │",
        " │步                                  │",
        " │一次改动。                          │",
        " └────────────────────────────────────┘",
      ])
    try reading.play("Space")
    #expect(!reading.screen.contains("One change."))
    #expect(reading.app.stepCount == 0)
  }

  @Test func `in Chinese the Chinese term is looked up`() throws {
    let reading = try ReadingSample.reading(
      Self.body, chinese: ReadingSample.page + "走一步，沿着斜率往下。\n", "] ?", language: .zh)
    #expect(reading.rows[16].hasPrefix(" │步"))
    #expect(reading.rows[18].hasPrefix(" │step"))
  }

  @Test func `ASCII explains in English only`() throws {
    var reading = try ReadingSample.reading(Self.body, "] ?")
    reading.changeApp { $0.repertoire = .ascii }
    #expect(reading.screen.contains("One change."))
    #expect(reading.screen.utf8.allSatisfy { $0 < 128 })
    #expect(!reading.rows.prefix(21).joined().contains("?"))
  }

  @Test func `the next term is explained while one is`() throws {
    let reading = try ReadingSample.reading(Self.body, "] ? ]")
    #expect(reading.screen.contains("How steep it is."))
    #expect(!reading.screen.contains("One change."))
  }

  @Test func `a page without terms says so`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + "Nothing.\n", "]")
    #expect(reading.term == nil)
    #expect(reading.status == "! no term of the list stands on this page")
  }

  @Test(arguments: [
    ("A step.", [2..<6]), ("Two steps.", [4..<9]), ("Stepwise, footstep, step_2.", []),
    ("STEP step", [0..<4, 5..<9]), ("", []), ("ste", []),
  ])
  func `an English term is a whole word, and its plural`(text: String, places: [Range<Int>]) throws
  {
    let (_, library) = try ReadingSample.lesson(Self.body)
    #expect(library.terms.terms[0].places(in: text, .en) == places)
  }

  @Test func `a Chinese term is found across the end of a line`() throws {
    // 18 characters of two cells leave one place in a row of 38 cells.
    let text = String(repeating: "山", count: 18) + "斜率。"
    let reading = try ReadingSample.reading(
      Self.body, chinese: ReadingSample.page + text + "\n", "]", language: .zh)
    #expect(reading.term?.id == "slope")
  }

  @Test func `looking up a term brings the text back where there is room for one of the two`()
    throws
  {
    let reading = try ReadingSample.reading(
      Self.body, "Tab ] ?", size: Size(width: 60, height: 18))
    #expect(reading.screen.contains("One change."))
  }

  @Test func `a click on a term explains it`() throws {
    var reading = try ReadingSample.reading(Self.body)
    // "A step goes …" begins in column 1 of row 3.
    _ = reading.press(.mouse(.press, Point(4, 3)))
    #expect(reading.screen.contains("One change."))
    _ = reading.press(.mouse(.press, Point(9, 3)))
    #expect(!reading.screen.contains("One change."))
  }
}

extension String {
  /// The first characters that fill so many cells.
  fileprivate func fitting(_ width: Int) -> String {
    var text = ""
    for character in self where cells(text + String(character)) <= width { text.append(character) }
    return text
  }
}
