internal import CTerm
internal import Glibc

/// A connection that bytes leave by as fast as the other side takes them, and no faster.
///
/// What comes back is thrown away.
struct Outbox {
  /// The connection.
  let descriptor: Int32
  private var queue: [UInt8] = []

  /// The most bytes that wait for somebody who does not read.
  private static let limit = 256 << 10

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// True while bytes wait.
  var isBehind: Bool { !queue.isEmpty }

  /// Sends bytes, or queues what does not go out now.
  ///
  /// - Returns: false when the other side is gone or has too much to read.
  mutating func send(_ bytes: [UInt8]) -> Bool {
    queue += bytes
    return flush() && queue.count <= Self.limit
  }

  /// Sends as much of what waits as the other side takes.
  ///
  /// - Returns: false when it is gone.
  mutating func flush() -> Bool {
    guard isBehind else { return true }
    let count = cterm_send_some(descriptor, queue, queue.count)
    guard count >= 0 else { return false }
    queue.removeFirst(count)
    return true
  }

  /// Throws away some of what has come.
  ///
  /// - Returns: false at the end of it.
  func skipInput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    return cterm_receive_some(descriptor, &bytes, bytes.count) >= 0
  }
}
