internal import CTerm
internal import Glibc

/// The standard output stream of the commands that print and end.
enum StandardOutput {
  /// Writes text and does not return when that is impossible.
  ///
  /// A closed pipe ends the program by SIGPIPE, quietly, as it ends every filter; a full disk ends
  /// it with status 74 and one line.
  ///
  /// - Parameter text: what to write, with its line ends.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        fail(errno)
      }
    }
  }

  private static func fail(_ code: Int32) -> Never {
    if code == EPIPE { Signals.die(by: SIGPIPE) }
    StandardError.write("descent: cannot write the output: \(String(cString: strerror(code)))\n")
    exit(74)
  }
}

/// The standard error stream.
enum StandardError {
  /// Writes text; nobody is left to hear that it failed.
  ///
  /// - Parameter text: what to write, with its line end.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The three standard streams.
enum StandardStreams {
  /// Opens /dev/null on those that are closed, so that no file lands on one of them.
  ///
  /// To be called first of all. A closed output stream is opened for reading only: writing to it
  /// fails, as it should.
  static func open() { cterm_open_standard_streams() }
}
