import Glibc
import Plotting
import Testing
import Tutor

@testable import descent

/// What `doctor` finds out.
@Suite struct DoctorCommandTests {
  private static func line(_ name: String, in text: String) -> String? {
    text.split(separator: "\n").map(String.init).first { $0.hasPrefix("  \(name) ") }
  }

  /// It trains networks and reads all lessons: a busy machine takes its time.
  private static func run(
    _ arguments: [String], environment: [String: String?] = [:]
  ) throws -> (status: Program.Status, output: String, errors: String) {
    try Program.run(arguments, environment: environment, limit: .seconds(60))
  }

  @Test func `in a pipe it says what it looked at, in 80 columns and without escapes`() throws {
    let run = try Self.run(["doctor"])
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    for title in [
      "terminal", "locale", "colours", "glyphs", "engine", "paths", "versions", "advice",
    ] {
      #expect(run.output.split(separator: "\n").contains(Substring(title)))
    }
    #expect(
      run.output.split(separator: "\n").allSatisfy { Charset.full.width(of: String($0)) <= 80 })
    #expect(!run.output.contains("\u{1B}"))
    #expect(Self.line("TERM", in: run.output)?.contains("xterm-256color") == true)
    #expect(Self.line("codeset", in: run.output)?.contains("UTF-8") == true)
    #expect(Self.line("descent", in: run.output)?.contains(Descent.version) == true)
    #expect(run.output.contains("lessons: en 16, zh 16"))
  }

  @Test func `the kernels agree bit by bit, and the one in use is named`() throws {
    let run = try Self.run(["doctor"], environment: ["DESCENT_KERNEL": "generic"])
    #expect(Self.line("kernel", in: run.output)?.contains(" generic ") == true)
    #expect(Self.line("same bits", in: run.output)?.contains("yes") == true)
  }

  @Test func `without UTF-8 it is ASCII and English, and says what would help`() throws {
    let run = try Self.run(["doctor", "--lang", "zh"], environment: ["LANG": "C"])
    #expect(run.status == .exited(0))
    #expect(run.output.utf8.allSatisfy { $0 < 128 })
    #expect(run.output.contains("try LANG=C.UTF-8 descent"))
  }

  @Test func `it speaks Chinese`() throws {
    let run = try Self.run(["doctor", "--lang", "zh"])
    #expect(run.output.hasPrefix("终端\n"))
    #expect(run.output.contains("\n建议\n  - 没有：什么都不缺\n"))
    #expect(
      run.output.split(separator: "\n").allSatisfy { Charset.full.width(of: String($0)) <= 80 })
  }

  @Test(arguments: ["dumb", nil, "no-such-terminal", "vt100"])
  func `on any terminal it ends well`(term: String?) throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(["doctor"], on: terminal, environment: ["TERM": term])
    #expect(program.status(.seconds(60), reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.text.contains("advice"))
    if term == "dumb" || term == nil {
      #expect(!terminal.bytes.contains(0x1B))
      #expect(terminal.text.contains("lines instead of screens"))
    }
    if term == "no-such-terminal" { #expect(terminal.text.contains("no entry in the database")) }
  }

  @Test func `a terminal that answers is believed, and given back as it was`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(["doctor"], on: terminal)
    #expect(terminal.wait { $0.text.contains("\u{1B}[6n") })
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[1;3R")
    #expect(program.status(.seconds(60), reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.text.contains("light, as the terminal says"))
    #expect(terminal.text.contains("2 cells, as the terminal says"))
    #expect(terminal.settings == settings)
    // No other screen was opened, and the line of the question is cleared.
    #expect(!terminal.text.contains("\u{1B}[?1049h"))
    #expect(terminal.text.contains("\r\u{1B}[K"))
  }

  @Test func `it makes no file, and shows the home as a tilde`() throws {
    let home = try Program.folder(["a/b": ""])
    let run = try Self.run(["doctor"], environment: ["HOME": home])
    let line = try #require(Self.line("progress", in: run.output))
    #expect(line.contains(" ~/.local/state/descent/progress.json: not there yet, can be"))
    #expect(!run.output.contains(home))
    #expect(access("\(home)/.local", F_OK) != 0)
  }

  @Test func `progress that cannot be kept is said, and what would do`() throws {
    let home = try Program.folder(["a/file": ""])
    let run = try Self.run(["doctor"], environment: ["XDG_STATE_HOME": "\(home)/a/file"])
    #expect(run.status == .exited(0))
    #expect(run.output.contains("cannot be written") || run.output.contains("cannot be\n"))
    #expect(run.output.contains("progress is not kept: Not a directory"))
  }

  @Test func `nothing in the environment speaks to the terminal`() throws {
    let run = try Self.run(
      ["doctor", "--term", "\u{1B}[31m"],
      environment: ["LANG": "\u{1B}]0;x\u{7}.UTF-8", "COLORFGBG": "\u{1B};0"])
    #expect(run.status == .exited(0))
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
  }

  @Test func `NO_COLOR, lessons that are not there and few colours are noticed`() throws {
    let run = try Self.run(
      ["doctor", "--lessons", "/nonexistent/lessons"], environment: ["NO_COLOR": "1"])
    #expect(run.status == .exited(0))
    #expect(run.output.contains("NO_COLOR is set: --color"))
    #expect(run.output.contains("there is no folder of lessons at /nonexistent"))
    let plain = try Self.run(["doctor"], environment: ["TERM": "vt100"])
    #expect(plain.output.contains("has no colours"))
  }

  @Test(arguments: [
    ("/home/a/b", "~/b"), ("/home/a", "~"), ("/home/ab/c", "/home/ab/c"), ("/x\u{1B}y", "/x?y"),
  ])
  func `a path is shortened only where the home is`(path: String, shown: String) {
    #expect(UserPath.abbreviated(path, home: "/home/a") == shown)
    #expect(UserPath.abbreviated("/home/a", home: "/") == "/home/a")
  }
}
