/// An array of bytes in IDX format, in which MNIST is published.
///
/// The file is 0, 0, the type (8 for bytes), the number of dimensions, each dimension as four bytes
/// (the highest first), then the values row by row.
///
/// Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits", 1998.
public struct DigitsIDX: Hashable, Sendable {
  /// The length of each dimension, the outermost first.
  public let dimensions: [Int]
  /// The values, row by row.
  public let values: [UInt8]

  /// Reads a file.
  ///
  /// - Parameter bytes: the whole file, uncompressed.
  /// - Throws: `DigitsError` that names what is wrong.
  public init(parsing bytes: [UInt8]) throws(DigitsError) {
    guard !bytes.starts(with: [0x1f, 0x8b]) else { throw .compressed }
    guard bytes.count >= 4, bytes.starts(with: [0, 0, 8]) else { throw .notIDX }
    let header = 4 + 4 * Int(bytes[3])
    guard bytes.count >= header else { throw .length(found: bytes.count, needed: header) }
    dimensions = stride(from: 4, to: header, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    // A header of large dimensions must not overflow.
    let count = dimensions.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    let isTooLarge = dimensions.reduce(1.0) { $0 * Double($1) } > 1e15
    guard !isTooLarge, bytes.count == header + count else {
      throw .length(found: bytes.count, needed: isTooLarge ? Int.max : header + count)
    }
    values = Array(bytes[header...])
  }
}

extension Dataset {
  /// Reads digits such as MNIST's from a file of pictures and a file of labels.
  ///
  /// - Parameters:
  ///   - images: an IDX file of square pictures, one byte for each pixel.
  ///   - labels: an IDX file of as many digits.
  /// - Throws: `DigitsError` that names what is wrong.
  public init(idxImages images: [UInt8], labels: [UInt8]) throws(DigitsError) {
    let digits = try DigitPictures(idxImages: images, labels: labels, name: "")
    self.init(
      digits: digits.pixels.map { Scalar($0) / 255 }, labels: digits.labels.map { Int($0) },
      side: digits.side)
  }
}
