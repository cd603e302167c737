/// The learning rates that the arrow keys visit, and the ways to change one.
///
/// The values at which the lecture's parabola changes its behaviour are on the ladder: 0.25 lands,
/// 0.5 bounces, and on either side of them the neighbours tell the difference.
public enum LearningRate {
  /// The rungs, from low to high.
  public static let ladder: [Double] = [
    -1, -0.1, 0, 1e-5, 1e-4, 0.001, 0.003, 0.01, 0.03, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5,
    0.51, 0.6, 1, 2, 3, 10, 30, 100,
  ]

  /// The next rung above a rate, or the rate itself above the ladder.
  public static func above(_ rate: Double) -> Double {
    ladder.first { $0 > rate } ?? rate
  }

  /// The next rung below a rate, or the rate itself below the ladder.
  public static func below(_ rate: Double) -> Double {
    ladder.last { $0 < rate } ?? rate
  }

  /// The rate made 5 % larger in size, in six significant digits, so that it stays readable.
  ///
  /// A rate that would no longer be finite stays.
  public static func increased(_ rate: Double) -> Double {
    let more = tidy(rate * 1.05)
    return more.isFinite ? more : rate
  }

  /// The rate made smaller by what `increased` would add.
  public static func decreased(_ rate: Double) -> Double { tidy(rate / 1.05) }

  /// The number with the fewest decimals that is as near as asked for.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - tolerance: how far away the result may be.
  /// - Returns: the value itself where no decimals help.
  package static func rounded(_ value: Double, within tolerance: Double) -> Double {
    var scale = 1.0
    while scale < 1e15 {
      let tidy = (value * scale).rounded() / scale
      if abs(tidy - value) <= tolerance { return tidy }
      scale *= 10
    }
    return value
  }

  /// The nearest number with six significant digits, or itself from 100 000 on.
  private static func tidy(_ rate: Double) -> Double {
    guard rate.isFinite, rate != 0 else { return rate }
    var scale = 1.0
    while abs(rate) * scale < 1e5, scale < 1e300 { scale *= 10 }
    guard scale > 1, scale < 1e300 else { return rate }
    return (rate * scale).rounded() / scale
  }
}
