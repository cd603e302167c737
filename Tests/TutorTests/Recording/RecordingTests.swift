import Engine
import Plotting
import Testing

@testable import Tutor

/// A recording as a file.
@Suite struct RecordingTests {
  private func sample() -> Recording {
    var appearance = Appearance()
    appearance.reducedMotion = true
    appearance.theme = .dark
    var recording = Recording(
      .run(SavedRun(.curve)), size: Size(width: 80, height: 24), appearance: appearance)
    recording.append(.key(.character(" ")), at: 0)
    recording.append(.beats(5), at: 480)
    recording.append(.key(.up), at: 1210)
    recording.append(.size(Size(width: 100, height: 30)), at: 61_005)
    recording.append(.key(.mouse(.press, Point(12, 5))), at: 61_005)
    return recording
  }

  @Test func `a file can be read by people`() {
    #expect(
      sample().file == """
        descent keys 1
        start \(SavedRun(.curve).code)
        size 80x24
        look en braille full dark still
        0.000 Space
        0.480 ~5
        1.210 Up
        61.005 size 100x30
        61.005 press 12,5

        """)
  }

  @Test func `what is written is read`() throws {
    var recording = sample()
    recording.append(.open(SavedRun(.mlp)), at: 61_006)
    #expect(try Recording(file: recording.file) == recording)
    for beginning in [Recording.Beginning.contents, .lesson("08", page: 3)] {
      let other = Recording(beginning, size: recording.size, appearance: recording.appearance)
      #expect(try Recording(file: other.file) == other)
    }
  }

  @Test(
    arguments: [
      .character("a"), .character(" "), .character("~"), .character("#"), .character("中"),
      .character("\u{3000}"), .character("\u{85}"), .character("é"), .character("\u{301}"),
      .character("\u{1F3FB}"),
      .character("🇨🇳"), .enter,
      .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function(5), .control("c"), .unknown, .paste("0 1\n2\t3 ~"), .paste(""),
      .mouse(.drag, Point(0, 199)), .mouse(.wheelUp, Point(3, 4)), .mouse(.wheelDown, Point(3, 4)),
      .mouse(.release, Point(3, 4)),
    ] as [Key])
  func `every key reads back as itself`(key: Key) throws {
    #expect(Key(word: Substring(key.word)) == key, "\(key.word)")
    #expect(!key.word.contains("\n"))
    var recording = Recording(
      .contents, size: Size(width: 80, height: 24), appearance: Appearance())
    recording.append(.key(key), at: 7)
    #expect(try Recording(file: recording.file) == recording)
  }

  @Test func `a line that was being written is left out, comments are`() throws {
    let recording = sample()
    let cut = String(recording.file.dropLast(3))
    #expect(try Recording(file: cut).events == Array(recording.events.dropLast()))
    let lines = recording.file.split(separator: "\n").map { $0 + "\r\n" }
    let text = (lines.prefix(4) + ["# the first step\r\n", "\r\n"] + lines.dropFirst(4)).joined()
    #expect(try Recording(file: text) == recording)
  }

  private static let head = """
    descent keys 1
    start \(SavedRun(.curve).code)
    size 80x24
    look en braille full dark still

    """

  @Test(arguments: [
    ("", "its first line is not 'descent keys 1'"),
    ("descent keys 2\n", "its first line is not 'descent keys 1'"),
    ("descent keys 1\n", "ends before its first key"),
    ("descent keys 1\nstart here\nsize 80x24\nlook\n", "does not begin with gd1:"),
    ("descent keys 1\nlesson 08 0\nsize 80x24\nlook en\n", "line 2: 'lesson 08 0'"),
    ("descent keys 1\nlessons\nsize 0x24\nlook en\n", "line 3: 'size 0x24'"),
    ("descent keys 1\nlessons\nsize 80x24\nlook ex braille full dark still\n", "line 4: "),
    (head + "0.1 Space\n", "line 5: '0.1 Space'"), (head + "Space\n", "line 5: 'Space'"),
    (head + "-1.000 Space\n", "line 5: "), (head + "0.500 Up\n0.400 Up\n", "line 6: "),
    (head + "0.500 Upp\n", "line 5: "), (head + "0.500 ~0\n", "line 5: "),
    (head + "0.500 ~99999999999999999999\n", "line 5: "), (head + "0.500 char:d800\n", "line 5: "),
    (head + "99999999999999999999.000 Up\n", "line 5: "), (head + "0.500 press -1,3\n", "line 5: "),
    (head + "0.500 gd1:curve:00000000\n", "check sum"),
    (String(repeating: "\n", count: 2_000_001), "more than 2000000 lines"),
    (head + "0.500 \u{1B}[2J\n", "line 5: '0.500 ?[2J'"),
  ])
  func `what is no recording is refused by line`(text: String, reason: String) {
    do {
      _ = try Recording(file: text)
      Issue.record("it was read")
    } catch {
      #expect(error.message.en.contains(reason), "\(error.message.en)")
      #expect(!error.message.en.contains("\n") && !error.message.en.contains("\u{1B}"))
    }
  }
}
