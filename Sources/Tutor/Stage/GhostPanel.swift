/// A panel whose runs can be kept to compare with.
protocol GhostPanel {
  /// A run that was kept.
  associatedtype Ghost: KeptRun
  /// Those that were kept, at most four.
  var ghosts: [Ghost] { get }
  /// Keeps the known run and forgets its future.
  mutating func fork()
  /// Forgets all that were kept.
  mutating func dropGhosts()
  /// Goes back to step 0 and forgets the run; the settings stay.
  mutating func restart()
}
