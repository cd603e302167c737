import Glibc
import Plotting
import Testing

@testable import descent

@Suite struct ProgressLineTests {
  @Test func `it tells steps, rate and time left`() {
    let line = ProgressLine(total: 5_000_000, isUTF8: true)
    #expect(
      line.text(at: 1_200_000, after: .seconds(3), width: 79)
        == "descent: [━━━─────────────] 1 200 000 / 5 000 000 steps  400 000/s  10 s left")
  }

  @Test func `without UTF-8 it is ASCII`() {
    let line = ProgressLine(total: 1000, isUTF8: false)
    #expect(
      line.text(at: 500, after: .seconds(1), width: 79)
        == "descent: [########--------] 500 / 1 000 steps  500/s  1 s left")
  }

  @Test func `on a narrow terminal the bar goes first, then the end`() {
    let line = ProgressLine(total: 1000, isUTF8: false)
    #expect(
      line.text(at: 500, after: .seconds(1), width: 50)
        == "descent: 500 / 1 000 steps  500/s  1 s left")
    #expect(line.text(at: 500, after: .seconds(1), width: 12) == "descent: 500")
    #expect(line.text(at: 500, after: .seconds(1), width: -1).isEmpty)
  }

  @Test(arguments: [(1, "99 s"), (2, "4 min"), (60, "99 min"), (600, "17 h")])
  func `time is told in the unit that fits`(seconds: Int, left: String) {
    let line = ProgressLine(total: 100, isUTF8: false)
    #expect(line.text(at: 1, after: .seconds(seconds), width: 79).hasSuffix("\(left) left"))
  }

  @Test func `no number is too large`() {
    let line = ProgressLine(total: .max, isUTF8: false)
    #expect(!line.text(at: 1, after: .zero, width: 200).isEmpty)
    #expect(!line.text(at: 1, after: .seconds(1_000_000_000), width: 200).isEmpty)
  }
}

/// The line on a terminal.
///
/// A run is as long as the test wants: it is killed when enough was seen.
@Suite struct ProgressMeterTests {
  private static let long = ["run", "mlp", "--steps", "1000000000", "--every", "1000000000"]

  @Test func `a long run says on the terminal how far it is`() throws {
    let terminal = try PseudoTerminal()
    let output = OutputFile()
    let program = try Program(Self.long, on: terminal, output: .file(output.descriptor))
    defer { program.signal(SIGKILL) }
    try #require(terminal.wait { $0.text.split(separator: "\r").count >= 3 })
    let lines = terminal.text.split(separator: "\r")
    #expect(lines[0].hasPrefix("descent: [") && lines[0].contains(" / 1 000 000 000 steps  "))
    #expect(!terminal.text.contains("\n") && !terminal.text.contains("\u{1B}"))
    #expect(lines.allSatisfy { $0.count < 80 })
  }

  @Test func `at the end the line is gone and the rows are whole`() throws {
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 5))
    let output = OutputFile()
    let program = try Program(
      ["run", "mlp", "--steps", "100000", "--every", "100", "--format", "csv"], on: terminal,
      output: .file(output.descriptor))
    #expect(program.status(.seconds(60), reading: terminal) == .exited(0))
    terminal.waitForSilence()
    #expect(terminal.screen.text.allSatisfy { $0.isWhitespace })
    #expect(output.text.split(separator: "\n").count == 1002)
  }

  @Test func `in a plain locale it is ASCII`() throws {
    let terminal = try PseudoTerminal()
    let output = OutputFile()
    let program = try Program(
      Self.long, on: terminal, environment: ["LANG": "C"], output: .file(output.descriptor))
    defer { program.signal(SIGKILL) }
    #expect(terminal.wait { $0.text.contains(" left") })
    #expect(terminal.bytes.allSatisfy { $0 < 128 })
  }

  @Test func `rows on the terminal are not disturbed, nor is a pipe`() throws {
    let arguments = ["run", "mlp", "--steps", "20000", "--every", "500", "--format", "csv"]
    let terminal = try PseudoTerminal()
    let program = try Program(arguments, on: terminal)
    #expect(program.status(.seconds(60), reading: terminal) == .exited(0))
    terminal.waitForSilence()
    #expect(!terminal.text.contains("left"))
    let run = try Program.run(arguments)
    #expect(run.status == .exited(0) && run.errors.isEmpty)
    #expect(run.output == terminal.text.replacing("\r\n", with: "\n"))
  }
}
