import CTerm
import Glibc
import Plotting
import Testing

/// What is left of the program on the terminal, however it ends.
@Suite(.serialized) struct TerminalLifeTests {
  private func start(
    _ arguments: [String] = [], prepare: (PseudoTerminal) -> Void = { _ in }
  ) throws -> (PseudoTerminal, Program, settings: String) {
    let terminal = try PseudoTerminal()
    prepare(terminal)
    let settings = terminal.settings
    let program = try Program(arguments, on: terminal)
    return (terminal, program, settings)
  }

  private func expectPeace(_ terminal: PseudoTerminal, settings: String) {
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace, "\(terminal.screen.modes) \(terminal.screen.look)")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func `the screen is taken and the keys come unseen`() throws {
    let (terminal, program, settings) = try start()
    #expect(terminal.wait { $0.screen.modes.isSuperset(of: [1049, 1002, 1006, 2004]) })
    #expect(!terminal.screen.modes.contains(25))
    #expect(terminal.settings != settings)
    program.signal(SIGKILL)
  }

  @Test func `q gives everything back and exits with 0`() throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `unusual settings are given back as they were found`() throws {
    let (terminal, program, settings) = try start { terminal in
      terminal.set {
        $0.c_lflag &= ~tcflag_t(ECHO)
        $0.c_iflag |= tcflag_t(IXANY)
        $0.c_cc.0 = 7
      }
    }
    terminal.waitForFrame()
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `a line that another program has left raw stays raw`() throws {
    let (terminal, program, settings) = try start { terminal in
      terminal.set { cfmakeraw(&$0) }
    }
    terminal.waitForFrame()
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE])
  func `a signal gives everything back and is the cause of death`(number: Int32) throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    program.signal(number)
    #expect(program.status(reading: terminal) == .killed(number))
    expectPeace(terminal, settings: settings)
  }

  @Test(arguments: [(UInt8(3), SIGINT), (UInt8(28), SIGQUIT)])
  func `Ctrl-C and Ctrl-Backslash are signals of the line`(key: UInt8, number: Int32) throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    terminal.type([key])
    #expect(program.status(reading: terminal) == .killed(number))
    expectPeace(terminal, settings: settings)
  }

  @Test func `a burst of signals is one clean end by the first`() throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    for number in [SIGTERM, SIGINT, SIGTERM] { program.signal(number) }
    let status = program.status(reading: terminal)
    #expect(status == .killed(SIGTERM) || status == .killed(SIGINT))
    expectPeace(terminal, settings: settings)
  }

  @Test(arguments: [0, 2, 8, 18, 40, 90, 160, 250])
  func `a signal while the program starts leaves nothing`(milliseconds: Int) throws {
    let (terminal, program, settings) = try start()
    terminal.wait(.milliseconds(milliseconds)) { _ in false }
    program.signal(SIGTERM)
    #expect(program.status(reading: terminal) == .killed(SIGTERM))
    expectPeace(terminal, settings: settings)
  }

  @Test(arguments: [("trap", SIGILL), ("overflow", SIGILL), ("stack", SIGSEGV), ("abort", SIGABRT)])
  func `a crash gives everything back and says so`(kind: String, number: Int32) throws {
    let (terminal, program, settings) = try start(["--no-state", "--crash-test", kind])
    let status = program.status(.seconds(10), reading: terminal)
    // arm64 says SIGTRAP where x86-64 says SIGILL.
    #expect(status == .killed(number) || (number == SIGILL && status == .killed(SIGTRAP)))
    expectPeace(terminal, settings: settings)
    #expect(terminal.text.contains("internal error"))
    // One fresh line on the screen of the shell.
    let lines = terminal.screen.text.split(separator: "\n")
    #expect(lines.last?.hasPrefix("descent: internal error (SIG") == true)
    #expect(lines.last?.hasSuffix(") in curve at step 0, please report it") == true)
  }

  @Test func `what a library complains of is said after the screen, not on it`() throws {
    // The runtime of Swift says on the error stream what went wrong.
    let (terminal, program, _) = try start(["--crash-test", "trap"])
    _ = program.status(.seconds(10), reading: terminal)
    let parts = terminal.text.split(separator: "\u{1B}[?1049l")
    try #require(parts.count == 2)
    #expect(!parts[0].contains("a crash on purpose"))
    #expect(parts[1].contains("a crash on purpose"))
  }

  @Test func `a crash is reported in Chinese where that is spoken`() throws {
    let (terminal, program, settings) = try start([
      "--no-state", "--crash-test", "abort", "--lang", "zh",
    ])
    #expect(program.status(.seconds(10), reading: terminal) == .killed(SIGABRT))
    expectPeace(terminal, settings: settings)
    #expect(
      terminal.screen.text.contains("descent: 内部错误（SIGABRT），当时在抛物线的第 0 步，请向作者报告"))
  }

  @Test func `Swift's backtracer comes after us and waits for no key`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(
      ["--crash-test", "trap"], on: terminal,
      environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"])
    let status = program.status(.seconds(20), reading: terminal)
    #expect(status == .killed(SIGILL) || status == .killed(SIGTRAP))
    expectPeace(terminal, settings: settings)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE])
  func `a fatal signal from outside gives everything back`(number: Int32) throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    program.signal(number)
    #expect(program.status(reading: terminal) == .killed(number))
    expectPeace(terminal, settings: settings)
  }

  @Test func `a line that does not read cannot keep the program from ending`() throws {
    let (terminal, program, settings) = try start()
    terminal.waitForFrame()
    // Ctrl-S belongs to the program, so the line is stopped by the kernel's own means.
    tcflow(terminal.inner, TCOOFF)
    program.signal(SIGWINCH)
    program.signal(SIGTERM)
    #expect(program.status(.seconds(4)) == .killed(SIGTERM))
    expectPeace(terminal, settings: settings)
  }

  @Test func `nor can a terminal that nobody reads`() throws {
    let terminal = try PseudoTerminal(size: Size(width: 200, height: 60))
    let settings = terminal.settings
    let program = try Program(["mlp", "--no-state"], on: terminal)
    terminal.waitForFrame()
    terminal.type("p")
    terminal.wait { $0.screen.text.contains("▶") }
    // Frames fill the line until nothing more goes into it.
    let end = Deadline(.seconds(20))
    while !terminal.isFull, !end.isOver { poll(nil, 0, 10) }
    #expect(terminal.isFull)
    program.signal(SIGTERM)
    #expect(program.status(.seconds(5)) == .killed(SIGTERM))
    expectPeace(terminal, settings: settings)
  }

  @Test func `started behind a shell it waits for its turn`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal, inBackground: true)
    let status = program.status(reading: terminal)
    #expect(status == .stopped(SIGTTIN) || status == .stopped(SIGTTOU))
    #expect(terminal.settings == settings)
    #expect(terminal.bytes.isEmpty)
    program.continueInForeground()
    terminal.waitForFrame()
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `two runs in one shell leave nothing`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let path = Program.path
    let shell = try Program(
      ["-c", "\(path) curve; \(path) mlp; echo over"], by: "/bin/sh", on: terminal)
    for sign in ["1 Parabola", "4 MLP lab"] {
      #expect(terminal.wait { $0.screen.text.contains(sign) })
      terminal.waitForSilence()
      terminal.type("q")
      #expect(terminal.wait { !$0.screen.modes.contains(1049) })
    }
    #expect(shell.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
    #expect(terminal.screen.text.contains("over"))
  }

  @Test(.enabled(if: access("/usr/bin/script", X_OK) == 0))
  func `in a terminal within a terminal it is the same`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let script = try Program(
      ["-qec", "\(Program.path) curve", "/dev/null"], by: "/usr/bin/script", on: terminal)
    terminal.waitForFrame()
    terminal.type("q")
    #expect(script.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `after a kill the next start finds what was learned`() throws {
    let home = try Program.folder([:])
    let arguments = ["learn", "overshoot", "--page", "3"]
    let terminal = try PseudoTerminal()
    let killed = try Program(arguments, on: terminal, environment: ["XDG_STATE_HOME": home])
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("page 3/7") })
    terminal.type("2\r")
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("just as you said") })
    killed.signal(SIGKILL)
    #expect(killed.status(reading: terminal) == .killed(SIGKILL))
    let report = try Program.run(["progress"], environment: ["XDG_STATE_HOME": home])
    #expect(report.status == .exited(0))
    #expect(report.output.contains("1/7") && report.errors.isEmpty, "\(report.output)")
  }

  @Test func `closing the window ends the program`() throws {
    let (terminal, program, _) = try start()
    terminal.waitForFrame()
    terminal.hangUp()
    let status = program.status(.seconds(1))
    #expect(status == .killed(SIGHUP) || status == .exited(0))
  }
}
