extension Dataset {
  /// Reads digits in the format of UCI's "optical recognition of handwritten digits".
  ///
  /// A line is 64 pixels from 0 to 16, row by row, and the digit, separated by commas. Lines end
  /// with LF or CRLF; empty ones are skipped.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: `DigitsError` that names the line and what is wrong there.
  ///
  /// Source: Alpaydin and Kaynak, "Optical recognition of handwritten digits", UCI, 1998.
  public init(optdigits bytes: [UInt8]) throws(DigitsError) {
    guard !bytes.starts(with: [0x1f, 0x8b]) else { throw .compressed }
    var inputs: [Scalar] = []
    var labels: [Int] = []
    var line = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let text = text.last == UInt8(ascii: "\r") ? text.dropLast() : text
      guard !text.isEmpty else { continue }
      let numbers = try Self.optdigitsFields(of: text, line: line)
      inputs += numbers.dropLast().map { Scalar($0) / 16 }
      labels.append(numbers[64])
    }
    guard !labels.isEmpty else { throw .empty }
    self.init(digits: inputs, labels: labels, side: 8)
  }

  private static func optdigitsFields(
    of text: ArraySlice<UInt8>, line: Int
  ) throws(DigitsError) -> [Int] {
    let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard fields.count == 65 else { throw .fields(fields.count, line: line) }
    var numbers: [Int] = []
    for (column, field) in fields.enumerated() {
      let text = String(decoding: field, as: UTF8.self)
      let limit = column == 64 ? 9 : 16
      guard let number = Int(String(text.drop { $0 == " " })), (0...limit).contains(number) else {
        throw .field(text, line: line, column: column + 1)
      }
      numbers.append(number)
    }
    return numbers
  }
}
