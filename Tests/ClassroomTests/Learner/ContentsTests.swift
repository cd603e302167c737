import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// The list of lessons.
@Suite struct ContentsTests {
  /// Three lessons that can be read, one that cannot, and a file whose name tells no id.
  private static let files = [
    "en/01-a.md": lesson("a", "Apples", "Eat"), "en/02-b.md": lesson("b", "Pears", "Peel"),
    "en/03-c.md": "no lesson", "en/10-d.md": lesson("d", "Plums", "Eat stones"),
    "en/notes.md": "no lesson", "en/more.md": "no lesson",
    "zh/01-a.md": lesson("a", "苹果", "吃", "zh"),
  ]

  private static func lesson(
    _ id: String, _ title: String, _ objective: String, _ language: String = "en"
  ) -> String {
    ReadingSample.front(language, title: title).replacing("id: a", with: "id: \(id)")
      .replacing("[Walk]", with: "[\(objective)]") + "## On \(title)\n\nText.\n"
  }

  private func contents() -> Contents { Contents(LessonFolder(Self.files).library) }

  private func press(
    _ keys: String, _ contents: inout Contents, _ language: Language = .en
  ) throws -> Contents.Wish {
    var wish = Contents.Wish.none
    for case .key(let key) in try KeyScript(parsing: keys).events {
      wish = contents.press(key, in: language)
    }
    return wish
  }

  @Test
  func `lessons stand in their order, both languages in one row, files without an order last`() {
    let rows = contents().rows
    #expect(rows.map(\.id) == ["a", "b", "c", "d", "more.md", "notes.md"])
    #expect(rows.map(\.number) == [1, 2, 3, 10, nil, nil])
    #expect(rows.map { $0.lesson == nil } == [false, false, true, false, true, true])
    #expect(rows[0].lesson?[.zh].header.title == "苹果")
  }

  @Test func `a broken lesson says what is wrong, at its line`() throws {
    let problem = try #require(contents().rows[2].problem)
    #expect(problem.contains("/en/03-c.md:1:1: E001 "))
    #expect(contents().rows[0].problem == nil)
  }

  @Test(arguments: [
    ("Down", "b"), ("Down *2 Up", "b"), ("Up", "a"), ("End", "notes.md"), ("End Down", "notes.md"),
    ("PgDn PgUp", "a"), ("3", "c"), ("1", "d"), ("1 1", "a"), ("7", "a"), ("0", "b"),
  ])
  func `keys pick a lesson`(keys: String, id: String) throws {
    var contents = contents()
    #expect(try press(keys, &contents) == .none)
    #expect(contents.picked(in: .en)?.id == id)
  }

  @Test(arguments: [
    ("Enter", Contents.Wish.open("a")), ("Down Space", .open("b")), ("Down Right", .open("b")),
    ("Esc", .leave), ("t", .leave), ("q", .quit), ("L", .language), ("F3", .none),
    ("x", .refuse(.character("x"))),
  ])
  func `keys ask for something`(keys: String, wish: Contents.Wish) throws {
    var contents = contents()
    #expect(try press(keys, &contents) == wish)
  }

  @Test func `a broken lesson is not opened but explained`() throws {
    var contents = contents()
    guard case .explain(let problem) = try press("3 Enter", &contents) else {
      Issue.record("it was not explained")
      return
    }
    #expect(problem.contains("03-c.md:1:1: E001"))
  }

  private static let searches: [(String, [String])] = [
    ("pear", ["b"]), ("PEAR", ["b"]), ("eat", ["a", "d"]), ("eat plum", ["d"]), ("10", ["d"]),
    ("on pears", ["b"]), ("zzz", []), ("notes", ["notes.md"]),
    ("", ["a", "b", "c", "d", "more.md", "notes.md"]),
  ]

  @Test(arguments: searches)
  func `a search looks at ids, titles, objectives and pages`(text: String, ids: [String]) throws {
    var contents = contents()
    _ = try press("/ 'type:\(text)'", &contents)
    #expect(contents.shown(in: .en).map(\.id) == ids)
  }

  @Test func `a search in Chinese looks at the Chinese text`() throws {
    var contents = contents()
    _ = try press("／ type:苹果", &contents, .zh)
    #expect(contents.shown(in: .zh).map(\.id) == ["a"])
    #expect(contents.shown(in: .en).isEmpty)
  }

  @Test func `letters are text while searching, Enter opens what was found`() throws {
    var contents = contents()
    #expect(try press("/ q", &contents) == .none)
    #expect(contents.isSearching)
    #expect(try press("BS type:plum Enter", &contents) == .open("d"))
  }

  @Test func `nothing found opens nothing`() throws {
    var contents = contents()
    #expect(try press("/ type:zzz Enter Down Up", &contents) == .none)
    #expect(contents.picked(in: .en) == nil)
  }

  @Test func `Esc ends the search and keeps what was found; once more it leaves`() throws {
    var contents = contents()
    #expect(try press("/ type:plum Esc", &contents) == .none)
    #expect(!contents.isSearching)
    #expect(contents.shown(in: .en).count == 6)
    #expect(contents.picked(in: .en)?.id == "d")
    #expect(try press("Esc", &contents) == .leave)
  }

  @Test func `a backspace in an empty search ends it`() throws {
    var contents = contents()
    _ = try press("/ x BS BS", &contents)
    #expect(!contents.isSearching)
  }

  @Test func `a click picks, and opens what is picked`() {
    var contents = contents()
    let wasPicked = [contents.pick(row: 3), contents.pick(row: 3)]
    #expect(wasPicked == [false, true])
    #expect(contents.picked(in: .en)?.id == "d")
  }
}

/// The list of lessons on the screen.
@Suite struct ContentsScreenTests {
  private func learner(_ files: [String: String], _ keys: String = "") throws -> Learner {
    let library = LessonFolder(files).library
    var learner = Learner(App()) { library }
    learner.reducedMotion = true
    learner.openContents()
    _ = learner.play(try KeyScript(parsing: keys))
    return learner
  }

  private func rows(_ learner: Learner) -> [String] {
    let frame = learner.frame(size: learner.size)
    return (0..<learner.size.height).map(frame.line)
  }

  @Test func `files without an id have their names, and one line is picked at a time`() throws {
    let learner = try learner(
      [
        "en/notes.md": "x", "en/more.md": "x", "en/01-a.md": ReadingSample.front() + "## A\n\nB.\n",
      ],
      "Down")
    #expect(
      rows(learner)[2...4].map(\.trimmed) == [
        "○ 01  A walk" + String(repeating: " ", count: 58) + "5 min", "▸ !     more.md",
        "!     notes.md",
      ])
    #expect(rows(learner)[6].contains("/en/more.md:1:1: E001"))
  }

  @Test func `a long list scrolls with what is picked`() throws {
    var files: [String: String] = [:]
    for number in 10...49 {
      let front = ReadingSample.front(title: "Lesson \(number)")
      files["en/\(number)-l\(number).md"] =
        front.replacing("id: a", with: "id: l\(number)") + "## A\n\nB.\n"
    }
    var learner = try learner(files)
    for index in 0..<40 {
      let picked = rows(learner).filter { $0.contains("▸") }
      #expect(picked.count == 1 && picked[0].contains("Lesson \(index + 10)"))
      _ = learner.press(.down)
    }
    learner.size = Size(width: 60, height: 18)
    #expect(rows(learner).contains { $0.contains("▸") && $0.contains("Lesson 49") })
  }

  @Test func `a click on a line picks the lesson, and opens the picked one`() throws {
    var learner = try learner([
      "en/01-a.md": ReadingSample.front() + "## A\n\nB.\n",
      "en/02-b.md": ReadingSample.front().replacing("id: a", with: "id: b") + "## A\n\nB.\n",
    ])
    _ = learner.press(.mouse(.press, Point(9, 3)))
    #expect(learner.contents?.picked(in: .en)?.id == "b")
    #expect(learner.view == .contents)
    _ = learner.press(.mouse(.press, Point(9, 9)))
    #expect(learner.view == .contents)
    _ = learner.press(.mouse(.press, Point(9, 3)))
    #expect(learner.view == .reading)
    #expect(learner.reading?.lesson.id == "b")
  }
}
