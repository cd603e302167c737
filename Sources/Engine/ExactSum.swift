/// A sum that keeps what rounding loses, so that a million terms are as exact as ten.
///
/// Short runs of terms are added plainly and only their sums with compensation.
///
/// Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
struct ExactSum: Sendable {
  private var total = 0.0
  private var lost = 0.0
  private var run = 0.0
  private var length = 0

  /// The sum so far.
  var value: Double {
    var copy = self
    copy.flush()
    // Past an overflow the correction is not a number; the sum itself tells more.
    return copy.lost.isFinite ? copy.total + copy.lost : copy.total
  }

  @inline(__always)
  mutating func add(_ term: Double) {
    run += term
    length += 1
    if length == 64 { flush() }
  }

  private mutating func flush() {
    let sum = total + run
    lost += abs(total) >= abs(run) ? (total - sum) + run : (run - sum) + total
    total = sum
    run = 0
    length = 0
  }
}
