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
    let (pixels, labels) = try optdigitsNumbers(in: bytes)
    self.init(
      digits: pixels.map { Scalar(Int($0)) / 16 }, labels: labels.map { Int($0) }, side: 8)
  }
}

/// The pixels of all pictures and the digits that they are, from an optdigits file.
func optdigitsNumbers(
  in bytes: [UInt8]
) throws(DigitsError) -> (pixels: [UInt8], labels: [UInt8]) {
  guard !bytes.starts(with: [0x1f, 0x8b]) else { throw .compressed }
  var pixels: [UInt8] = []
  var labels: [UInt8] = []
  var line = 0
  for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    line += 1
    let text = text.last == UInt8(ascii: "\r") ? text.dropLast() : text
    guard !text.isEmpty else { continue }
    let numbers = try optdigitsFields(of: text, line: line)
    pixels += numbers.dropLast()
    labels.append(numbers[64])
  }
  guard !labels.isEmpty else { throw .empty }
  return (pixels, labels)
}

private func optdigitsFields(
  of text: ArraySlice<UInt8>, line: Int
) throws(DigitsError) -> [UInt8] {
  let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard fields.count == 65 else { throw .fields(fields.count, line: line) }
  var numbers: [UInt8] = []
  for (column, field) in fields.enumerated() {
    let text = String(decoding: field, as: UTF8.self)
    let limit: UInt8 = column == 64 ? 9 : 16
    guard let number = UInt8(String(text.drop { $0 == " " })), number <= limit else {
      throw .field(text, line: line, column: column + 1)
    }
    numbers.append(number)
  }
  return numbers
}
