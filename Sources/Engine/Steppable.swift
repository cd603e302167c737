/// A value that moves on by one deterministic step.
public protocol Steppable: Sendable {
  /// Moves on by one step; equal values give equal results, to the bit.
  mutating func step()

  /// Moves on by some steps: the same as so many single ones, where possible faster.
  ///
  /// - Parameter count: how many; none for 0 or less.
  mutating func step(count: Int)
}

extension Steppable {
  /// Makes one step after the other.
  ///
  /// - Parameter count: how many; none for 0 or less.
  public mutating func step(count: Int) {
    for _ in 0..<max(0, count) { step() }
  }
}
