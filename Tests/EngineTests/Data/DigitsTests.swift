import Testing

@testable import Engine

@Suite struct DigitsTests {
  @Test func `without noise every pixel is paper or of one brightness`() {
    var generator = SplitMix64(seed: 1)
    let data: Dataset<Double> = DigitGenerator(noise: 0).dataset(count: 100, generator: &generator)
    for row in 0..<data.count {
      let levels = Set(data.input(row)).subtracting([0])
      #expect(levels.count == 1)
      #expect(levels.allSatisfy { (0.6...1).contains($0) })
    }
    #expect((0..<10).allSatisfy { digit in data.labels.count { $0 == digit } == 10 })
  }

  @Test func `every digit appears in nine places and loses no pixel`() {
    var generator = SplitMix64(seed: 2)
    let data: Dataset<Double> = DigitGenerator(noise: 0).dataset(count: 3000, generator: &generator)
    for digit in 0..<10 {
      let pictures = Set(
        (0..<data.count).filter { data.labels[$0] == digit }
          .map { data.input($0).map { $0 > 0 } })
      #expect(pictures.count == 9)
      #expect(Set(pictures.map { $0.count { $0 } }).count == 1)
    }
  }

  @Test func `no two digits look the same`() {
    #expect(Set((0..<10).map { DigitGlyphs.ink(of: $0) }).count == 10)
    #expect((0..<10).allSatisfy { DigitGlyphs.ink(of: $0).count == 36 })
  }

  @Test func `noise stays between paper and ink`() {
    var generator = SplitMix64(seed: 3)
    let data: Dataset<Float> = DigitGenerator(noise: 0.35).dataset(count: 50, generator: &generator)
    #expect(data.inputs.allSatisfy { (0...1).contains($0) })
    #expect(data.inputWidth == 64)
  }
}

@Suite struct DigitFilesTests {
  /// Two pictures of 2×2 pixels and their labels.
  let images: [UInt8] =
    [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2] + [0, 255, 51, 0, 255, 255, 0, 0]
  let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 7, 1]

  @Test func `IDX pictures become pixels from 0 to 1`() throws {
    let data = try Dataset<Double>(idxImages: images, labels: labels)
    #expect(data.inputs == [0, 1, 0.2, 0, 1, 1, 0, 0])
    #expect(data.labels == [7, 1])
  }

  @Test func `a broken IDX file is named`() {
    expect(.compressed, [0x1f, 0x8b, 8, 0], labels)
    expect(.notIDX, [], labels)
    expect(.notIDX, [0, 0, 13, 3], labels)
    expect(.length(found: 10, needed: 16), Array(images.prefix(10)), labels)
    expect(.length(found: 23, needed: 24), images.dropLast(), labels)
    expect(.length(found: 25, needed: 24), images + [0], labels)
    expect(.dimensions(found: 1, needed: 3), labels, labels)
    expect(.dimensions(found: 3, needed: 1), images, images)
    expect(.counts(pictures: 2, labels: 1), images, [0, 0, 8, 1, 0, 0, 0, 1, 7])
    expect(.label(10, place: 2), images, [0, 0, 8, 1, 0, 0, 0, 2, 7, 10])
    let huge = [0, 0, 8, 3] + Array(repeating: UInt8(255), count: 12)
    expect(.length(found: 16, needed: Int.max), huge, labels)
    let flat: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 9, 9]
    expect(.size(rows: 1, columns: 2), flat, labels)
  }

  @Test func `a cut IDX file never traps`() {
    for length in 0..<images.count {
      #expect(throws: DigitsError.self) {
        try Dataset<Double>(idxImages: Array(images.prefix(length)), labels: labels)
      }
    }
  }

  @Test func `optdigits lines are 64 pixels and a digit`() throws {
    let line = (0..<64).map { "\($0 % 17)" }.joined(separator: ",") + ",9"
    let data = try Dataset<Double>(optdigits: Array((line + "\r\n\n" + line).utf8))
    #expect(data.count == 2)
    #expect(data.input(0)[16] == 1)
    #expect(data.input(1)[1] == 0.0625)
    #expect(data.labels == [9, 9])
  }

  @Test func `lines of 784 pixels and a digit are pictures of 28 by 28`() throws {
    let line = (0..<784).map { "\($0 % 17)" }.joined(separator: ",") + ",6"
    let bytes = Array((line + "\n").utf8)
    let data = try Dataset<Double>(optdigits: bytes)
    // 783 is 46 · 17 + 1.
    #expect(data.inputWidth == 784 && data.input(0)[16] == 1 && data.input(0)[783] == 0.0625)
    #expect(data.labels == [6])
    let pictures = try DigitPictures(optdigits: bytes, name: "wide")
    #expect(pictures.side == 28 && pictures.full == 16 && pictures.small.side == 8)
  }

  @Test func `a broken optdigits line is named`() {
    let good = String(repeating: "0,", count: 64)
    expect(.empty, "")
    expect(.fields(3, line: 1), "1,2,3")
    expect(.fields(64, line: 1), good.dropLast(2) + "3")
    expect(.fields(66, line: 1), good + "0,3")
    expect(.ragged(66, line: 2, needed: 65), good + "3\n" + good + "0,3")
    let wide = String(repeating: "0,", count: 784)
    expect(.ragged(65, line: 3, needed: 785), wide + "3\n\n" + good + "3")
    expect(.field("10", line: 1, column: 785), wide + "10")
    expect(.field("17", line: 2, column: 1), good + "3\n17" + good.dropFirst() + "3")
    expect(.field("10", line: 1, column: 65), good + "10")
    expect(.field("x", line: 1, column: 65), good + "x")
    expect(.field("", line: 1, column: 65), good)
    #expect(
      "\(DigitsError.field("17", line: 2, column: 1))"
        == "line 2, field 1: '17'; pixels are 0…16, the last field a digit 0…9")
  }

  private func expect(_ error: DigitsError, _ images: [UInt8], _ labels: [UInt8]) {
    #expect(throws: error) { try Dataset<Double>(idxImages: images, labels: labels) }
  }

  private func expect(_ error: DigitsError, _ text: String) {
    #expect(throws: error) { try Dataset<Double>(optdigits: Array(text.utf8)) }
  }
}
