import Glibc
import Plotting
import Testing

/// Other terminals, other locales, other streams.
@Suite(.serialized) struct EnvironmentTests {
  @Test(arguments: [
    "xterm", "xterm-direct", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
    "vt220",
    "rxvt-unicode-256color", "ansi", "xterm-ghostty", "no-such-terminal",
  ])
  func `the program runs and quits under every kind of terminal`(term: String) throws {
    for locale in ["C.UTF-8", "C", "zh_CN.UTF-8"] {
      let terminal = try PseudoTerminal()
      let settings = terminal.settings
      let program = try Program(on: terminal, environment: ["TERM": term, "LANG": locale])
      terminal.wait { !$0.bytes.isEmpty }
      terminal.waitForSilence(.milliseconds(60))
      terminal.type("q")
      let status = program.status(reading: terminal)
      #expect(status == .exited(0) || (status == .exited(69) && terminal.text.contains("TERM=")))
      #expect(terminal.settings == settings)
    }
  }

  @Test func `an unknown terminal is treated as an xterm`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal, environment: ["TERM": "xterm-kitty-of-tomorrow"])
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    program.signal(SIGKILL)
  }

  @Test(arguments: ["dumb", nil])
  func `a terminal that cannot move its cursor is told each step in a line`(
    term: String?
  ) throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal, environment: ["TERM": term])
    #expect(terminal.wait { $0.text.contains("k=0") })
    terminal.type("\n")
    #expect(terminal.wait { $0.text.contains("k=1: x 0.3") })
    terminal.type("q\n")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(arguments: ["dumb", nil])
  func `lessons are refused there in one line`(term: String?) throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["learn"], on: terminal, environment: ["TERM": term])
    #expect(program.status(reading: terminal) == .exited(69))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.text.contains("TERM=dumb"))
    #expect(terminal.text.filter { $0 == "\r\n" }.count == 1)
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test func `without UTF-8 no byte above 127 goes out`() throws {
    for locale in ["C", "POSIX"] {
      let terminal = try PseudoTerminal()
      let program = try Program(on: terminal, environment: ["LANG": locale])
      terminal.waitForFrame()
      terminal.type("   ")
      terminal.waitForSilence()
      terminal.type("q")
      #expect(program.status(reading: terminal) == .exited(0))
      #expect(terminal.bytes.allSatisfy { $0 < 128 })
    }
  }

  @Test func `NO_COLOR takes the colours away, --color brings them back`() throws {
    for (value, arguments, isColored) in [
      ("1", [], false), ("", [], true), ("1", ["--color"], true),
    ] as [(String, [String], Bool)] {
      let terminal = try PseudoTerminal()
      let program = try Program(arguments, on: terminal, environment: ["NO_COLOR": value])
      terminal.waitForFrame()
      #expect(terminal.screen.hasUsedColor == isColored)
      program.signal(SIGKILL)
    }
  }

  @Test func `a light background is noticed`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    #expect(terminal.wait { $0.text.contains("\u{1B}]11;?") })
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[1;2R")
    terminal.waitForSilence()
    // Text is 16 on light, 231 on dark.
    #expect(terminal.text.contains("38;5;16m"))
    program.signal(SIGKILL)
  }

  @Test func `answers that come late do not reach the shell`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    #expect(terminal.wait { $0.text.contains("\u{1B}[6n") })
    terminal.type("q")
    terminal.wait(.milliseconds(10)) { _ in false }
    terminal.type("\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[1;2R")
    #expect(program.status(reading: terminal) == .exited(0))
    var waiting: Int32 = 0
    _ = withUnsafeMutablePointer(to: &waiting) { ioctl(terminal.inner, UInt(FIONREAD), $0) }
    #expect(waiting == 0)
  }
}
