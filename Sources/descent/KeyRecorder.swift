internal import Classroom
internal import Glibc
internal import Plotting
internal import Tutor

/// Writes down what happens to a program while it happens: what a crash leaves can be played.
final class KeyRecorder {
  private let file: Int32
  private let start = SuspendingClock.now
  /// What is to be written once the first thing happens, when the terminal has said what it can show.
  private var beginning: Recording.Beginning?
  private var size: Size?
  private var beats = 0
  private var lastBeat = 0
  /// Why nothing is written any more.
  private(set) var problem: Localized?
  /// True when what happened could not be written.
  private(set) var hasFailed = false

  /// A recorder with a new file.
  ///
  /// - Parameters:
  ///   - name: its name; what is there already is left as it is.
  ///   - beginning: what is open at first.
  /// - Throws: status 73 after a line that says why there is no such file.
  init(_ name: String, beginning: Recording.Beginning) throws(ExitStatus) {
    file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0o666)
    self.beginning = beginning
    guard file >= 0 else {
      let code = errno
      let failure: ExportFile.Failure =
        code == EEXIST ? .exists(name: name) : .notMade(name: name, .system(code))
      let way = code == EEXIST ? "; --record needs a new name" : ""
      StandardError.write("descent: \(failure.message.en)\(way)\n")
      throw .cannotCreate
    }
  }

  deinit { close(file) }

  /// Notes a key before the program takes it.
  func note(_ key: Key, in program: some Program) { note(.key(key), in: program) }

  /// Notes that a saved run is about to be opened.
  func note(_ run: SavedRun, in program: some Program) { note(.open(run), in: program) }

  /// Notes that a beat is about to go by.
  func noteBeat(in program: some Program) {
    writeHead(of: program)
    beats += 1
    lastBeat = now
  }

  /// Ends before data come from a file, which is not part of a recording.
  func endBeforeData() {
    writeBeats()
    problem = problem ?? Localized(en: "data were loaded from a file", zh: "从文件载入了数据")
  }

  /// Writes what was not written yet.
  func end() { writeBeats() }

  private var now: Int {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  private func note(_ happening: Recording.Happening, in program: some Program) {
    writeHead(of: program)
    writeBeats()
    if size != program.size {
      size = program.size
      write(Recording.line(of: Recording.Event(time: now, happening: .size(program.size))))
    }
    write(Recording.line(of: Recording.Event(time: now, happening: happening)))
  }

  private func writeHead(of program: some Program) {
    guard let beginning else { return }
    self.beginning = nil
    size = program.size
    write(Recording(beginning, size: program.size, appearance: program.appearance).head)
  }

  private func writeBeats() {
    guard beats > 0 else { return }
    write(Recording.line(of: Recording.Event(time: lastBeat, happening: .beats(beats))))
    beats = 0
  }

  private func write(_ text: String) {
    guard problem == nil else { return }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        problem = FileProblem.system(errno).reason
        hasFailed = true
        return
      }
    }
  }
}
