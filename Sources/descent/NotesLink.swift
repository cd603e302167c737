internal import CTerm
internal import Classroom
internal import Glibc
internal import Tutor

/// Hears the cues of the presentation that runs, and looks for one as long as none does.
struct NotesLink: Companion {
  private var connection: Int32 = -1
  /// The beginning of a line.
  private var held: [UInt8] = []
  private var hasHeard = false

  var descriptors: [Int32] { connection >= 0 ? [connection] : [] }

  /// Looks for a presentation where there is none yet: at each beat of the clock, and at each key.
  mutating func follow(_ program: inout NotesReader) {
    guard connection < 0 else { return }
    connection = (try? NotesFolder())?.connect() ?? -1
    (held, hasHeard) = ([], false)
    if connection < 0 { program.link = .absent }
  }

  mutating func attend(_ program: inout NotesReader) {
    guard connection >= 0 else { return }
    var bytes = [UInt8](repeating: 0, count: Cues.lineLimit)
    let count = cterm_receive_some(connection, &bytes, bytes.count)
    guard count >= 0 else { return hangUp(hasHeard ? .absent : .refused, &program) }
    held += bytes.prefix(count)
    takeLines(&program)
  }

  /// Hands on the last line that is complete: those before it are out of date.
  private mutating func takeLines(_ program: inout NotesReader) {
    let lines = held.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    held = Array(lines.last ?? [])
    if let line = lines.dropLast().last {
      guard let cues = Cues(line: Array(line)) else { return hangUp(.unreadable, &program) }
      hasHeard = true
      program.take(cues)
    }
    if held.count > Cues.lineLimit { hangUp(.unreadable, &program) }
  }

  private mutating func hangUp(_ link: NotesReader.Link, _ program: inout NotesReader) {
    close(connection)
    connection = -1
    program.link = link
  }
}
