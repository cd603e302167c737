import CHarness
import Glibc

/// The built program, running under a parent that behaves like a shell.
final class Program {
  /// How a program stopped or ended.
  enum Status: Hashable {
    case exited(Int32)
    case killed(Int32)
    case stopped(Int32)
    /// It still runs.
    case none
  }

  /// Where one of the three standard streams leads.
  enum Stream {
    case terminal, closed
    case file(Int32)
  }

  /// The process.
  private(set) var process: pid_t = 0
  private var reports: Int32 = -1
  private var commands: Int32 = -1
  private let shell: pid_t
  private let home: String

  /// The environment that tests start with: no user's wishes, and an empty home for each program.
  static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - path: another program to start instead.
  ///   - terminal: the terminal that its streams may lead to.
  ///   - environment: what differs from that of all tests.
  ///   - fileLimit: the most that a file of it may hold, in blocks of 512 bytes.
  ///   - input: where it reads.
  ///   - output: where it writes.
  ///   - errors: where it complains.
  ///   - ignored: a signal that it finds ignored, as nohup has it.
  ///   - inBackground: true for a start with `&`.
  /// - Throws: `HarnessError` when it cannot be started.
  init(
    _ arguments: [String] = [], by path: String = Program.path, on terminal: PseudoTerminal?,
    environment: [String: String?] = [:], fileLimit: Int? = nil,
    input: Stream = .terminal, output: Stream = .terminal, errors: Stream = .terminal,
    ignoring ignored: Int32 = 0, inBackground: Bool = false
  ) throws {
    home = try Self.folder([:])
    let standard = Self.environment.merging(["HOME": home]) { $1 }
    let merged = standard.merging(environment.mapValues { $0 ?? "\0" }) { $1 }
      .filter { $0.value != "\0" }
    let limiting =
      fileLimit.map { ["/bin/sh", "-c", "ulimit -f \($0) && exec \"$@\"", "sh"] } ?? []
    let first = limiting.first ?? path
    let argumentPointers = Self.pointers(limiting + [path] + arguments)
    let environmentPointers = Self.pointers(merged.map { "\($0)=\($1)" })
    defer { for text in argumentPointers + environmentPointers { free(text) } }
    let streams = [input, output, errors].map { Self.descriptor(of: $0, on: terminal) }
    var reports: Int32 = -1
    var commands: Int32 = -1
    shell = first.withCString { path in
      argumentPointers.withUnsafeBufferPointer { arguments in
        environmentPointers.withUnsafeBufferPointer { environment in
          var job = harness_job(
            path: path, arguments: arguments.baseAddress, environment: environment.baseAddress,
            terminal: terminal?.inner ?? -1, streams: (streams[0], streams[1], streams[2]),
            ignored: ignored, in_background: inBackground)
          return harness_start_job(&job, &reports, &commands)
        }
      }
    }
    (self.reports, self.commands) = (reports, commands)
    guard shell > 0, let first = report(.seconds(5)) else { throw HarnessError.notStarted }
    process = first.process
  }

  deinit {
    if process > 0 { kill(process, SIGKILL) }
    close(reports)
    close(commands)
    var status: Int32 = 0
    if shell > 0 { waitpid(shell, &status, 0) }
    // One that was used is left to the system to clear away.
    rmdir(home)
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { kill(process, number) }

  /// Brings a stopped program back to the foreground.
  func continueInForeground() { write(commands, "f", 1) }

  /// Lets the stopped program go on while its parent keeps the terminal.
  func continueInBackground() { write(commands, "b", 1) }

  /// How the program stops or ends; `.none` when it does neither within the time.
  ///
  /// - Parameters:
  ///   - limit: how long to wait.
  ///   - terminal: what to read from meanwhile, so that the program is not held up.
  /// - Returns: what its parent saw.
  func status(_ limit: Duration = .seconds(20), reading terminal: PseudoTerminal? = nil) -> Status {
    let end = Deadline(limit)
    while !end.isOver {
      terminal?.wait(.milliseconds(1)) { _ in false }
      guard let report = report(.milliseconds(terminal == nil ? 50 : 2)) else { continue }
      // It may have written its last words after the look at the terminal.
      terminal?.waitForSilence(.milliseconds(0))
      return Self.status(from: report.status)
    }
    return .none
  }

  /// The value of a line of `/proc/PID/status`.
  func kernelCount(_ name: String) -> Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    bytes.removeLast(8192 - fread(&bytes, 1, 8192, file))
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("\(name):") }
    return line.flatMap { Int($0.split(whereSeparator: \.isWhitespace)[1]) }
  }

  /// The program lies beside the bundle of the tests, or where the environment says.
  static let path: String = {
    if let chosen = getenv("DESCENT_SPEED") { return String(cString: chosen) }
    let resolved = realpath("/proc/self/exe", nil)
    defer { free(resolved) }
    let own = resolved.map { String(cString: $0) } ?? ""
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/descent"
  }()

  private func report(_ limit: Duration) -> (process: pid_t, status: Int32)? {
    var watched = pollfd(fd: reports, events: Int16(POLLIN), revents: 0)
    let milliseconds =
      limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
    guard poll(&watched, 1, Int32(milliseconds)) == 1 else { return nil }
    var words: (Int32, Int32) = (0, 0)
    guard read(reports, &words, 8) == 8 else { return nil }
    return words
  }

  private static func status(from word: Int32) -> Status {
    var number: Int32 = 0
    if harness_has_exited(word, &number) { return .exited(number) }
    if harness_was_killed(word, &number) { return .killed(number) }
    if harness_has_stopped(word, &number) { return .stopped(number) }
    return .none
  }

  private static func descriptor(of stream: Stream, on terminal: PseudoTerminal?) -> Int32 {
    switch stream {
    case .terminal: terminal?.inner ?? -1
    case .closed: -1
    case .file(let descriptor): descriptor
    }
  }

  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
