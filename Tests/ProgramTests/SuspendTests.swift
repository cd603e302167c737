import CTerm
import Glibc
import Plotting
import Testing

/// Ctrl-Z, `fg`, and being stopped by force.
@Suite(.serialized) struct SuspendTests {
  @Test func `Ctrl-Z gives the terminal back and fg shows the same screen`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    let (text, raw) = (terminal.screen.text, terminal.settings)
    terminal.type([26])
    #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace)
    program.continueInForeground()
    #expect(terminal.wait { $0.screen.text == text && $0.screen.modes.contains(1049) })
    #expect(terminal.settings == raw)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == settings)
  }

  @Test func `settings that changed meanwhile are the ones to give back`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type([26])
    #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
    terminal.set { $0.c_cc.1 = 25 }
    let changed = terminal.settings
    program.continueInForeground()
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == changed)
  }

  @Test func `a window that changed size meanwhile is filled on fg`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    let text = terminal.screen.text
    // The last of twenty is the first size again.
    for width in (1..<20).map({ 61 + ($0 * 37) % 100 }) + [80] {
      terminal.type([26])
      #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
      terminal.resize(to: Size(width: width, height: 24))
      program.continueInForeground()
      #expect(terminal.wait { $0.screen.modes.contains(1049) })
    }
    #expect(terminal.wait { $0.screen.text == text })
    #expect(terminal.screen.unknown.isEmpty)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace)
  }

  @Test func `time that was spent outside is not made up for`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["curve", "--reduced-motion"], on: terminal)
    terminal.waitForFrame()
    // Thirty steps a second.
    terminal.type("..p")
    #expect(terminal.wait { $0.screen.text.contains("▶ 30/s") && $0.step > 3 })
    let step = terminal.step
    terminal.type([26])
    #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
    // These are sixty steps.
    terminal.wait(.seconds(2)) { _ in false }
    program.continueInForeground()
    #expect(terminal.wait { $0.screen.modes.contains(1049) && $0.screen.text.contains("▶ 30/s") })
    #expect((step...step + 40).contains(terminal.step), "\(step) \(terminal.step)")
  }

  @Test func `a stop by force is followed by a new drawing`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    let text = terminal.screen.text
    program.signal(SIGSTOP)
    #expect(program.status(reading: terminal) == .stopped(SIGSTOP))
    terminal.forget()
    program.continueInForeground()
    #expect(terminal.wait { !$0.bytes.isEmpty })
    terminal.waitForSilence()
    #expect(terminal.screen.text == text)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == settings)
  }

  @Test func `after fg and q the shell goes on below what it wrote`() throws {
    let terminal = try PseudoTerminal()
    let shell = try Program(
      ["-c", "echo one; echo two; '\(Program.path)' curve --no-state; echo three"], by: "/bin/sh",
      on: terminal)
    terminal.waitForFrame()
    terminal.type([26])
    #expect(shell.status(reading: terminal) == .stopped(SIGTSTP))
    shell.continueInForeground()
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    terminal.waitForSilence()
    terminal.type("q")
    #expect(shell.status(reading: terminal) == .exited(0))
    terminal.waitForSilence()
    #expect(terminal.screen.text.hasPrefix("one\ntwo\nthree\n"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the stopped program without a byte more`(number: Int32) throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type([26])
    #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
    terminal.waitForSilence(.milliseconds(20))
    terminal.forget()
    program.signal(number)
    program.continueInBackground()
    #expect(program.status(reading: terminal) == .killed(number))
    #expect(terminal.settings == settings)
    #expect(terminal.bytes.isEmpty)
  }

  @Test func `in the background it stops again without a byte`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type([26])
    #expect(program.status(reading: terminal) == .stopped(SIGTSTP))
    terminal.waitForSilence(.milliseconds(20))
    terminal.forget()
    program.continueInBackground()
    #expect(program.status(reading: terminal) == .stopped(SIGTTIN))
    #expect(terminal.bytes.isEmpty)
    program.continueInForeground()
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }
}

extension PseudoTerminal {
  /// The step that the title names, −1 where there is none.
  fileprivate var step: Int {
    let parts = screen.text.split(separator: " k ")
    return parts.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) } ?? -1
  }
}
