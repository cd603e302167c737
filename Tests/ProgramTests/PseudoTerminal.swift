import CHarness
import CTerm
import Glibc
import Plotting

/// A terminal without glass: a test holds the end where the screen and the keyboard would be.
final class PseudoTerminal {
  /// Everything that was written to the terminal so far.
  private(set) var bytes: [UInt8] = []
  /// What a screen would show.
  private(set) var screen: VirtualTerminal
  /// The end of the program.
  let inner: Int32
  private var master: Int32

  init(size: Size = Size(width: 80, height: 24)) throws {
    var outer: Int32 = -1
    var inner: Int32 = -1
    guard harness_open_terminal(&outer, &inner, Int32(size.height), Int32(size.width)) else {
      throw HarnessError.noTerminal
    }
    master = outer
    self.inner = inner
    screen = VirtualTerminal(size: size)
  }

  deinit {
    hangUp()
    close(inner)
  }

  /// The settings of the line, as text that can be compared.
  var settings: String {
    var found = termios()
    tcgetattr(inner, &found)
    let flags = [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
    let controls = withUnsafeBytes(of: found.c_cc) { Array($0) }
    return "\(flags) \(controls)"
  }

  /// Changes the settings of the line.
  func set(_ change: (inout termios) -> Void) {
    var settings = termios()
    tcgetattr(inner, &settings)
    change(&settings)
    tcsetattr(inner, TCSANOW, &settings)
  }

  /// Types bytes, all of them, reading what the program writes meanwhile.
  func type(_ keys: [UInt8]) {
    var rest = keys[...]
    let end = Deadline(.seconds(10))
    while !rest.isEmpty, !end.isOver {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      pump(milliseconds: 1)
    }
  }

  /// Types bytes while nobody looks at the screen: nothing is read.
  func pressUnread(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Types text.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Reads until something holds; false when it did not within the time.
  @discardableResult
  func wait(
    _ limit: Duration = .seconds(5), until isReached: (PseudoTerminal) -> Bool
  ) -> Bool {
    let end = Deadline(limit)
    pump(milliseconds: 0)
    while !isReached(self) {
      if end.isOver { return false }
      pump(milliseconds: 10)
    }
    return true
  }

  /// Reads until nothing has come for a while.
  func waitForSilence(_ quiet: Duration = .milliseconds(120)) {
    var known = -1
    while known != bytes.count {
      known = bytes.count
      wait(quiet) { $0.bytes.count != known }
    }
  }

  /// Changes the size of the window; the program gets SIGWINCH.
  func resize(to size: Size) {
    pump(milliseconds: 0)
    screen.resize(to: size)
    _ = cterm_set_size(inner, Int32(size.height), Int32(size.width))
  }

  /// True when the program could not write more, because nobody has read for long.
  var isFull: Bool {
    var watched = pollfd(fd: inner, events: Int16(POLLOUT), revents: 0)
    return poll(&watched, 1, 0) == 0
  }

  /// Forgets what was written.
  func forget() { bytes = [] }

  /// Closes the window.
  func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  private func pump(milliseconds: Int32) {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) == 1 else { return }
    let new = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(master, buffer.baseAddress, buffer.count))
    }
    bytes += new
    screen.feed(new)
  }
}

/// What stops a test before it began.
enum HarnessError: Error {
  case noTerminal, notStarted
}

/// A moment after which a test gives up.
struct Deadline {
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant

  init(_ duration: Duration) { end = clock.now + duration }

  var isOver: Bool { clock.now >= end }
}
