internal import CTerm
internal import Glibc
internal import Plotting

/// A terminal as two streams of bytes, and its settings, which are given back as they were found.
///
/// Writing never waits: what the terminal does not take stays in a queue. So a terminal that has
/// stopped reading cannot stop the program.
final class Terminal {
  /// Why bytes no longer flow.
  enum Failure: Error {
    /// The other side is gone.
    case hungUp
  }

  /// The descriptor that keys come from.
  let input = STDIN_FILENO
  /// The descriptor that is drawn to.
  let output: Int32
  private var found = termios()
  private var queue: [UInt8] = []

  /// The terminal of the standard streams.
  init() {
    // An open terminal of our own can be told not to wait without telling the shell's.
    let name = ttyname(STDOUT_FILENO).map { String(cString: $0) }
    let own = name.map { open($0, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
    output = own >= 0 ? own : STDOUT_FILENO
  }

  /// True when standard input and output are terminals.
  static var isPresent: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// True while bytes wait that the terminal has not taken.
  var isBehind: Bool { !queue.isEmpty }

  /// The size in cells, at least 1x1 and at most 500x200; 80x24 when the terminal cannot say.
  var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cterm_size(output, &rows, &columns) else { return Size(width: 80, height: 24) }
    return Size(width: min(max(Int(columns), 1), 500), height: min(max(Int(rows), 1), 200))
  }

  /// Takes the terminal: from now on keys come one by one and unseen.
  ///
  /// Whatever happens after this, the guard gives the terminal back.
  ///
  /// - Parameters:
  ///   - restoring: the bytes that undo what will be written.
  ///   - remembering: whether the settings found now are those to give back.
  func take(restoring: [UInt8], remembering: Bool) {
    if remembering { tcgetattr(input, &found) }
    cterm_guard_arm(input, output, &found, restoring, restoring.count)
    var raw = found
    // Ctrl-C, Ctrl-\ and Ctrl-Z stay signals of the kernel; Ctrl-S must not freeze a beginner.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    // Without NOFLSH a signal key would throw away what waits to be shown, in the middle of a sequence.
    raw.c_lflag |= tcflag_t(ISIG | NOFLSH)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    raw.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(input, TCSANOW, &raw)
  }

  /// Gives the terminal back as it was found.
  ///
  /// - Parameters:
  ///   - closing: the bytes that leave the screen.
  ///   - restoring: the bytes that do so in a hurry, when the terminal does not take the others.
  func giveBack(closing: [UInt8], restoring: [UInt8]) {
    try? send(closing)
    if !drain(milliseconds: 500) {
      queue.removeAll()
      tcflow(output, TCOON)
      tcflush(output, TCOFLUSH)
      _ = restoring.withUnsafeBytes { cterm_write_some(output, $0.baseAddress, $0.count) }
    }
    // In the background the shell has set what it needs, and asking for more would stop us.
    if isOurs { tcsetattr(input, TCSANOW, &found) }
    cterm_guard_disarm()
  }

  /// Writes bytes, or queues them when the terminal does not take them now.
  ///
  /// - Parameter bytes: what to write.
  /// - Throws: `Failure.hungUp` when the terminal is gone.
  func send(_ bytes: [UInt8]) throws(Failure) {
    queue.append(contentsOf: bytes)
    try flush()
  }

  /// Writes as much of the queue as the terminal takes now.
  ///
  /// - Throws: `Failure.hungUp` when the terminal is gone.
  func flush() throws(Failure) {
    guard isBehind else { return }
    let count = queue.withUnsafeBytes { cterm_write_some(output, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw .hungUp }
    queue.removeFirst(count)
  }

  /// Reads what has come in; it must be known that something has.
  ///
  /// - Returns: what came; nothing when a signal got in between.
  /// - Throws: `Failure.hungUp` at the end of the input.
  func read() throws(Failure) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      result = Glibc.read(input, buffer.baseAddress, buffer.count)
      count = max(0, result)
    }
    let isInterrupted = result < 0 && (errno == EINTR || errno == EAGAIN)
    guard result > 0 || isInterrupted else { throw .hungUp }
    return bytes
  }

  /// Waits for input.
  ///
  /// - Parameter milliseconds: how long to wait.
  /// - Returns: true when a byte can be read, or the end of the input.
  func hasInput(within milliseconds: Int32 = 0) -> Bool {
    var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) == 1
  }

  /// True when the process may use the terminal: it is in its foreground, or no shell rules it.
  var isOurs: Bool {
    let foreground = tcgetpgrp(input)
    return foreground == getpgrp() || (foreground < 0 && errno == ENOTTY)
  }

  private func drain(milliseconds: Int) -> Bool {
    let clock = SuspendingClock()
    let end = clock.now + .milliseconds(milliseconds)
    while isBehind, clock.now < end {
      var watched = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      poll(&watched, 1, 50)
      do { try flush() } catch { return false }
    }
    return !isBehind
  }
}
