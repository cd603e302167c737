import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// What stands in the pane for text, line by line.
@Suite struct ReadingTextTests {
  @Test func `a number that was said stands above the one that is so`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page
        + ReadingSample.number.replacing("tolerance: 0.01", with: "tolerance: 0.01\nunit: m"),
      "- 1 Enter")
    #expect(
      reading.text == [
        "Walk", "", "Where does it land?", "", "your answer: −1 m", "", "you said  −1 m",
        "it is     0.3 m", "", "The slope is −3.",
      ])
  }

  @Test func `a right number is ticked`() throws {
    let reading = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, "0 . 3 Enter", language: .zh)
    #expect(reading.text.contains("你说的 0.3  ✓"))
    #expect(reading.text.contains("其实是 0.3"))
  }

  @Test func `a right choice without a word of its own is praised`() throws {
    let reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice, "1 Enter")
    #expect(
      reading.text == [
        "Walk", "", "Where does it go?", "", "✓ 1 right", "  2 left", "  3 nowhere", "",
        "✓ just as you said", "", "Down the hill.",
      ])
  }

  @Test func `where not everything fits the question gives way, and two lines tell the answers`()
    throws
  {
    let long = ReadingSample.choice.replacing(
      "Down the hill.", with: (1...8).map { "Reason \($0).\n\n" }.joined())
    let wrong = try ReadingSample.reading(ReadingSample.page + long, "2 Enter")
    #expect(
      wrong.text.prefix(5) == [
        "Walk", "✕ you said: left", "✓ it is: right", "│ The slope is negative.", "",
      ])
    let right = try ReadingSample.reading(ReadingSample.page + long, "1 Enter")
    #expect(right.text.prefix(3) == ["Walk", "✓ as you said: right", ""])
    let shown = try ReadingSample.reading(ReadingSample.page + long, "G")
    #expect(shown.text.prefix(3) == ["Walk", "✓ it is: right", ""])
    let chinese = try ReadingSample.reading(ReadingSample.page + long, "2 Enter", language: .zh)
    #expect(chinese.text.prefix(3) == ["Walk", "✕ 你说：left", "✓ 其实：right"])
  }

  @Test func `a long choice hangs behind its number, and ends with … where it is repeated`() throws
  {
    let words = "one two three four five six seven eight nine ten eleven"
    let long = ReadingSample.choice.replacing("- [ ] left", with: "- [ ] \(words)")
    let asked = try ReadingSample.reading(ReadingSample.page + long)
    #expect(
      asked.text[5...6] == ["  2 one two three four five six seven", "    eight nine ten eleven"])
    let answered = try ReadingSample.reading(
      ReadingSample.page
        + long.replacing("Down the hill.", with: (1...8).map { "Reason \($0).\n\n" }.joined()),
      "2 Enter")
    #expect(answered.text[1] == "✕ you said: one two three four five s…")
    #expect(answered.text.allSatisfy { cells($0) <= 38 })
  }

  @Test func `a quotation of several lines keeps its bar`() throws {
    let long = ReadingSample.choice.replacing(
      "> The slope is negative.",
      with: "> The slope is negative here, and so the step goes to the right.")
    let reading = try ReadingSample.reading(ReadingSample.page + long, "2 Enter")
    #expect(
      reading.text[8...9] == [
        "│ The slope is negative here, and so", "│ the step goes to the right.",
      ])
  }

  @Test func `live values are those of the panel now`() throws {
    var reading = try ReadingSample.reading(
      ReadingSample.page + "At {{x}} the loss is {{loss:.3}}; {{error}}.\n")
    #expect(reading.text[2] == "At 0 the loss is 1.000; 0.75.")
    try reading.play("Space")
    // 2 · 0.09 − 0.9 + 1 = 0.28
    #expect(reading.text[2] == "At 0.3 the loss is 0.280; 0.45.")
  }

  @Test func `a class sees neither a cursor nor a field`() throws {
    let choice = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.choice, role: .speaker)
    #expect(choice.text[4] == "  1 right")
    let number = try ReadingSample.reading(
      ReadingSample.page + ReadingSample.number, role: .speaker)
    #expect(number.text.last == "answer: ?")
  }

  @Test func `a click finds the choice that a line belongs to`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + ReadingSample.choice)
    let row = try #require(reading.rows.firstIndex { $0.contains("2 left") })
    _ = reading.press(.mouse(.press, Point(6, row)))
    #expect(reading.exercise.cursor == 1)
    _ = reading.press(.mouse(.press, Point(6, row + 4)))
    #expect(reading.exercise.cursor == 1)
  }
}
