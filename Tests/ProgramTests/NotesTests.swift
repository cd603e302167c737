import CTerm
import Glibc
import Plotting
import Testing

/// A presentation in one terminal, its notes in another.
@Suite(.serialized) struct NotesTests {
  private let runtime: String

  init() throws { runtime = try Program.folder([:]) }

  private var socket: String { "\(runtime)/descent/present.sock" }

  private func start(
    _ arguments: [String], in runtime: String? = nil
  ) throws -> (terminal: PseudoTerminal, program: Program) {
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["present"] + arguments, on: terminal,
      environment: ["XDG_RUNTIME_DIR": runtime ?? self.runtime])
    terminal.waitForFrame()
    return (terminal, program)
  }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private func quit(_ side: (terminal: PseudoTerminal, program: Program)) {
    side.terminal.type("q")
    #expect(side.program.status(reading: side.terminal) == .exited(0))
  }

  @Test func `the notes follow the presentation from page to page`() throws {
    let presenter = try start(["overshoot"])
    let notes = try start(["--notes"])
    #expect(notes.terminal.wait { $0.screen.text.contains("Do not explain anything yet") })
    #expect(notes.terminal.screen.text.contains("the class sees"))
    presenter.terminal.type("2\r")
    #expect(notes.terminal.wait { $0.screen.text.contains("Let them compute it on paper") })
    presenter.terminal.type("\u{1B}[6~")
    #expect(notes.terminal.wait { $0.screen.text.contains("next: explain it") })
    presenter.terminal.type("b")
    #expect(notes.terminal.wait { $0.screen.text.contains("now: the screen is blank") })
    notes.terminal.type("L")
    #expect(notes.terminal.wait { $0.screen.text.contains("现在：the screen is blank") })
    quit(notes)
    presenter.terminal.type("b")
    presenter.terminal.waitForSilence()
    quit(presenter)
    #expect(mode(socket) == nil)
  }

  @Test func `either side may come first and go first`() throws {
    let notes = try start(["--notes"])
    #expect(notes.terminal.wait { $0.screen.text.contains("waiting for 'descent present LESSON'") })
    for (lesson, title) in [("overshoot", "Learning rate"), ("descent", "Gradient descent")] {
      let presenter = try start([lesson])
      #expect(
        notes.terminal.wait {
          $0.screen.text.contains(title) && !$0.screen.text.contains("has ended")
        })
      quit(presenter)
      #expect(notes.terminal.wait { $0.screen.text.contains("the presentation has ended") })
    }
    let presenter = try start(["overshoot"])
    #expect(notes.terminal.wait { !$0.screen.text.contains("has ended") })
    notes.program.signal(SIGKILL)
    #expect(notes.program.status(reading: notes.terminal) == .killed(SIGKILL))
    presenter.terminal.type("4\r")
    #expect(presenter.terminal.wait { $0.screen.text.contains("page 4/") })
    let others = try start(["--notes"])
    #expect(others.terminal.wait { $0.screen.text.contains("page 4/") })
    quit(presenter)
    quit(others)
  }

  @Test func `nobody else can read them`() throws {
    let old = umask(0)
    let presenter = try start(["overshoot"])
    umask(old)
    #expect(mode("\(runtime)/descent") == 0o700)
    #expect(mode(socket) == 0o600)
    presenter.program.signal(SIGTERM)
    #expect(presenter.program.status(reading: presenter.terminal) == .killed(SIGTERM))
    #expect(mode(socket) == nil)
  }

  @Test func `a socket that was left behind is replaced`() throws {
    let killed = try start(["overshoot"])
    killed.program.signal(SIGKILL)
    #expect(killed.program.status(reading: killed.terminal) == .killed(SIGKILL))
    #expect(mode(socket) != nil)
    let presenter = try start(["overshoot"])
    let notes = try start(["--notes"])
    #expect(notes.terminal.wait { $0.screen.text.contains("page 1/") })
    quit(presenter)
    quit(notes)
  }

  @Test func `a second presentation runs without a socket and says so`() throws {
    let first = try start(["overshoot"])
    let second = try start(["descent"])
    #expect(second.terminal.screen.text.contains("another presentation runs"))
    quit(second)
    #expect(mode(socket) == 0o600)
    let notes = try start(["--notes"])
    #expect(notes.terminal.wait { $0.screen.text.contains("Learning rate and overshoot") })
    quit(first)
    quit(notes)
  }

  @Test func `a fifth reader is told that there is no place`() throws {
    let presenter = try start(["overshoot"])
    let readers = try (0..<4).map { _ in try start(["--notes"]) }
    for reader in readers { #expect(reader.terminal.wait { $0.screen.text.contains("page 1/") }) }
    let fifth = try start(["--notes"])
    #expect(fifth.terminal.wait { $0.screen.text.contains("as many readers") })
    quit(readers[0])
    #expect(fifth.terminal.wait { $0.screen.text.contains("page 1/") })
    quit(presenter)
    for reader in readers.dropFirst() + [fifth] { quit(reader) }
  }

  @Test func `a reader that is stopped comes back to the page of the moment`() throws {
    let presenter = try start(["overshoot"])
    let notes = try start(["--notes"])
    #expect(notes.terminal.wait { $0.screen.text.contains("page 1/") })
    notes.program.signal(SIGSTOP)
    #expect(notes.program.status(reading: notes.terminal) == .stopped(SIGSTOP))
    presenter.terminal.type("3\r")
    #expect(presenter.terminal.wait { $0.screen.text.contains("page 3/") })
    notes.program.continueInForeground()
    #expect(notes.terminal.wait { $0.screen.text.contains("Poll it.") })
    quit(presenter)
    quit(notes)
  }

  @Test func `a reader that talks and never reads is hung up on`() throws {
    let lessons = try Program.folder(["en/01-talk.md": Self.longTalk])
    let presenter = try start(["talk", "--lessons", lessons])
    #expect(presenter.terminal.screen.text.contains("page 1/2"))
    let folder = open("\(runtime)/descent", O_RDONLY | O_DIRECTORY)
    let connection = cterm_connect(folder, "present.sock")
    defer { for descriptor in [folder, connection] { close(descriptor) } }
    try #require(connection >= 0)
    let speech = [UInt8](repeating: 0x1B, count: 1 << 20)
    var said = 0
    presenter.terminal.wait { _ in
      said += max(0, cterm_send_some(connection, speech, speech.count))
      return said > 1 << 20
    }
    #expect(said > 1 << 20)
    var watched = pollfd(fd: connection, events: 0, revents: 0)
    for _ in 0..<2000 where poll(&watched, 1, 0) == 0 {
      // Each of these changes the cues.
      presenter.terminal.type("b")
    }
    #expect(watched.revents & Int16(POLLHUP) != 0)
    var byte: UInt8 = 0
    #expect(cterm_receive_some(connection, &byte, 1) == 1 && byte == UInt8(ascii: "{"))
    // The first key may only end the blank screen.
    presenter.terminal.type("\u{1B}[5~2\r")
    #expect(presenter.terminal.wait { $0.screen.text.contains("page 2/2") })
    quit(presenter)
  }

  private static let words = String(repeating: "word ", count: 1500)

  /// A lesson with more notes on a page than many lines of other lessons have.
  private static let longTalk = """
    ---
    format: 1
    id: talk
    title: A long talk
    lang: en
    kind: extra
    requires: []
    minutes: 10
    objectives:
      - Hear it
    ---

    ## One

    A text.

    \(String(repeating: "::: notes\n\(words)\n:::\n\n", count: 3))
    ---

    ## Two

    More text.
    """ + "\n"

  @Test func `a path that is too long for the address of a socket serves`() throws {
    let deep = runtime + "/" + String(repeating: "x", count: 200)
    mkdir(deep, 0o700)
    let presenter = try start(["overshoot"], in: deep)
    let notes = try start(["--notes"], in: deep)
    #expect(notes.terminal.wait { $0.screen.text.contains("page 1/") })
    quit(presenter)
    quit(notes)
  }

  @Test(arguments: [nil, "", "relative", "/nonexistent", "/proc"])
  func `without a folder there are notes on F5 only`(runtime: String?) throws {
    let environment = ["XDG_RUNTIME_DIR": runtime]
    let terminal = try PseudoTerminal()
    let program = try Program(["present", "overshoot"], on: terminal, environment: environment)
    terminal.waitForFrame()
    #expect(terminal.screen.text.contains("page 1/7"))
    terminal.type("\u{1B}[15~")
    #expect(terminal.wait { $0.screen.text.contains("Do not explain anything yet") })
    quit((terminal, program))
    let run = try Program.run(["present", "--notes"], environment: environment)
    #expect(run.status == .exited(66))
    #expect(run.errors.filter(\.isNewline).count == 1)
    #expect(run.errors.hasPrefix("descent: "))
  }

  @Test func `a folder that is not private serves neither side`() throws {
    let folder = "\(runtime)/descent"
    mkdir(folder, 0o700)
    chmod(folder, 0o750)
    let presenter = try start(["overshoot"])
    #expect(mode(socket) == nil)
    quit(presenter)
    let environment = ["XDG_RUNTIME_DIR": runtime]
    let run = try Program.run(["present", "--notes"], environment: environment)
    #expect(run.status == .exited(66))
    #expect(run.errors.hasPrefix("descent: \(folder) has to be yours alone"))
    rmdir(folder)
    symlink("/tmp", folder)
    #expect(
      try Program.run(["present", "--notes"], environment: environment).status == .exited(66))
  }

  @Test(arguments: [["present"], ["present", "--notes", "overshoot"]])
  func `it has to be clear which side is meant`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == .exited(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.filter(\.isNewline).count == 1)
  }

  @Test func `without a terminal nothing is left behind`() throws {
    let run = try Program.run(
      ["present", "overshoot"], environment: ["XDG_RUNTIME_DIR": runtime])
    #expect(run.status == .exited(69))
    #expect(mode("\(runtime)/descent") == 0o700)
    #expect(mode(socket) == nil)
  }
}
