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
