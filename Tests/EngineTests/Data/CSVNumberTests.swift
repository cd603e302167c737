import Testing

@testable import Engine

@Suite struct CSVNumberTests {
  private func value(_ text: String, hasDecimalComma: Bool = false) -> CSVNumber.Value {
    let bytes = Array(text.utf8)
    return CSVNumber(hasDecimalComma: hasDecimalComma).value(of: bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("0", 0), ("-0.25", -0.25), ("+7", 7), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-3", 0.001),
    ("00012.50", 12.5), ("9007199254740993", 9_007_199_254_740_992), ("1e22", 1e22),
    ("1.7976931348623157e308", 1.7976931348623157e308), ("5e-324", .leastNonzeroMagnitude),
    ("1e-400", 0),
    ("0e999999999999999999999", 0), ("18446744073709551617", 18_446_744_073_709_551_616),
    ("0.1000000000000000055511151231257827", 0.1),
  ])
  func `decimal numbers are read`(text: String, expected: Double) {
    #expect(value(text) == .finite(expected))
  }

  @Test func `minus zero keeps its sign`() {
    guard case .finite(let zero) = value("-0.0") else { return #expect(Bool(false)) }
    #expect(zero.sign == .minus)
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "1,5", "1.2.3", "0x10", "1 2", "nan", "１.０", "--1", "+-1",
    "1_000",
  ])
  func `other texts are no numbers`(text: String) {
    #expect(value(text) == .text)
  }

  @Test(arguments: ["1e400", "-1e999999999999", "inf", "-Infinity", "+INF"])
  func `infinities are told apart`(text: String) {
    #expect(value(text) == .infinite)
  }

  @Test func `a decimal comma takes the place of the point`() {
    #expect(value("1,5", hasDecimalComma: true) == .finite(1.5))
    #expect(value("1,23456789012345678901e2", hasDecimalComma: true) == .finite(123.45678901234568))
    #expect(value("1.5", hasDecimalComma: true) == .text)
  }

  @Test func `every Double written in full comes back`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      #expect(value("\(number)") == .finite(number))
    }
  }

  @Test func `short decimals agree with the standard library`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      let digits = generator.next() % 10_000_000_000
      let exponent = Int(generator.next() % 60) - 30
      let text = "\(digits)e\(exponent)"
      #expect(value(text) == Double(text).map { .finite($0) })
    }
  }
}
