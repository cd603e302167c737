import Testing

@testable import Engine

@Suite struct DigitPicturesTests {
  /// A header of IDX: bytes, and the lengths of the dimensions.
  private func header(_ dimensions: [Int]) -> [UInt8] {
    [0, 0, 8, UInt8(dimensions.count)]
      + dimensions.flatMap { [UInt8(0), 0, UInt8($0 / 256), UInt8($0 % 256)] }
  }

  /// One picture of 28×28 pixels, each the number of its row or its column.
  private func gradient(_ value: (Int, Int) -> UInt8) throws -> DigitPictures {
    let pixels = (0..<28).flatMap { row in (0..<28).map { value(row, $0) } }
    return try DigitPictures(
      idxImages: header([1, 28, 28]) + pixels, labels: header([1]) + [5], name: "made")
  }

  @Test func `pictures of 28 pixels become 8, each the mean of three by three`() throws {
    // Row 2 + 3y is the first of pixel y, so its mean is 3 + 3y: by hand.
    let rows = try gradient { row, _ in UInt8(row) }.small
    #expect(rows.side == 8 && rows.count == 1 && rows.labels == [5])
    for y in 0..<8 {
      for x in 0..<8 { #expect(rows.pixels[y * 8 + x] == UInt8(3 + 3 * y)) }
    }
    let columns = try gradient { _, column in UInt8(column) }.small
    #expect(columns.pixels.prefix(8) == [3, 6, 9, 12, 15, 18, 21, 24])
  }

  @Test func `full ink stays full, and small pictures stay as they are`() throws {
    let ink = try gradient { _, _ in 255 }.small
    #expect(ink.pixels == Array(repeating: 255, count: 64))
    #expect(ink.small == ink)
    let data: Dataset<Double> = ink.dataset(count: 1, seed: 1)
    #expect(data.inputs == Array(repeating: 1, count: 64))
  }

  @Test(arguments: [9, 16, 20, 32, 64])
  func `pictures of any side become 8 without a gap`(side: Int) throws {
    let pixels = Array(repeating: UInt8(200), count: side * side)
    let pictures = try DigitPictures(
      idxImages: header([1, side, side]) + pixels, labels: header([1]) + [0], name: "made")
    #expect(pictures.small.pixels == Array(repeating: 200, count: 64))
  }

  @Test func `a part of them is drawn from a seed, each at most once`() throws {
    let lines = (0..<30).map { row in
      (0..<64).map { $0 == row ? "16" : "0" }.joined(separator: ",") + ",\(row % 10)"
    }
    let pictures = try DigitPictures(
      optdigits: Array(lines.joined(separator: "\n").utf8), name: "x")
    let some: Dataset<Float> = pictures.dataset(count: 12, seed: 1)
    let places = some.indices.compactMap { some.input($0).firstIndex(of: 1) }
    #expect(Set(places).count == 12)
    #expect(some.labels == places.map { $0 % 10 })
    let again: Dataset<Float> = pictures.dataset(count: 12, seed: 1)
    let other: Dataset<Float> = pictures.dataset(count: 12, seed: 2)
    #expect(again == some && other != some)
  }
}
