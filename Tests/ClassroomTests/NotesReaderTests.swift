import Plotting
import Testing
import Tutor

@testable import Classroom

/// The speaker's screen in a second terminal.
@Suite struct NotesReaderTests {
  private static let size = Size(width: 80, height: 24)

  private static func reader(at now: Int = 0) -> NotesReader {
    NotesReader(like: App(), clock: { now }, timeOfDay: { "14:05" })
  }

  private static let cues = {
    var cues = Cues()
    cues.lesson = "Learning rate and overshoot"
    (cues.page, cues.pageCount) = (4, 7)
    (cues.title, cues.now, cues.next) = ("Too far", "the question is open (2)", "show it")
    cues.notes = [
      "Poll it. Most of a class says \"faster\". Let them argue for a minute, then vote again."
    ]
    (cues.minutesBefore, cues.minutes, cues.start) = (2, 3, 1000)
    cues.timer = "2:59"
    cues.preview = [" Lesson 8", " Too far", "", " One notch more: lr = 0.5."]
    return cues
  }()

  @Test func `without a presentation it says what it waits for`() {
    let lines = Self.reader().frame(size: Self.size).description.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == " Notes" + String(repeating: " ", count: 68) + "14:05")
    #expect(lines[2] == " waiting for 'descent present LESSON' in another terminal …")
    #expect(lines[3...22].allSatisfy { $0.isEmpty })
    #expect(lines[23] == " L 中文  q quit")
  }

  @Test func `Chinese that cannot be shown is answered, not swallowed`() {
    var reader = Self.reader()
    reader.take(Self.cues)
    reader.repertoire = .ascii
    _ = reader.press(.character("L"))
    let text = reader.frame(size: Self.size).description
    #expect(text.contains("Chinese needs a UTF-8 locale; try LANG=C.UTF-8"))
  }

  @Test func `it shows the notes, the plan and the picture`() {
    var reader = Self.reader(at: 1000 + 7 * 60 + 5)
    reader.take(Self.cues)
    #expect(
      reader.frame(size: Self.size).description == """
         Notes  Learning rate and overshoot                            page 4/7 │ 14:05

         Too far
         now: the question is open (2)
         next: show it

         Poll it. Most of a class says "faster". Let them argue for a minute, then vote
         again.

         ┌ the class sees ────────────────────────────────────────────┐
         │ Lesson 8                                                   │
         │ Too far                                                    │
         │                                                            │
         │ One notch more: lr = 0.5.                                  │
         │                                                            │
         │                                                            │
         │                                                            │
         │                                                            │
         │                                                            │
         │                                                            │
         └────────────────────────────────────────────────────────────┘

         7:05 gone; 5 min planned to the end of this page, 2 min late              2:59
         L 中文  q quit
        """)
  }

  @Test func `on a wide screen the picture stands beside the notes`() {
    var reader = Self.reader()
    reader.take(Self.cues)
    let lines = reader.frame(size: Size(width: 120, height: 40)).description.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2].hasPrefix(" Too far   ") && lines[2].contains("┌ the class sees ─"))
    #expect(lines[21].contains("└───"))
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test func `long notes end in a mark`() {
    var reader = Self.reader()
    var cues = Self.cues
    cues.notes = (1...40).map { "paragraph \($0)" }
    reader.take(cues)
    let lines = reader.frame(size: Self.size).description.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[19] == " paragraph 14" && lines[20] == " …" && lines[21].isEmpty)
    #expect(lines[22].hasPrefix(" 0:00 gone"))
  }

  @Test(arguments: [
    (NotesReader.Link.absent, "the presentation has ended", "演示已经结束"),
    (.refused, "as many readers", "已经够多"), (.unreadable, "another version", "版本不同"),
  ])
  func `a lost presentation is said, and its notes stay`(
    link: NotesReader.Link, english: String, chinese: String
  ) {
    var reader = Self.reader()
    reader.take(Self.cues)
    reader.link = link
    #expect(reader.frame(size: Self.size).description.contains(english))
    #expect(reader.frame(size: Self.size).description.contains("Poll it."))
    #expect(reader.press(.character("L")) == nil)
    #expect(reader.frame(size: Self.size).description.contains(chinese))
    reader.take(Self.cues)
    #expect(!reader.frame(size: Self.size).description.contains(chinese))
  }

  @Test func `only two keys mean something, and a click on them too`() {
    var reader = Self.reader()
    reader.take(Self.cues)
    for key in [Key.pageDown, .character("?"), .escape] {
      #expect(reader.press(key) == nil)
      #expect(reader.frame(size: Self.size).description.contains("! the pages turn in the other"))
    }
    _ = reader.press(.mouse(.press, Point(1, 23)))
    #expect(reader.language == .zh)
    #expect(reader.press(.mouse(.press, Point(79, 23))) == nil)
    #expect(reader.press(.character("q")) == .quit)
  }

  @Test func `a small window says so`() {
    var reader = Self.reader()
    reader.take(Self.cues)
    let frame = reader.frame(size: Size(width: 59, height: 18)).description
    #expect(frame.contains("window too small: need 60x18"))
  }

  @Test(arguments: [
    Size(width: 1, height: 1), App.leastSize, Size(width: 80, height: 24),
    Size(width: 120, height: 18), Size(width: 500, height: 200),
  ])
  func `nothing that is told brings it down or gets out of its place`(size: Size) {
    var cues = Cues()
    cues.lesson = String(repeating: "x", count: 60_000)
    cues.title = String(repeating: "（", count: 60_000)
    cues.now = "\u{1B}[2J\u{7}\n\u{202E}"
    cues.notes = Array(repeating: "", count: 60_000)
    cues.timer = String(repeating: "9", count: 60_000)
    cues.preview = Array(
      repeating: "\u{1B}]0;x\u{7}" + String(repeating: "字", count: 99), count: 100_000)
    (cues.page, cues.pageCount) = (.min, .max)
    for (minutes, start) in [
      (Double.nan, Int.min), (.infinity, .max), (-.infinity, 0), (1e300, 1), (-1e300, -1),
    ] {
      (cues.minutes, cues.minutesBefore, cues.start) = (minutes, minutes, start)
      var reader = Self.reader(at: .max)
      reader.take(cues)
      let text = reader.frame(size: size).description
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= size.width })
    }
  }
}
