import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Lessons that nobody would write: none of them is a trap for a learner or a speaker.
@Suite struct OddLessonTests {
  private static let choices = (1...5).map { index in
    "- [\(index == 3 ? "x" : " ")] " + String(repeating: "choice \(index) ", count: 20)
      + "\n  > " + String(repeating: "because ", count: 30)
  }.joined(separator: "\n")

  private static let bodies: [(String, String)] = [
    ("a long word", ReadingSample.page + String(repeating: "a", count: 2000) + "\n"),
    ("a long Chinese word", ReadingSample.page + String(repeating: "字", count: 1000) + "\n"),
    ("a long title", ReadingSample.page("", title: String(repeating: "title", count: 60)) + "A.\n"),
    ("no text", ReadingSample.page),
    ("no text and no panel", "## A\n"),
    ("100 pages", (1...100).map { "## Page \($0)\n\nText.\n" }.joined(separator: "\n---\n\n")),
    (
      "five long choices",
      ReadingSample.page
        + ReadingSample.choice.replacing(
          "- [x] right\n- [ ] left\n  > The slope is negative.\n- [ ] nowhere", with: choices)
    ),
    (
      "a panel that is not the curve",
      "## A\n\n::: scene\npanel: xray\n:::\n\n{{w1}}.\n\n"
        + (ReadingSample.choice + ReadingSample.number + ReadingSample.goal)
        .replacing("x > 0", with: "w1 > 0").replacing("truth: x", with: "truth: w1")
        .replacing("error <", with: "loss <")
    ),
    (
      "lists in lists",
      ReadingSample.page
        + (0..<4).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n") + "\n"
    ),
    (
      "a wide table",
      ReadingSample.page + "|a|b|\n|-|-|\n|" + String(repeating: "c", count: 200) + "|d|\n"
    ),
    ("deep code", ReadingSample.page + "```\n" + String(repeating: " ", count: 200) + "x\n```\n"),
    ("pauses only", ReadingSample.page + ". . .\n\n. . .\n\n. . .\n"),
  ]

  private static let sizes = [(60, 18), (80, 24), (200, 60)]

  @Test(arguments: bodies.indices) func `an odd lesson is read from start to end and back`(
    index: Int
  ) throws {
    let (name, body) = Self.bodies[index]
    let (lesson, library) = try ReadingSample.lesson(body)
    for role in [Reading.Role.learner, .speaker] {
      for (width, height) in Self.sizes {
        var app = App()
        app.size = Size(width: width, height: height)
        app.reducedMotion = true
        var reading = Reading(lesson, terms: library.terms, role: role, like: app)
        var count = 0
        while reading.status(after: "PgDn").isEmpty, count < 1000 { count += 1 }
        #expect(count < 1000, "\(name)")
        #expect(reading.place.page == lesson.pageCount - 1, "\(name)")
        try reading.play("h ] ? Esc Tab G Enter Tab")
        while reading.place != Place(page: 0), count > 0 {
          _ = reading.press(.pageUp)
          reading.finishMotion()
          count -= 1
        }
        #expect(reading.place == Place(page: 0), "\(name)")
      }
    }
  }

  @Test(arguments: bodies.indices) func `nothing that is odd leaves its pane`(index: Int) throws {
    let (name, body) = Self.bodies[index]
    let (lesson, library) = try ReadingSample.lesson(body)
    var app = App()
    app.reducedMotion = true
    var reading = Reading(lesson, terms: library.terms, like: app)
    for _ in 0..<6 {
      if reading.hasPanel {
        for row in reading.rows[1...20] {
          #expect(row.cell(39) == "│", "\(name): \(row)")
        }
      }
      try reading.play("PgDn")
    }
  }

  @Test(arguments: bodies.indices) func `a window of one cell is no trap`(index: Int) throws {
    let reading = try ReadingSample.reading(
      Self.bodies[index].1, "PgDn *3 h ] ? Tab PgUp *2", size: Size(width: 1, height: 1))
    #expect(reading.rows.count == 1)
  }

  @Test func `a lesson of 100 pages has no room for its marks, and does without them`() throws {
    let reading = try ReadingSample.reading(Self.bodies[5].1, size: Size(width: 60, height: 18))
    #expect(reading.rows[15].trimmed == "0 of 0 done")
    #expect(reading.rows[0].contains("page 1/100"))
  }

  @Test func `a lesson in one language is the same in both`() throws {
    var reading = try ReadingSample.reading(ReadingSample.page + "A text.\n")
    let text = reading.text
    try reading.play("L")
    #expect(reading.text == text)
    #expect(reading.status == "这一课到此结束：Esc 看课程目录")
  }
}

extension Reading {
  /// What is said after a key, where that is the end or the beginning of the lesson.
  fileprivate mutating func status(after key: String) -> String {
    _ = press(.pageDown)
    finishMotion()
    guard case .done(let text) = message else { return "" }
    return text.en.hasPrefix("this is the ") ? text.en : ""
  }
}

extension String {
  /// The character in a cell.
  fileprivate func cell(_ column: Int) -> Character? {
    var place = 0
    for character in self {
      if place == column { return character }
      place += cells(String(character))
    }
    return nil
  }
}
