internal import Glibc

/// The words of a progress line.
struct ProgressLine {
  /// How many steps there are to make, at least 1.
  let total: Int
  /// Whether more than ASCII can be shown.
  let isUTF8: Bool

  /// Cells of the bar.
  private static let barWidth = 16

  /// The line after some steps.
  ///
  /// - Parameters:
  ///   - step: how many were made.
  ///   - elapsed: how long that took.
  ///   - width: how many cells there are; the bar goes first when they are too few.
  /// - Returns: the line, not longer than `width`.
  func text(at step: Int, after elapsed: Duration, width: Int) -> String {
    let seconds = max(elapsed / .seconds(1), 1e-9)
    let rate = Double(step) / seconds
    let left = Double(total - step) / rate
    let numbers =
      "\(grouped(step)) / \(grouped(total)) steps  \(grouped(whole(rate)))/s  \(time(left)) left"
    let full = "descent: \(bar(at: step)) \(numbers)"
    return String((full.count <= width ? full : "descent: \(numbers)").prefix(max(0, width)))
  }

  private func bar(at step: Int) -> String {
    let share = Double(step) / Double(max(1, total))
    let done = min(Self.barWidth, max(0, whole(share * Double(Self.barWidth))))
    let (full, empty) = isUTF8 ? ("━", "─") : ("#", "-")
    return "[" + String(repeating: full, count: done)
      + String(repeating: empty, count: Self.barWidth - done) + "]"
  }

  /// Seconds up to two minutes, then minutes, then hours.
  private func time(_ seconds: Double) -> String {
    if seconds < 120 { return "\(whole(seconds.rounded(.up))) s" }
    if seconds < 7200 { return "\(whole((seconds / 60).rounded(.up))) min" }
    return "\(grouped(whole((seconds / 3600).rounded(.up)))) h"
  }

  /// Digits in groups of three, apart by blanks.
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    let text = digits.enumerated().map { index, digit in
      let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isStart ? " " : "") + String(digit)
    }
    return text.joined()
  }

  /// The whole part of a number that may be too large for one.
  private func whole(_ number: Double) -> Int {
    Int(exactly: number.rounded(.down)) ?? Int.max
  }
}
