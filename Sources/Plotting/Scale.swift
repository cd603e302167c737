/// Maps a range of values to dots in a row: its ends to the centres of the first and the last dot.
struct Scale: Hashable, Sendable {
  /// The values that are shown.
  let range: ClosedRange<Double>
  /// How many dots there are.
  let dots: Int

  /// Where a value lies: 0 at the lower end of the range, 1 at the upper.
  ///
  /// It is limited to ±1e12: a line to a place that far away still crosses the window within a
  /// thousandth of a dot, and nothing computed from it overflows. If the range is a single value,
  /// that value lies in the middle. NaN stays NaN.
  func fraction(of value: Double) -> Double {
    let lower = range.lowerBound
    let span = range.upperBound - lower
    if span == 0 { return value == lower ? 0.5 : (value < lower ? -1e12 : 1e12) }
    // The span of −1e308…1e308 overflows; half of it does not.
    let fraction =
      span.isFinite ? (value - lower) / span : (value / 2 - lower / 2) / halfSpan
    return fraction.isNaN ? fraction : min(max(fraction, -1e12), 1e12)
  }

  /// The dot that shows a value, `nil` for NaN, infinity and what lies outside of the range.
  func dot(of value: Double) -> Int? {
    guard value.isFinite, range.contains(value) else { return nil }
    return dot(atFraction: fraction(of: value))
  }

  /// The dot at a fraction of the range, `nil` outside of 0…1.
  ///
  /// The only place in this module where a real number becomes a place on the screen. `Int(_:)`
  /// would trap on NaN, infinity and numbers that are too large.
  func dot(atFraction fraction: Double) -> Int? {
    guard dots > 0, fraction >= 0, fraction <= 1 else { return nil }
    return Int(exactly: (fraction * Double(dots - 1)).rounded())
  }

  /// The value in the middle between two dots, or at one: `dot` may be 2.5.
  func value(atDot dot: Double) -> Double {
    let fraction = dots > 1 ? dot / Double(dots - 1) : 0.5
    return range.lowerBound * (1 - fraction) + range.upperBound * fraction
  }

  private var halfSpan: Double { range.upperBound / 2 - range.lowerBound / 2 }
}
