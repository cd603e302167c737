import Engine
import Glibc
import Testing

@testable import Classroom

/// Digits in files, whole and broken, packed and not.
@Suite final class DigitsFileTests {
  /// "descent\n" as `gzip -n -9` packs it.
  static let packed: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0x49, 0x2d, 0x4e, 0x4e, 0xcd,
    0x2b, 0xe1, 0x02, 0x00, 0x6f, 0xd4, 0x1e, 0x5e, 0x08, 0x00, 0x00, 0x00,
  ]

  @Test func `what gzip has packed comes out`() throws {
    #expect(try Gzip.unpacked(Self.packed, limit: 100) == Array("descent\n".utf8))
    #expect(Gzip.packs(Self.packed) && !Gzip.packs([0, 0, 8, 3]))
  }

  @Test func `what is cut off, changed or too large is not taken`() {
    for count in 0..<Self.packed.count {
      #expect(throws: Gzip.Failure.damaged) {
        try Gzip.unpacked(Array(Self.packed.prefix(count)), limit: 100)
      }
    }
    for index in Self.packed.indices.dropFirst(10) {
      var bytes = Self.packed
      bytes[index] ^= 0xff
      #expect(throws: Gzip.Failure.self) { try Gzip.unpacked(bytes, limit: 100) }
    }
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.unpacked(Self.packed, limit: 7) }
  }

  @Test func `several packed files, one after the other, are one`() throws {
    // RFC 1952, 2.2: a file is a series of members, with nothing between them.
    let twice = Self.packed + Self.packed
    #expect(try Gzip.unpacked(twice, limit: 16) == Array("descent\ndescent\n".utf8))
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.unpacked(twice, limit: 15) }
    let rests: [[UInt8]] = [
      [0], [0x1f], [0x1f, 0x8b], Array("descent\n".utf8), Self.packed.dropLast(),
    ]
    for rest in rests {
      #expect(throws: Gzip.Failure.damaged) { try Gzip.unpacked(Self.packed + rest, limit: 100) }
    }
  }

  @Test func `optdigits come as one file, IDX as two`() throws {
    let line = String(repeating: "16,", count: 64) + "7\n"
    let text = try file("digits.csv", Array(line.utf8))
    let digits = try DigitsFile(text).pictures()
    #expect(digits.name == "digits.csv" && digits.count == 1 && digits.labels == [7])
    let images = try file("images", [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9])
    let labels = try file("labels", [0, 0, 8, 1, 0, 0, 0, 1, 4])
    #expect(try DigitsFile(images, labels: labels).pictures().labels == [4])
    expect("\(images) is an IDX file; name its labels, too: --labels FILE", images)
    expect(
      "--labels \(labels): optdigits have their labels in the file; leave it out", text, labels)
  }

  @Test func `a file that will not do is named, with what was found`() throws {
    let images = try file("images", [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9])
    let two = try file("two", [0, 0, 8, 1, 0, 0, 0, 2, 4, 4])
    let cut = try file("cut", [0, 0, 8, 3, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 1, 9])
    let labels = try file("labels", [0, 0, 8, 1, 0, 0, 0, 1, 4])
    let damaged = try file("damaged.gz", Array(Self.packed.dropLast(3)))
    expect("\(two): 1 pictures, but 2 labels", images, two)
    expect("\(cut): 17 bytes; the header promises 25", cut, labels)
    expect("\(damaged): the gzip file is damaged or cut off", damaged)
    expect("\(folder)/none: there is no such file", "\(folder)/none")
    expect("\(folder): it is not a regular file", folder)
    expect("/dev/null: it is not a regular file", "/dev/null")
    expect("\(try file("empty", [])): the file holds no digit", "\(folder)/empty")
  }

  @Test func `a field that speaks to the terminal, or is very long, is shown harmless and short`()
    throws
  {
    let rest = String(repeating: ",1", count: 64) + "\n"
    let (start, advice) = ("line 1, field 1: '", "'; pixels are 0…16, the last field a digit 0…9")
    let escapes = try file("escapes", Array("\u{1B}]0;x\u{07}\u{1B}[2J\(rest)".utf8))
    expect("\(escapes): \(start)?]0;x??[2J\(advice)", escapes)
    let long = try file("long", Array("\(String(repeating: "x", count: 100_000))\(rest)".utf8))
    expect("\(long): \(start)\(String(repeating: "x", count: 23))…\(advice)", long)
  }

  private func expect(_ message: String, _ path: String, _ labels: String? = nil) {
    var said = ""
    do {
      _ = try DigitsFile(path, labels: labels).pictures()
    } catch {
      said = error.message
    }
    #expect(said == message)
  }

  /// A folder with a short name, so that messages hold it whole; gone with the test.
  private let folder: String
  /// The files in it.
  private var paths: [String] = []

  init() throws {
    var template = Array("/tmp/dg-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { for path in paths + [folder] { remove(path) } }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = "\(folder)/\(name)"
    let stream = try #require(fopen(path, "w"))
    paths.append(path)
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    return path
  }
}
