import Glibc
import Plotting
import Testing

/// Whether the program grows while it runs for hours; `./test endure` prints it.
///
/// Eight hours at 20 steps a second are 576 000 steps: automatic play at full speed makes as many in
/// a minute or less. Growth is taken per hour of that run, so the bound is far stricter than it
/// would be per hour of use. A hand presses a key in three seconds, the script here a hundred times
/// as many; there growth is taken per hour of such a hand.
@Suite(.serialized, .enabled(if: getenv("DESCENT_ENDURE") != nil)) struct EnduranceTests {
  private static let minutes =
    getenv("DESCENT_ENDURE").flatMap { Double(String(cString: $0)) } ?? 12

  /// A moment of a run.
  private struct Sample {
    var seconds: Double
    var memory: Int
  }

  @Test(arguments: [["curve"], ["mlp"], ["digits"]])
  func `automatic play at full speed does not grow`(arguments: [String]) throws {
    let (terminal, program) = try start(arguments)
    terminal.type(String(repeating: ".", count: 12) + "p")
    let name = arguments.joined(separator: " ")
    let growth = try watch(program, terminal, name, minutes: Self.minutes / 4) {}
    #expect(growth <= 64, "\(name)")
    terminal.wait(.seconds(1)) { _ in false }
    print("  \(name)\tstep \(step(on: terminal))")
    end(terminal, program)
  }

  @Test func `thousands of keys do not make it grow`() throws {
    let (terminal, program) = try start(["curve"])
    let keys = [
      "  ", "\u{1B}[D", " ", "?\u{1B}", "\t", "L", "m", "f  F", ":step 20\r", "g3\r", "r",
    ]
    var count = 0
    let growth = try watch(program, terminal, "keys on curve", minutes: Self.minutes / 4) {
      for key in keys {
        terminal.type(key)
        terminal.wait(.milliseconds(10)) { _ in false }
        count += key.count
      }
    }
    let times = Double(count) / (Self.minutes / 4 * 60) * 3
    print(
      "  keys on curve\t\(count) keys, \(times.rounded()) times a hand: "
        + "\((growth / times * 10).rounded() / 10) kB an hour of use")
    #expect(growth / times <= 64)
    end(terminal, program)
  }

  private func start(_ arguments: [String]) throws -> (PseudoTerminal, Program) {
    let terminal = try PseudoTerminal()
    let program = try Program(arguments + ["--no-state"], on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}[1;2R")
    return (terminal, program)
  }

  private func end(_ terminal: PseudoTerminal, _ program: Program) {
    terminal.type("q")
    #expect(program.status(.seconds(10), reading: terminal) == .exited(0))
  }

  /// Looks at a program for some minutes and says how it has grown in their second half.
  private func watch(
    _ program: Program, _ terminal: PseudoTerminal, _ name: String, minutes: Double,
    _ work: () -> Void
  ) throws -> Double {
    let clock = ContinuousClock()
    let begin = clock.now
    var samples: [Sample] = []
    var (descriptors, threads): (Set<Int>, Set<Int>) = ([], [])
    while true {
      let seconds = (clock.now - begin) / .seconds(1)
      guard seconds < minutes * 60 else { break }
      work()
      terminal.wait(.milliseconds(500)) { _ in false }
      terminal.forget()
      let memory = try #require(program.kernelCount("RssAnon"))
      samples.append(Sample(seconds: seconds, memory: memory))
      if seconds > 5 {
        descriptors.insert(openDescriptors(of: program))
        threads.insert(program.kernelCount("Threads") ?? 0)
      }
    }
    let late = samples.filter { $0.seconds > minutes * 30 }
    let growth = slope(late) * 3600
    let (first, last) = (late.first?.memory ?? 0, late.last?.memory ?? 0)
    print(
      "  \(name)\t\(growth.rounded()) kB/h of this run, 64 are allowed; \(first) kB at half time, \(last) kB at "
        + "the end; descriptors \(descriptors.sorted()), threads \(threads.sorted())")
    #expect(descriptors.count == 1 && threads.count == 1, "\(name)")
    return growth
  }

  /// The slope of the line that fits best, in kB a second.
  private func slope(_ samples: [Sample]) -> Double {
    let count = Double(samples.count)
    let meanTime = samples.reduce(0) { $0 + $1.seconds } / count
    let meanMemory = samples.reduce(0) { $0 + Double($1.memory) } / count
    let shared = samples.reduce(0) {
      $0 + ($1.seconds - meanTime) * (Double($1.memory) - meanMemory)
    }
    return shared / samples.reduce(0) { $0 + ($1.seconds - meanTime) * ($1.seconds - meanTime) }
  }

  private func openDescriptors(of program: Program) -> Int {
    guard let stream = opendir("/proc/\(program.process)/fd") else { return -1 }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    return count - 2
  }

  /// The step in the title of the screen.
  private func step(on terminal: PseudoTerminal) -> Int {
    let words = terminal.screen.text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "k"), place + 1 < words.count else { return 0 }
    return Int(words[place + 1]) ?? 0
  }
}
