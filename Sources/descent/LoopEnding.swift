/// Why an event loop ended.
enum LoopEnding: Hashable, Sendable {
  /// The program wanted to.
  case quit
  /// The terminal is gone.
  case hangUp
  /// A signal said so.
  case signal(Int32)
}
