/// Reads decimal numbers from bytes, correctly rounded, mostly without a `String`.
///
/// Up to 19 digits whose value is at most 2⁵³, times a power of ten up to 10²², are two exact
/// numbers and one rounding; the rest goes to the standard library.
///
/// Source: Clinger, "How to read floating point numbers accurately", 1990.
struct CSVNumber {
  /// What a field is.
  enum Value: Equatable {
    case finite(Double)
    /// A number too large for `Double`, or an infinity by name.
    case infinite
    case text
  }

  /// The decimal separator.
  let point: UInt8

  init(hasDecimalComma: Bool) { point = UInt8(ascii: hasDecimalComma ? "," : ".") }

  /// Reads `[+-] digits [point digits] [e [+-] digits]`, where digits may be missing on one side of
  /// the point.
  @inline(__always)
  func value(of bytes: [UInt8], _ range: Range<Int>) -> Value {
    var reader = Reader(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    let isNegative = reader.takeSign()
    reader.takeDigits()
    if reader.take(point) {
      let before = reader.digitCount
      reader.takeDigits()
      reader.exponent = before - reader.digitCount
    }
    guard reader.digitCount > 0, reader.takeExponent(), reader.isAtEnd else {
      return isInfinity(bytes[range]) ? .infinite : .text
    }
    guard let magnitude = reader.exactValue else { return exact(bytes[range]) }
    return .finite(isNegative ? -magnitude : magnitude)
  }

  private func exact(_ bytes: ArraySlice<UInt8>) -> Value {
    let text = String(
      decoding: bytes.map { $0 == point ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard let value = Double(text) else { return .text }
    return value.isFinite ? .finite(value) : .infinite
  }

  private func isInfinity(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 9 else { return false }
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    if text.hasPrefix("+") || text.hasPrefix("-") { text.removeFirst() }
    return text == "inf" || text == "infinity"
  }
}

extension CSVNumber {
  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    let end: Int
    var digits: UInt64 = 0
    var digitCount = 0
    var significantCount = 0
    /// The power of ten by which `digits` is to be multiplied.
    var exponent = 0

    init(bytes: [UInt8], position: Int, end: Int) {
      self.bytes = bytes
      self.position = position
      self.end = end
    }

    var isAtEnd: Bool { position == end }

    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
      guard position < end, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    /// Takes a sign, if there is one; true for minus.
    @inline(__always)
    mutating func takeSign() -> Bool {
      take(UInt8(ascii: "-")) || (take(UInt8(ascii: "+")) && false)
    }

    @inline(__always)
    mutating func takeDigits() {
      while position < end {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return }
        if digits != 0 || digit != 0 { significantCount += 1 }
        digits = digits &* 10 &+ UInt64(digit)
        digitCount += 1
        position += 1
      }
    }

    /// Takes an exponent, if there is one; false when it is not complete.
    mutating func takeExponent() -> Bool {
      guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return true }
      let isNegative = takeSign()
      let start = position
      var value = 0
      while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
        value = min(value * 10 + Int(digit), 1_000_000)
        position += 1
      }
      exponent += isNegative ? -value : value
      return position > start
    }

    /// The value, when two exact numbers make it.
    var exactValue: Double? {
      guard significantCount <= 19, digits <= 1 << 53 else { return nil }
      let value = Double(digits)
      if exponent == 0 || digits == 0 { return value }
      guard (-22...22).contains(exponent) else { return nil }
      return exponent > 0 ? value * powersOfTen[exponent] : value / powersOfTen[-exponent]
    }
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
