internal import CTerm
internal import Glibc

/// Ways to crash on purpose, for the tests of what a crash leaves behind.
enum CrashKind: String, CaseIterable, Sendable {
  /// A failed precondition.
  case trap
  /// An integer that overflows.
  case overflow
  /// A stack without an end.
  case stack
  /// The C library's `abort`.
  case abort
}

/// Ends the process the way a programming error would.
///
/// - Parameter kind: the error to imitate.
func crash(_ kind: CrashKind) -> Never {
  switch kind {
  case .trap: fatalError("a crash on purpose")
  case .overflow: exit(Int32(truncatingIfNeeded: Int.max + Int(getpid())))
  case .stack: exit(cterm_exhaust_stack(0))
  case .abort: abort()
  }
}
