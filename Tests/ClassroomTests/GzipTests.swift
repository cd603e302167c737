import Testing

@testable import Classroom

@Suite struct GzipTests {
  /// Two lines of CSV, packed by `gzip -n9`.
  private let packed: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
    0x4b, 0xd4, 0x49, 0xe2, 0x32, 0xd4, 0x31, 0xe2, 0x02, 0x00, 0x7b, 0x07, 0x97, 0x0a, 0x08,
    0x00, 0x00, 0x00,
  ]

  @Test func `what gzip has packed is unpacked`() throws {
    #expect(Gzip.packs(packed))
    let text = try Gzip.unpacked(packed, limit: 8)
    #expect(String(decoding: text, as: UTF8.self) == "a,b\n1,2\n")
  }

  @Test func `members one after the other are one file`() throws {
    #expect(try Gzip.unpacked(packed + packed, limit: 16).count == 16)
  }

  @Test func `what would become too large is refused`() {
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.unpacked(packed, limit: 7) }
  }

  @Test func `a file that is cut off, or has any bit turned over, is damaged or the same`() throws {
    for count in 0..<packed.count {
      #expect(throws: Gzip.Failure.damaged) {
        try Gzip.unpacked(Array(packed.prefix(count)), limit: 8)
      }
    }
    let whole = try Gzip.unpacked(packed, limit: 8)
    for place in packed.indices {
      for bit in 0..<8 {
        var changed = packed
        changed[place] ^= 1 << UInt8(bit)
        // Some bits of the header mean nothing to the content; all others are found out.
        guard let read = try? Gzip.unpacked(changed, limit: 1000) else { continue }
        #expect(read == whole, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func `other bytes are not packed`() {
    #expect(!Gzip.packs([]) && !Gzip.packs([0x1f]) && !Gzip.packs([0x50, 0x4b, 3, 4]))
    #expect(throws: Gzip.Failure.damaged) { try Gzip.unpacked([0x50, 0x4b, 3, 4], limit: 8) }
  }
}
