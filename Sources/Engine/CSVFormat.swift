/// How a CSV file is written, as given or recognised from its first lines.
public struct CSVFormat: Hashable, Sendable {
  /// The character between fields.
  public let delimiter: CSVOptions.Delimiter
  /// Whether the first line names the columns.
  public let hasHeader: Bool
  /// Whether numbers are written 1,5 and not 1.5.
  public let hasDecimalComma: Bool

  /// Recognises what the options leave open.
  init(of bytes: [UInt8], options: CSVOptions) throws(CSVError) {
    delimiter = options.delimiter ?? Self.delimiter(of: bytes)
    let rows = try Self.firstRows(of: bytes, delimiter: delimiter.byte)
    let commas =
      options.hasDecimalComma ?? (delimiter != .comma && Self.showsDecimalComma(rows, in: bytes))
    let number = CSVNumber(hasDecimalComma: commas)
    hasDecimalComma = commas
    hasHeader =
      options.hasHeader
      ?? rows.prefix(1).joined().allSatisfy { number.value(of: bytes, $0) == .text }
  }

  private static let sampleSize = 20

  /// The first of tab, semicolon and comma that stands equally often in the first lines.
  ///
  /// The comma is last, because it may be a decimal separator.
  private static func delimiter(of bytes: [UInt8]) -> CSVOptions.Delimiter {
    let order: [CSVOptions.Delimiter] = [.tab, .semicolon, .comma]
    let lines = firstLines(of: bytes)
    let counts = order.map { delimiter in lines.map { Self.count(delimiter.byte, in: $0) } }
    let steady = counts.firstIndex { $0.first != 0 && Set($0).count == 1 }
    let most = counts.indices.max { (counts[$0].first ?? 0) < (counts[$1].first ?? 0) }
    let best = steady ?? most ?? 2
    return counts[best].contains { $0 > 0 } ? order[best] : .comma
  }

  private static func firstLines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let isNewline = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let lines = bytes.prefix(1 << 16).split(maxSplits: sampleSize, whereSeparator: isNewline)
    // The last one may be cut short.
    return lines.count > 1 ? Array(lines.prefix(sampleSize)) : lines
  }

  private static func count(_ delimiter: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var isOutside = true
    return line.count { byte in
      if byte == UInt8(ascii: "\"") { isOutside.toggle() }
      return isOutside && byte == delimiter
    }
  }

  private static func firstRows(
    of bytes: [UInt8], delimiter: UInt8
  ) throws(CSVError) -> [[Range<Int>]] {
    var scanner = CSVScanner(bytes, delimiter: delimiter)
    scanner.skipEmptyLines()
    var rows: [[Range<Int>]] = []
    while !scanner.isAtEnd, rows.count < sampleSize {
      var row: [Range<Int>] = []
      var end = CSVScanner.End.delimiter
      while end == .delimiter {
        let next = try scanner.next(column: row.count + 1)
        guard row.count < CSVTable.columnLimit else {
          throw .tooManyColumns(limit: CSVTable.columnLimit)
        }
        row.append(next.field.range)
        end = next.end
      }
      rows.append(row)
    }
    return rows
  }

  private static func showsDecimalComma(_ rows: [[Range<Int>]], in bytes: [UInt8]) -> Bool {
    let fields = rows.joined()
    func shows(_ separator: Character, _ number: CSVNumber) -> Bool {
      fields.contains { range in
        bytes[range].contains { Character(UnicodeScalar($0)) == separator }
          && number.value(of: bytes, range) != .text
      }
    }
    return shows(",", CSVNumber(hasDecimalComma: true))
      && !shows(".", CSVNumber(hasDecimalComma: false))
  }
}
