import Lessons
import Testing
import Tutor

@testable import Classroom

/// Cues on their way to another terminal.
@Suite struct CuesLineTests {
  static let cues = {
    var cues = Cues()
    cues.lesson = "Learning rate and overshoot"
    (cues.page, cues.pageCount) = (4, 7)
    cues.title = "走太远"
    cues.notes = ["Say \"no\".", "a/b\n"]
    (cues.minutesBefore, cues.minutes, cues.start) = (2.5, 3, 1_700_000_000)
    cues.preview = ["⠑⢄ k 0", ""]
    return cues
  }()

  @Test func `what arrives is what was sent`() throws {
    let line = Self.cues.line
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(Cues(line: line) == Self.cues)
    #expect(Cues(line: line.dropLast()) == Self.cues)
  }

  @Test func `every moment of a lesson arrives`() throws {
    let pair = try #require(LessonPair("gradient", in: projectLessons))
    var presenter = Presenter(pair, terms: projectLessons.terms, like: App())
    for _ in 0..<40 {
      #expect(Cues(line: presenter.cues.line) == presenter.cues)
      _ = presenter.press(.pageDown)
      presenter.finishMotion()
    }
    #expect(presenter.cues.page == presenter.cues.pageCount)
  }

  @Test func `keys that are not known are passed over`() throws {
    let text = String(decoding: Self.cues.line, as: UTF8.self)
    let more = text.replacing("{\"advice\"", with: "{\"mood\":[{}],\"advice\"")
    #expect(more != text)
    #expect(Cues(line: Array(more.utf8)) == Self.cues)
  }

  @Test(arguments: [
    ("\"page\":4", "\"page\":\"4\""), ("\"page\":4", "\"page\":4.5"), ("\"page\":4", "\"page\":0"),
    ("\"page\":4", "\"page\":8"), ("\"page\":4", "\"page\":1e300"), ("\"page\":4,", ""),
    ("\"pageCount\":7", "\"pageCount\":9223372036854775807"),
    ("\"minutes\":3", "\"minutes\":1e300"), ("\"minutes\":3", "\"minutes\":-1"),
    ("\"minutes\":3", "\"minutes\":1e999"), ("\"minutes\":3", "\"minutes\":NaN"),
    ("\"minutes\":3", "\"minutes\":null"), ("\"start\":1700000000", "\"start\":-1"),
    ("\"notes\":[", "\"notes\":[1,"), ("\"preview\":[", "\"preview\":[[],"),
    ("\"title\":\"", "\"title\":\"\\ud800"), ("{", "[{"), ("}", ""), ("}", "}}"),
  ])
  func `what is no cues is refused`(old: String, new: String) {
    let text = String(decoding: Self.cues.line, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(Cues(line: Array(changed.utf8)) == nil)
  }

  @Test(arguments: ["", "\n", "null", "[]", "{}", "\u{0}", String(repeating: "[", count: 60_000)])
  func `other texts are refused`(text: String) {
    #expect(Cues(line: Array(text.utf8)) == nil)
  }

  @Test func `a line is never longer than is read`() {
    var cues = Self.cues
    cues.preview = Array(repeating: "⠿⠿⠿", count: 100_000)
    cues.notes = Array(repeating: String(repeating: "\u{1}", count: 9000), count: 1000)
    cues.title = String(repeating: "文", count: 100_000)
    (cues.minutes, cues.minutesBefore) = (.nan, .infinity)
    let line = cues.line
    #expect((1...Cues.lineLimit).contains(line.count))
    let read = Cues(line: line)
    #expect(read?.page == 4 && read?.preview == [] && read?.minutes == 0)
    #expect(read?.title.hasPrefix("文文") == true && read?.notes.isEmpty == false)
    let blank = Array(repeating: UInt8(ascii: " "), count: Cues.lineLimit)
    #expect(Cues(line: Self.cues.line.dropLast() + blank) == nil)
  }

  @Test func `no bytes bring it down`() {
    var chance = Chance(seed: 20)
    let line = Self.cues.line
    for round in 0..<3000 {
      var bytes = line
      for _ in 0...round % 8 {
        let place = Int.random(in: bytes.indices, using: &chance)
        switch UInt8.random(in: 0..<4, using: &chance) {
        case 0: bytes[place] = .random(in: 0...255, using: &chance)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(contentsOf: [0x22, 0x5C, 0x39, 0x2D].shuffled(using: &chance), at: place)
        default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &chance))
        }
      }
      guard let cues = Cues(line: bytes) else { continue }
      #expect(Cues(line: cues.line) == cues)
      _ = NotesScreen(cues, like: App(), now: 0).frame(size: App.leastSize)
    }
  }
}

/// Random numbers that are the same in every run (Knuth's MMIX generator).
private struct Chance: RandomNumberGenerator {
  var seed: UInt64

  mutating func next() -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return seed
  }
}
