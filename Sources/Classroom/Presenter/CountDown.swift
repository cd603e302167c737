/// A timer that runs down from three minutes.
package struct CountDown: Hashable, Sendable {
  /// How long it runs, in milliseconds.
  package static let length = 180_000

  /// When it ends; `nil` until the first beat, which tells the time.
  private var end: Int?
  /// Milliseconds that are left.
  private var left = Self.length

  /// A timer that begins with the next beat.
  package init() {}

  /// Whole seconds that are left, the one that has begun among them.
  package var seconds: Int { (left + 999) / 1000 }

  /// True when the time is up.
  package var isOver: Bool { left <= 0 }

  /// `2:59`.
  package var text: String { Self.text(seconds) }

  /// Minutes and seconds as a clock shows them: `12:05`.
  static func text(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// Looks at the clock.
  ///
  /// - Parameter now: milliseconds of a clock that never goes back.
  package mutating func look(at now: Int) {
    let end = end ?? now + Self.length
    self.end = end
    left = max(0, end - now)
  }

  /// Milliseconds until another second is over; `nil` when the time is up.
  package var interval: Int? {
    if end == nil { return 0 }
    return isOver ? nil : (left - 1) % 1000 + 1
  }
}
