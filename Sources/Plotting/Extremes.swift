/// The least and the greatest value among some that have a height, and whether others were there.
///
/// Long series are drawn from these, so a value that differs in one step of 100 000 stays visible.
struct Extremes: Hashable, Sendable {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity
  /// True when NaN or infinity was among them.
  private(set) var hasGap = false
  /// True when a value was 0 or less, where heights are logarithms.
  private(set) var hasFloor = false

  /// True when no value had a height.
  var isEmpty: Bool { low > high }

  /// Takes one more value into account.
  mutating func add(_ value: Double, on scale: ValueScale) {
    if !value.isFinite {
      hasGap = true
    } else if scale == .logarithmic, value <= 0 {
      hasFloor = true
    } else {
      low = min(low, value)
      high = max(high, value)
    }
  }

  /// Takes the values of another set into account.
  mutating func add(_ other: Extremes) {
    low = min(low, other.low)
    high = max(high, other.high)
    hasGap = hasGap || other.hasGap
    hasFloor = hasFloor || other.hasFloor
  }

  /// The heights of the two values, with room around them where both are the same; 0…1 for none.
  func heights(on scale: ValueScale) -> ClosedRange<Double> {
    if isEmpty { return 0...1 }
    let (bottom, top) = (scale.height(of: low), scale.height(of: high))
    let margin = bottom == top ? max(abs(bottom) / 2, 0.5) : 0
    let largest = Double.greatestFiniteMagnitude
    return max(bottom - margin, -largest)...min(top + margin, largest)
  }
}
