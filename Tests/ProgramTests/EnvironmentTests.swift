import Glibc
import Plotting
import Testing
import Tutor

/// Other terminals, other locales, other streams.
@Suite(.serialized) struct EnvironmentTests {
  /// Terminals with and without colours, with an entry of their own and without one.
  private static let kinds = [
    "xterm", "xterm-direct", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
    "vt220", "rxvt-unicode-256color", "ansi", "xterm-ghostty", "no-such-terminal",
  ]

  /// A locale that is there, none, and one that is named but not installed.
  private static let locales = ["C.UTF-8", "C", "zh_CN.UTF-8"]

  @Test(arguments: kinds)
  func `every kind of terminal shows the same, in every locale`(term: String) throws {
    for (index, locale) in Self.locales.enumerated() {
      let isColored = (index + term.utf8.count).isMultiple(of: 2)
      let environment = ["LANG": locale, "NO_COLOR": isColored ? nil : "1"]
      let found = try screen(term, environment)
      // An `ansi` goes to the next line at once when the last column is written; ours does not.
      if term != "ansi" {
        #expect(found.text == Self.frame(locale), "\(term) \(locale)")
      }
      #expect(isColored || !found.hasUsedColor)
    }
  }

  /// The picture after two steps.
  private static func frame(_ locale: String) -> String {
    var app = App()
    app.reducedMotion = true
    app.language = locale.hasPrefix("zh") ? .zh : .en
    if locale == "C" { app.repertoire = .ascii }
    for _ in 0..<2 { _ = app.press(.character(" ")) }
    return app.frame(size: app.size).description.filter { $0 != "\0" }
  }

  /// What is on the screen after two steps, before q.
  private func screen(_ term: String, _ environment: [String: String?]) throws -> VirtualTerminal {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(
      ["curve", "--no-state", "--reduced-motion"], on: terminal,
      environment: environment.merging(["TERM": term]) { $1 })
    terminal.wait { $0.screen.text.contains("lr 0.1") }
    terminal.type("  ")
    #expect(terminal.wait { $0.screen.text.contains("k 2") || $0.screen.text.contains("第 2 步") })
    terminal.waitForSilence(.milliseconds(30))
    let screen = terminal.screen
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == settings)
    if environment["LANG"] == "C" { #expect(terminal.bytes.allSatisfy { $0 < 128 }) }
    return screen
  }

  @Test func `Chinese that cannot be shown is answered in one line of ASCII`() throws {
    let answer = "Chinese needs a UTF-8 locale; try LANG=C.UTF-8"
    for (arguments, locale, keys) in [
      (["--lang", "zh"], "C", ""), ([], "C", "L"), ([], "zh_CN.GB18030", ""),
      (["present", "overshoot", "--lang", "zh"], "C", ""), (["learn", "--lang", "zh"], "C", ""),
    ] as [([String], String, String)] {
      let terminal = try PseudoTerminal()
      let program = try Program(arguments, on: terminal, environment: ["LANG": locale])
      terminal.wait(.seconds(20)) { $0.screen.text.contains("? keys") }
      terminal.type(keys)
      #expect(terminal.wait { $0.screen.text.contains(answer) }, "\(arguments)")
      terminal.type("q")
      #expect(program.status(reading: terminal) == .exited(0))
      #expect(terminal.bytes.allSatisfy { $0 < 128 })
    }
  }

  @Test func `a decimal comma is for other programs`() throws {
    // Whether the locale is installed or not: numbers follow no locale.
    let run = try Program.run(
      ["run", "curve", "--steps", "1"], environment: ["LC_ALL": "de_DE.UTF-8"])
    #expect(run.status == .exited(0) && run.output.contains("0.3"))
    #expect(!run.output.contains("0,3"))
  }

  @Test func `how wide ambiguous glyphs are can be said instead of asked`() throws {
    for (choice, shows) in [("1", true), ("2", false)] {
      let terminal = try PseudoTerminal()
      let program = try Program(["--ambiguous", choice], on: terminal)
      terminal.waitForFrame()
      #expect(!terminal.text.contains("\u{1B}[6n"))
      #expect(terminal.text.contains("●") == shows)
      program.signal(SIGKILL)
    }
  }

  @Test func `sixty-four pairs of colours are enough for eight colours`() throws {
    // TERM=xterm has eight colours and 64 pairs.
    let terminal = try PseudoTerminal()
    let program = try Program(["mlp", "--no-state"], on: terminal, environment: ["TERM": "xterm"])
    terminal.waitForFrame()
    terminal.type("eeiB")
    terminal.waitForSilence()
    #expect(terminal.screen.hasUsedColor && terminal.screen.unknown.isEmpty)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.screen.isAtPeace)
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
