import Engine
import Glibc
import Lessons
import Testing
import Tutor

@testable import Classroom
@testable import descent

/// Every reader of text or bytes on a committed corpus, and on what a seed makes of it.
///
/// None may trap, never end, or, under `./test sanitize`, touch memory that is not its own.
/// `DESCENT_MUTATIONS` says how many variants of a file are read.
@Suite struct ParserCorpusTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Corpus"
  private static let mutations =
    getenv("DESCENT_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 20

  /// A reader, by the folder of its samples.
  static let readers: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
    ("lesson", { _ = LessonParser.parse($0, file: "en/01-a.md") }),
    ("terms", { _ = Terms($0, file: "terms.tsv") }),
    ("expression", { _ = try? Expression(parsing: text($0)) }),
    ("action", { _ = try? ActionList(parsing: text($0)) }),
    ("formula", { readFormula(text($0)) }),
    ("csv", { _ = try? CSVTable(parsing: $0) }),
    ("idx", { readDigits($0) }),
    ("optdigits", { _ = try? DigitPictures(optdigits: $0, name: "a") }),
    ("gzip", { _ = try? Gzip.unpacked($0, limit: 1 << 20) }),
    ("run", { _ = try? SavedRun(file: text($0)) }),
    ("word", { _ = try? SavedRun(code: text($0)) }),
    ("keys", { _ = try? Recording(file: text($0)) }),
    ("script", { _ = try? KeyScript(parsing: text($0)) }),
    (
      "command",
      { for kind in StageKind.allCases { _ = try? Command(parsing: text($0), on: kind) } }
    ),
    ("progress", { _ = try? ProgressFile.decode($0) }),
    ("bytes", { readKeys($0) }),
  ]

  @Test(arguments: readers.indices) func `a reader lives through its corpus`(index: Int) throws {
    let (name, read) = Self.readers[index]
    let samples = try Self.samples(of: name)
    #expect(!samples.isEmpty, "\(name)")
    var random = Knuth(state: UInt64(index))
    for sample in samples {
      read(sample)
      for _ in 0..<Self.mutations { read(Self.mutated(sample, samples, &random)) }
    }
  }

  @Test func `the corpus has a reader for every folder`() {
    let folders = Set(Self.names(in: Self.folder))
    #expect(folders == Set(Self.readers.map(\.name)))
  }

  @Test func `samples that are meant to be read are read`() throws {
    func sample(_ name: String) throws -> [UInt8] {
      try #require(Self.bytes(of: "\(Self.folder)/\(name)"))
    }
    let lesson = LessonParser.parse(try sample("lesson/whole.md"), file: "en/01-a.md")
    #expect(lesson.lesson?.pages.count == 2, "\(lesson.findings)")
    #expect(try CSVTable(parsing: sample("csv/quotes.csv")).rowCount == 3)
    #expect(try Gzip.unpacked(sample("gzip/two-members.gz"), limit: 1 << 20).count == 800)
    #expect(throws: Gzip.Failure.tooLarge) {
      try Gzip.unpacked(sample("gzip/bomb.gz"), limit: 1 << 20)
    }
    #expect(try SavedRun(file: Self.text(sample("run/a.run"))).panel == .curve)
    #expect(try Recording(file: Self.text(sample("keys/walk.keys"))).events.count > 3)
    #expect(try ProgressFile.decode(sample("progress/whole.json")).lessons.count == 1)
  }

  // MARK: Readers

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func readFormula(_ text: String) {
    for variables in [["x"], ["x", "y"]] {
      guard let formula = try? Formula(parsing: text, variables: variables) else { continue }
      for x in [0, -1.5, 1e308, .infinity, .nan] { _ = formula.jet(at: x) }
      _ = formula.text(in: .unicode)
    }
  }

  private static func readDigits(_ bytes: [UInt8]) {
    _ = try? DigitPictures(idxImages: bytes, labels: bytes, name: "a")
    let half = bytes.count / 2
    _ = try? DigitPictures(
      idxImages: Array(bytes[..<half]), labels: Array(bytes[half...]), name: "a")
  }

  private static func readKeys(_ bytes: [UInt8]) {
    for awaitsCursor in [false, true] {
      var decoder = Decoder()
      decoder.awaitsCursor = awaitsCursor
      _ = decoder.feed(bytes)
      _ = decoder.timeOut()
      #expect(!decoder.needsTimeout)
    }
  }

  // MARK: Samples

  /// The sample with a few bytes changed, left out, doubled, or taken from another sample.
  private static func mutated(
    _ sample: [UInt8], _ samples: [[UInt8]], _ random: inout Knuth
  ) -> [UInt8] {
    var bytes = sample
    for _ in 0...random.next(below: 4) {
      let place = random.next(below: bytes.count + 1)
      let end = min(bytes.count, place + random.next(below: 12))
      switch random.next(below: 7) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.insert(UInt8(random.next(below: 256)), at: place)
      case 3: bytes.insert(contentsOf: odd[random.next(below: odd.count)].utf8, at: place)
      case 4: bytes.removeSubrange(place...)
      case 5:
        let other = samples[random.next(below: samples.count)]
        let from = random.next(below: other.count + 1)
        bytes.insert(contentsOf: other[from..<min(other.count, from + 40)], at: place)
      default:
        if place < bytes.count { bytes[place] ^= 1 << UInt8(random.next(below: 8)) }
      }
    }
    return bytes
  }

  private static let odd = [
    "\u{1B}[", "\"", "((((", "99999999999999999999", "-", "1e400", "\u{202E}", "\n---\n", ":::",
    "%",
    "\0", "é", "步", "\r\n", ";", ",,", "[]", "{{", "^^", "0x",
  ]

  private static func samples(of name: String) throws -> [[UInt8]] {
    try names(in: "\(folder)/\(name)").sorted()
      .map { try #require(bytes(of: "\(folder)/\(name)/\($0)")) }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private static func bytes(of name: String) -> [UInt8]? {
    try? DataFile(name).bytes { true }
  }
}
