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
