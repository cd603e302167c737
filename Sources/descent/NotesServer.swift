internal import CTerm
internal import Classroom
internal import Glibc
internal import Tutor

/// Tells the speaker's cues to programs of the same user that show them in other terminals.
///
/// One line of JSON goes out when a reader has come, and whenever the cues change. Nothing that
/// readers do, or leave undone, holds the presentation up.
struct NotesServer: Companion {
  private let folder: NotesFolder
  private let listener: Int32
  private var readers: [Outbox] = []
  private var told: Cues?
  private var lastLook: SuspendingClock.Instant?
  /// False after the system had no descriptor left for a reader, until something else happens.
  private var listens = true

  private static let readerLimit = 4
  /// The least milliseconds between two looks at a panel that moves by itself.
  private static let gap = 200

  /// Waits for readers.
  ///
  /// - Parameter folder: where they come to; it must have been claimed.
  init?(in folder: NotesFolder) {
    listener = folder.listen()
    guard listener >= 0 else { return nil }
    self.folder = folder
  }

  var descriptors: [Int32] { (listens ? [listener] : []) + readers.map(\.descriptor) }

  var outlets: [Int32] { readers.filter(\.isBehind).map(\.descriptor) }

  mutating func attend(_ program: inout Presenter) {
    keepReaders { $0.skipInput() && $0.flush() }
    if takeReaders() { tell(program.cues) }
  }

  mutating func follow(_ program: inout Presenter) {
    listens = true
    guard !readers.isEmpty, !isTooSoon(for: program) else { return }
    let cues = program.cues
    if cues != told { tell(cues) }
  }

  func end() { folder.remove() }

  /// Lets in who knocks; whoever is too many is hung up on.
  ///
  /// - Returns: true when somebody has come in.
  private mutating func takeReaders() -> Bool {
    let known = readers.count
    while true {
      let connection = cterm_accept(listener)
      guard connection >= 0 else { break }
      if readers.count < Self.readerLimit {
        readers.append(Outbox(connection))
      } else {
        close(connection)
      }
    }
    // Else the loop would be woken for the same knock again and again.
    if errno != EAGAIN { listens = false }
    return readers.count > known
  }

  private mutating func tell(_ cues: Cues) {
    told = cues
    let line = cues.line
    keepReaders { $0.send(line) }
  }

  private mutating func keepReaders(_ isToStay: (inout Outbox) -> Bool) {
    readers = readers.compactMap { reader in
      var reader = reader
      if isToStay(&reader) { return reader }
      close(reader.descriptor)
      return nil
    }
  }

  /// True when time will move the panel again before anybody could read the cues of this moment.
  private mutating func isTooSoon(for program: Presenter) -> Bool {
    let now = SuspendingClock.now
    if let lastLook, let interval = program.tickInterval, interval < Self.gap,
      now - lastLook < .milliseconds(Self.gap)
    {
      return true
    }
    lastLook = now
    return false
  }
}
