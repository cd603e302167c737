/// The distance between two marks of an axis: `mantissa · 10^power`, the mantissa 1, 2 or 5.
struct TickStep {
  let mantissa: Int
  let power: Int

  /// The smallest step that makes at most `limit` marks, `nil` if no number can express it.
  ///
  /// For a limit of 1 it may be one that makes two: steps do not nest, and the next may make none.
  static func smallest(
    from lower: Double, to upper: Double, atMost limit: Int, whole: Bool
  ) -> TickStep? {
    let ideal = upper / Double(limit) - lower / Double(limit)
    guard ideal > 0 else { return nil }
    let estimate = NumberText.decimalExponent(of: ideal) - 1
    let start = whole ? max(0, estimate) : estimate
    let steps = (start...start + 3).flatMap { power in
      [1, 2, 5].map { TickStep(mantissa: $0, power: power) }
    }
    return steps.first { step in
      step.multiples(from: lower, to: upper).map { $0.count <= max(2, limit) } ?? false
    }
  }

  /// The whole numbers that times the step lie within the limits, `nil` if there are none.
  func multiples(from lower: Double, to upper: Double) -> ClosedRange<Int>? {
    let first = (lower / value(1)).rounded(.up)
    let last = (upper / value(1)).rounded(.down)
    // Beyond 2⁵³ not every whole number is a Double.
    guard abs(first) < 9e15, abs(last) < 9e15, first <= last,
      let lowest = Int(exactly: first), let highest = Int(exactly: last)
    else { return nil }
    return lowest...highest
  }

  /// A multiple of the step, rounded once: read from its decimal digits, not multiplied up.
  func value(_ multiple: Int) -> Double {
    Double("\(multiple * mantissa)e\(power)") ?? .infinity
  }

  /// The digits of a multiple: with the step's decimals, or as `2.5e+6`.
  func label(_ multiple: Int, isScientific: Bool) -> String {
    let number = multiple * mantissa
    let digits = String(number.magnitude)
    let sign = number < 0 ? "−" : ""
    if number == 0, isScientific { return "0" }
    return sign + (isScientific ? scientific(digits) : positional(digits))
  }

  private func positional(_ digits: String) -> String {
    guard power < 0 else { return digits == "0" ? digits : digits + zeros(power) }
    let padded = zeros(1 - power - digits.count) + digits
    return padded.dropLast(-power) + "." + padded.suffix(-power)
  }

  private func scientific(_ digits: String) -> String {
    let exponent = digits.count - 1 + power
    let tail = digits.dropFirst().reversed().drop { $0 == "0" }.reversed()
    let fraction = tail.isEmpty ? "" : "." + String(tail)
    return digits.prefix(1) + fraction + "e" + (exponent < 0 ? "−" : "+") + String(abs(exponent))
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
