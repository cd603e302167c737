/// What two windows can note apart and put together later.
///
/// Merging is commutative, associative and idempotent.
protocol Mergeable {
  /// What either of the two knows.
  func merging(_ other: Self) -> Self
}

/// The entries of both, those with the same key merged.
func merged<Value: Mergeable>(
  _ first: [String: Value], _ second: [String: Value]
) -> [String: Value] {
  first.merging(second) { $0.merging($1) }
}

/// The lesser of two that may be missing.
func earliest<Event: Comparable>(_ first: Event?, _ second: Event?) -> Event? {
  [first, second].compactMap { $0 }.min()
}

/// The greater of two that may be missing.
func latest<Event: Comparable>(_ first: Event?, _ second: Event?) -> Event? {
  [first, second].compactMap { $0 }.max()
}

/// Times and counts that a file can hold.
enum Moment {
  /// Large enough for ever, and one more is still a number that JSON carries exactly.
  static let range = 0...(1 << 52)

  /// The nearest number that a file can hold.
  static func within(_ number: Int) -> Int {
    min(max(number, range.lowerBound), range.upperBound)
  }

  /// The later of two times.
  static func later(_ first: Int, _ second: Int) -> Int { within(max(first, second)) }
}
