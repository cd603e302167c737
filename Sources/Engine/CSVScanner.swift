/// Splits the bytes of a CSV file into fields, as RFC 4180 says; also with CR or LF alone.
///
/// A field is a range of bytes, so nothing is copied. Spaces around a field without quotes do not
/// belong to it. Empty lines are skipped unless the file has one column.
struct CSVScanner {
  /// A field without its quotes.
  struct Field {
    var range: Range<Int>
    var isQuoted = false
    /// Whether quotes inside are still doubled.
    var hasDoubledQuotes = false
  }

  /// What ends a field.
  enum End { case delimiter, row, file }

  let bytes: [UInt8]
  let delimiter: UInt8
  /// The end of the text; newlines after the last row are cut off.
  let limit: Int
  private(set) var position: Int
  /// The line of the byte at `position`, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    limit = bytes.lastIndex { $0 != Self.lineFeed && $0 != Self.carriageReturn }.map { $0 + 1 } ?? 0
  }

  var isAtEnd: Bool { position >= limit }

  /// Skips empty lines.
  mutating func skipEmptyLines() {
    while position < limit, isNewline(bytes[position]) { skipNewline() }
  }

  /// Reads the next field and what ends it; `column` is its number in the row, for errors.
  @inline(__always)
  mutating func next(column: Int) throws(CSVError) -> (field: Field, end: End) {
    while position < limit, isBlank(bytes[position]) { position += 1 }
    let field =
      position < limit && bytes[position] == Self.quote ? try quoted(column: column) : plain()
    guard position < limit else { return (field, .file) }
    if bytes[position] == delimiter {
      position += 1
      return (field, .delimiter)
    }
    skipNewline()
    return (field, .row)
  }

  /// The text of a field.
  func text(of field: Field) -> String {
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var isSecond = false
    let single = bytes[field.range].filter { byte in
      isSecond = byte == Self.quote && !isSecond
      return byte != Self.quote || isSecond
    }
    return String(decoding: single, as: UTF8.self)
  }

  @inline(__always)
  private mutating func plain() -> Field {
    let start = position
    var end = position
    while position < limit {
      let byte = bytes[position]
      if byte == delimiter || isNewline(byte) { break }
      position += 1
      if !isBlank(byte) { end = position }
    }
    return Field(range: start..<max(start, end))
  }

  private mutating func quoted(column: Int) throws(CSVError) -> Field {
    let opened = line
    position += 1
    var field = Field(range: position..<position, isQuoted: true)
    while true {
      guard position < limit else { throw .unclosedQuote(line: opened) }
      if bytes[position] == Self.quote {
        guard position + 1 < limit, bytes[position + 1] == Self.quote else { break }
        field.hasDoubledQuotes = true
        position += 2
      } else if isNewline(bytes[position]) {
        skipNewline()
      } else {
        position += 1
      }
    }
    field.range = field.range.lowerBound..<position
    position += 1
    while position < limit, isBlank(bytes[position]) { position += 1 }
    guard position >= limit || bytes[position] == delimiter || isNewline(bytes[position]) else {
      throw .textAfterQuote(line: line, column: column)
    }
    return field
  }

  @inline(__always)
  private mutating func skipNewline() {
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  @inline(__always)
  private func isNewline(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) && byte != delimiter
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
