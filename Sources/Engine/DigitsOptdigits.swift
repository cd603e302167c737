extension Dataset {
  /// Reads digits in the format of UCI's "optical recognition of handwritten digits".
  ///
  /// A line is 64 pixels from 0 to 16, row by row, and the digit, separated by commas. Lines end
  /// with LF or CRLF; empty ones are skipped. Square pictures of another side are read as well, all
  /// of a file alike: 784 pixels and the digit, say.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: `DigitsError` that names the line and what is wrong there.
  ///
  /// Source: Alpaydin and Kaynak, "Optical recognition of handwritten digits", UCI, 1998.
  public init(optdigits bytes: [UInt8]) throws(DigitsError) {
    let digits = try Optdigits(parsing: bytes)
    self.init(
      digits: digits.pixels.map { Scalar(Int($0)) / 16 }, labels: digits.labels.map { Int($0) },
      side: digits.side)
  }
}

/// The pixels of all pictures and the digits that they are, from an optdigits file.
struct Optdigits {
  /// Pixels of a row and of a column.
  private(set) var side = 0
  /// From 0 to 16, row by row.
  private(set) var pixels: [UInt8] = []
  /// The digit of each picture.
  private(set) var labels: [UInt8] = []

  /// Reads a whole file.
  ///
  /// - Throws: `DigitsError` that names the line and what is wrong there.
  init(parsing bytes: [UInt8]) throws(DigitsError) {
    guard !bytes.starts(with: [0x1f, 0x8b]) else { throw .compressed }
    var line = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let text = text.last == UInt8(ascii: "\r") ? text.dropLast() : text
      if !text.isEmpty { try read(text, line: line) }
    }
    guard !labels.isEmpty else { throw .empty }
  }

  /// Reads a line; the first one tells the side of all.
  private mutating func read(_ text: ArraySlice<UInt8>, line: Int) throws(DigitsError) {
    let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if labels.isEmpty {
      guard let side = (1...64).first(where: { $0 * $0 + 1 == fields.count }) else {
        throw .fields(fields.count, line: line)
      }
      self.side = side
    }
    let width = side * side
    guard fields.count == width + 1 else {
      throw .ragged(fields.count, line: line, needed: width + 1)
    }
    for (column, field) in fields.enumerated() {
      let text = String(decoding: field, as: UTF8.self)
      let limit: UInt8 = column == width ? 9 : 16
      guard let number = UInt8(String(text.drop { $0 == " " })), number <= limit else {
        throw .field(text, line: line, column: column + 1)
      }
      if column < width { pixels.append(number) } else { labels.append(number) }
    }
  }
}
