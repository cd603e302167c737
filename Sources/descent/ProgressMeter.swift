internal import Glibc

/// One line on the standard error stream that tells how far a long run is.
///
/// It shows only where somebody looks: when that stream is a terminal and the rows go elsewhere.
/// Short runs stay silent.
struct ProgressMeter {
  private let line: ProgressLine
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var due: ContinuousClock.Instant
  private var shown = 0

  /// How long a run stays silent, and then how long a line stands.
  private static let pause = Duration.milliseconds(250)
  /// How many steps are made between two looks at the clock.
  private static let stride = 16

  /// A meter for so many steps; `nil` where it would disturb.
  init?(total: Int) {
    guard isatty(STDERR_FILENO) == 1, isatty(STDOUT_FILENO) == 0 else { return nil }
    line = ProgressLine(total: total, isUTF8: TextEncoding.adopt() == .utf8)
    start = clock.now
    due = start + Self.pause
  }

  /// Tells that a step was made.
  mutating func reached(_ step: Int) {
    guard step.isMultiple(of: Self.stride) else { return }
    let now = clock.now
    guard now >= due else { return }
    due = now + Self.pause
    replace(with: line.text(at: step, after: now - start, width: Self.columns - 1))
  }

  /// Takes the line away.
  mutating func clear() {
    guard shown > 0 else { return }
    replace(with: "")
    StandardError.write("\r")
  }

  /// Overwrites with blanks what is left of a longer line: that needs no escape sequence.
  private mutating func replace(with text: String) {
    let rest = String(repeating: " ", count: max(0, shown - text.count))
    StandardError.write("\r" + text + rest)
    shown = text.count
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

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
