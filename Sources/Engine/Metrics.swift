/// Numbers that tell how good predictions are.
///
/// All sums are compensated, so that a million samples cost no digit. A prediction that is not a
/// number is wrong in classification and makes the result not a number in regression. Of no sample
/// at all every metric is not a number.
public enum Metrics {
  /// The mean of some numbers, within a few units in the last place of Σ|x|/n.
  ///
  /// - Parameter numbers: any numbers.
  /// - Returns: the mean; not a number for none.
  public static func mean(of numbers: some Sequence<Double>) -> Double {
    ExactSum.mean(of: numbers)
  }
}

extension ExactSum {
  static func mean(of numbers: some Sequence<Double>) -> Double {
    var sum = ExactSum()
    var count = 0.0
    for number in numbers {
      sum.add(number)
      count += 1
    }
    return sum.value / count
  }

  static func sum(of numbers: some Sequence<Double>) -> Double {
    numbers.reduce(into: ExactSum()) { $0.add($1) }.value
  }
}
