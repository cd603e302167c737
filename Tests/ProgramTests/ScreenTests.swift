import Glibc
import Plotting
import Testing
import Tutor

/// What a terminal shows, key by key.
@Suite(.serialized) struct ScreenTests {
  /// The text of a frame, after some keys and once nothing moves any more.
  private func frame(after keys: [Key] = [], size: Size) -> String {
    var app = App()
    for key in keys { _ = app.press(key) }
    for _ in 0..<1000 where app.tickInterval != nil { app.tick() }
    return app.frame(size: size).description
  }

  private let size = Size(width: 80, height: 24)

  @Test(arguments: [(80, 24), (60, 18), (120, 40), (200, 60)])
  func `the terminal shows what the frame says`(width: Int, height: Int) throws {
    let size = Size(width: width, height: height)
    let terminal = try PseudoTerminal(size: size)
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    #expect(terminal.screen.text == frame(size: size))
    program.signal(SIGKILL)
  }

  @Test func `the headless command prints the same frame`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["frame", "--size", "80x24"], on: terminal, input: .closed)
    #expect(program.status(reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    let lines = terminal.text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.joined(separator: "\n") == frame(size: size) + "\n")
  }

  @Test func `ten thousand keys in one write are all counted`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.forget()
    let count = 10_000
    let expected = frame(after: Array(repeating: .character(" "), count: count), size: size)
    terminal.type([UInt8](repeating: 0x20, count: count))
    #expect(terminal.wait { $0.screen.text == expected })
    #expect(terminal.bytes.count < 100 * count)
    program.signal(SIGKILL)
  }

  @Test func `keys before q in one write do not keep it from quitting`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type([UInt8](repeating: 0x20, count: 5000) + Array("q".utf8))
    #expect(program.status(reading: terminal) == .exited(0))
  }

  @Test func `an arrow that comes in two pieces is an arrow`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}")
    terminal.wait(.milliseconds(10)) { _ in false }
    terminal.type("[A")
    let expected = frame(after: [.up], size: size)
    #expect(terminal.wait { $0.screen.text == expected })
    program.signal(SIGKILL)
  }

  @Test func `Esc alone acts without another key`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}")
    let expected = frame(after: [.escape], size: size)
    #expect(terminal.wait { $0.screen.text == expected })
    program.signal(SIGKILL)
  }

  @Test func `a storm of sizes ends in the screen before it`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    let before = terminal.screen.text
    var random = Knuth(state: 7)
    for _ in 0..<60 {
      terminal.resize(
        to: Size(width: 1 + random.next(below: 300), height: 1 + random.next(below: 100)))
      terminal.wait(.milliseconds(2)) { _ in false }
    }
    terminal.resize(to: size)
    #expect(terminal.wait { $0.screen.text == before })
    #expect(terminal.screen.unknown.isEmpty)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.screen.isAtPeace)
  }

  @Test(arguments: [
    (1, 1), (1, 80), (24, 1), (2, 2), (3, 10), (20, 5), (40, 10), (0, 0), (300, 100), (500, 200),
    (900, 400),
  ])
  func `any size can be started in and quit from`(width: Int, height: Int) throws {
    let terminal = try PseudoTerminal(size: Size(width: width, height: height))
    let program = try Program(on: terminal)
    terminal.wait { $0.screen.modes.contains(1049) }
    terminal.waitForSilence()
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }

  @Test func `silly values of LINES and COLUMNS are not believed`() throws {
    for value in ["-5", "abc", "9999", "1"] {
      let terminal = try PseudoTerminal()
      let program = try Program(on: terminal, environment: ["LINES": value, "COLUMNS": value])
      terminal.waitForFrame()
      #expect(terminal.screen.text == frame(size: size))
      program.signal(SIGKILL)
    }
  }

  @Test func `nothing is written while nothing happens`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    // The wait for answers about the terminal ends after two seconds.
    terminal.type("\u{1B}[1;2R")
    terminal.waitForSilence()
    terminal.forget()
    let wakeUps = program.kernelCount("voluntary_ctxt_switches")
    #expect(!terminal.wait(.seconds(1)) { !$0.bytes.isEmpty })
    #expect(program.kernelCount("voluntary_ctxt_switches") == wakeUps)
    program.signal(SIGKILL)
  }
}
