internal import Glibc

/// A mark on an axis and its label.
public struct Tick: Hashable, Sendable {
  /// Where it stands, in world coordinates.
  public let value: Double
  /// What is written there.
  public let label: String

  /// A mark at a value.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }

  /// Marks at the multiples of 1, 2 or 5 times a power of ten that lie within two limits.
  ///
  /// Each is a whole number times the step and is printed with the step's decimals, so no label
  /// reads 0.30000000000000004. The limits may come in any order.
  ///
  /// - Parameters:
  ///   - first: one limit.
  ///   - second: the other limit; if it equals the first, that value is the only mark.
  ///   - limit: the most marks there is room for.
  ///   - wholeNumbers: no marks between whole numbers, as for steps.
  /// - Returns: the marks in rising order, as many as the limit allows; none for limits that are
  ///   not finite or too close for their size to be told apart.
  ///
  /// Source: Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990.
  public static func marks(
    from first: Double, to second: Double, atMost limit: Int, wholeNumbers: Bool = false
  ) -> [Tick] {
    guard first.isFinite, second.isFinite, limit > 0 else { return [] }
    let lower = min(first, second)
    let upper = max(first, second)
    if lower == upper { return [Tick(value: lower, label: NumberText.formula(lower))] }
    guard
      let step = TickStep.smallest(from: lower, to: upper, atMost: limit, whole: wholeNumbers),
      let multiples = step.multiples(from: lower, to: upper)
    else { return [] }
    let isScientific = !(1e-3..<1e5).contains(max(abs(lower), abs(upper)))
    return multiples.prefix(limit).map { multiple in
      Tick(
        value: step.value(multiple), label: step.label(multiple, isScientific: isScientific))
    }
  }

  /// Marks for a logarithmic axis: at powers of ten, between them at 2 and 5 times these where there
  /// is room, some of all these where two powers of ten do not fit, or at nice numbers within less
  /// than a decade.
  ///
  /// - Parameters:
  ///   - lower: the decimal logarithm of the lower limit.
  ///   - upper: the decimal logarithm of the upper limit.
  ///   - limit: the most marks there is room for.
  /// - Returns: marks whose `value` is the logarithm and whose label is the number itself.
  public static func logarithmicMarks(
    from lower: Double, to upper: Double, atMost limit: Int
  ) -> [Tick] {
    let decades = Self.decades(from: lower, to: upper, atMost: limit)
    if decades.count >= 3 {
      return decades.map { Tick(value: $0, label: NumberText.formula(pow(10, $0))) }
    }
    let fractions = Self.fractions(from: lower, to: upper)
    if fractions.count >= 2, fractions.count <= limit { return fractions }
    if decades.count == 2 {
      return decades.map { Tick(value: $0, label: NumberText.formula(pow(10, $0))) }
    }
    if fractions.count >= 2, limit >= 2 {
      // Every second, or every third: a decade apart.
      let stride = (fractions.count + limit - 1) / limit
      return fractions.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    }
    return marks(from: pow(10, lower), to: pow(10, upper), atMost: limit)
      .filter { $0.value > 0 }
      .map { Tick(value: log10($0.value), label: $0.label) }
  }

  /// 1, 2 and 5 times the powers of ten between two limits, given as logarithms.
  private static func fractions(from lower: Double, to upper: Double) -> [Tick] {
    guard lower.isFinite, upper - lower >= 1, upper - lower < 4, abs(lower) < 300 else { return [] }
    let first = lower.rounded(.down)
    return stride(from: first, through: upper, by: 1).flatMap { power in
      [1.0, 2, 5].compactMap { factor in
        let value = power + log10(factor)
        guard value >= lower, value <= upper else { return nil }
        return Tick(value: value, label: NumberText.formula(factor * pow(10, power)))
      }
    }
  }

  /// Every whole number between two limits, or every second, third … where these are too many.
  private static func decades(from lower: Double, to upper: Double, atMost limit: Int) -> [Double] {
    guard lower.isFinite, upper.isFinite, upper - lower < 1000, limit > 0 else { return [] }
    for step in 1...1000 {
      let first = (lower / Double(step)).rounded(.up) * Double(step)
      let values = Array(stride(from: first, through: upper, by: Double(step)))
      if values.count <= limit { return values }
    }
    return []
  }
}
