/// A number as a fraction, so that `x³/3` has the derivative `x²` and `0.1x³` has `0.3x²`.
struct FormulaRatio: Hashable, Sendable {
  /// Above the line; carries the sign.
  private(set) var numerator: Double
  /// Below the line; positive.
  private(set) var denominator: Double
  /// Whether it came from a number with a point, and is to be written as one.
  private(set) var isDecimal: Bool

  static let zero = FormulaRatio(0)
  static let one = FormulaRatio(1)
  static let half = FormulaRatio(1, over: 2)

  /// Numbers up to here, and their products with small ones, are whole and exact.
  private static let largestWhole = 0x1p53

  init(_ numerator: Double, over denominator: Double = 1, isDecimal: Bool = false) {
    let divisor = Self.commonDivisor(numerator.magnitude, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
    self.isDecimal = isDecimal
  }

  /// A number as it was typed: 0.1 is 1/10.
  init(typed value: Double) {
    var scale = 1.0
    while scale < 1e9, (value * scale).rounded() != value * scale { scale *= 10 }
    let top = (value * scale).rounded()
    let isExact = top / scale == value && top.magnitude < Self.largestWhole
    self.init(isExact ? top : value, over: isExact ? scale : 1, isDecimal: scale > 1)
  }

  var value: Double { numerator / denominator }

  /// The number, if it is whole and small.
  var whole: Int? {
    denominator == 1 && numerator.magnitude < 1e9 ? Int(exactly: numerator) : nil
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator, isDecimal: left.isDecimal || right.isDecimal)
  }

  static func * (left: Self, right: Self) -> Self {
    Self(
      left.numerator * right.numerator, over: left.denominator * right.denominator,
      isDecimal: left.isDecimal || right.isDecimal)
  }

  static prefix func - (ratio: Self) -> Self { ratio * Self(-1) }

  /// 1 divided by the number; none for 0.
  var reciprocal: Self? {
    guard numerator != 0 else { return nil }
    let sign: Double = numerator < 0 ? -1 : 1
    return Self(sign * denominator, over: numerator.magnitude, isDecimal: isDecimal)
  }

  /// The number to a whole power.
  func raised(to exponent: Int) -> Self? {
    guard exponent.magnitude <= 20 else { return nil }
    let power = (0..<Int(exponent.magnitude)).reduce(Self.one) { result, _ in result * self }
    return exponent < 0 ? power.reciprocal : power
  }

  private static func commonDivisor(_ first: Double, _ second: Double) -> Double {
    guard max(first, second) < largestWhole, first.rounded() == first, second.rounded() == second
    else { return 1 }
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a.truncatingRemainder(dividingBy: b)) }
    return a == 0 ? 1 : a
  }
}
