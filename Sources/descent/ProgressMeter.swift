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
