internal import CTerm
internal import Glibc

/// The signals of the process, as the event loop sees them.
///
/// The handlers are written in C: what a handler may call does not include the Swift runtime.
enum Signals {
  /// Something that a signal asks the loop to do.
  enum Request: Hashable, Sendable {
    /// End, and die by this signal so that the parent sees it.
    case end(Int32)
    /// Give the terminal back and stop.
    case suspend
    /// The process goes on after it was stopped by force.
    case resume
    /// The window has another size.
    case resize
  }

  /// Installs all handlers; to be called before curses starts, which keeps handlers it finds.
  ///
  /// - Returns: a descriptor that becomes readable when a signal came in.
  static func install() -> Int32 { cterm_guard_install() }

  /// The next request; `nil` when there is none.
  static func next() -> Request? {
    switch cterm_next_signal() {
    case 0: nil
    case SIGTSTP: .suspend
    case SIGCONT: .resume
    case SIGWINCH: .resize
    case let number: .end(number)
    }
  }

  /// True when a signal has told the program to end.
  static var isEnding: Bool { cterm_is_ending() }

  /// Forgets that a signal came in; `next` still tells which.
  static func drain() { cterm_guard_drain() }

  /// Ends the process by a signal.
  static func die(by number: Int32) -> Never { cterm_die(number) }

  /// Stops the process until it is continued.
  static func stop(by number: Int32 = SIGTSTP) { cterm_stop(number) }
}
