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

/// A run whose settings can be changed on the way.
public protocol Adjustable: Steppable {
  /// What can be changed in mid-run.
  associatedtype Setting: Sendable

  /// Takes over other settings; the place in the run stays.
  mutating func apply(_ setting: Setting)

  /// The same state without what a step makes anew, such as work space.
  var checkpoint: Self { get }

  /// How many bytes a checkpoint takes at most.
  var checkpointSize: Int { get }
}

extension Adjustable {
  /// The state itself.
  public var checkpoint: Self { self }

  /// The size of the value.
  public var checkpointSize: Int { MemoryLayout<Self>.size }
}
