import Glibc
import Plotting
import Testing

/// What the terminal side costs; `./test speed` prints it, and checks nothing.
@Suite(.serialized, .enabled(if: getenv("DESCENT_SPEED") != nil)) struct SpeedTests {
  private let clock = ContinuousClock()

  @Test func `the table`() throws {
    print("start to first byte, first screen")
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] { try start(size) }
    print("key to first byte, bytes a key")
    for arguments in [["--reduced-motion"], []] { try keys(arguments) }
    print("idle for 2 s")
    try idle()
    print("training with the usual settings, bytes a frame in the first three seconds")
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] { try opening(size) }
    print("training 2-8-8-1 at full speed, batches of 10")
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      for type in ["float32", "float64"] { try training(type, size) }
    }
  }

  /// While a network learns most, most of the picture changes.
  private func opening(_ size: Size) throws {
    let terminal = try PseudoTerminal(size: size)
    let program = try Program(["mlp"], on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}[1;2R")
    terminal.waitForSilence()
    terminal.forget()
    terminal.type("p")
    terminal.wait(.seconds(3)) { _ in false }
    row("\(size)", "\(terminal.bytes.count / 60) bytes a frame")
    program.signal(SIGKILL)
  }

  /// Steps a second for two seconds, bytes a frame, and how long a key waits meanwhile.
  private func training(_ type: String, _ size: Size) throws {
    let terminal = try PseudoTerminal(size: size)
    let program = try Program(
      ["mlp", "--set", "layers=2 8 8 1", "--set", "dtype=\(type)"], on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}[1;2R........p")
    terminal.wait(.milliseconds(500)) { _ in false }
    let (begin, first) = (clock.now, step(on: terminal))
    terminal.forget()
    terminal.wait(.seconds(2)) { _ in false }
    let (seconds, last) = ((clock.now - begin) / .seconds(1), step(on: terminal))
    let bytes = Double(terminal.bytes.count) / seconds / 20
    var times: [Double] = []
    for _ in 0..<60 {
      terminal.waitForSilence(.milliseconds(3))
      terminal.forget()
      let begin = clock.now
      terminal.type("L")
      terminal.wait(.milliseconds(500)) { !$0.bytes.isEmpty }
      times.append(milliseconds(since: begin))
    }
    let rate = (Double(last - first) / seconds / 1e4).rounded() / 100
    row(
      "\(size) \(type)",
      "\(rate) million steps/s  \(bytes.rounded()) bytes a frame  key \(summary(times, "ms"))")
    program.signal(SIGKILL)
  }

  /// The step in the title of the screen.
  private func step(on terminal: PseudoTerminal) -> Int {
    let words = terminal.screen.text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "k"), place + 1 < words.count else { return 0 }
    return Int(words[place + 1]) ?? 0
  }

  private func start(_ size: Size) throws {
    var times: [Double] = []
    var bytes = 0
    for _ in 0..<10 {
      let terminal = try PseudoTerminal(size: size)
      let begin = clock.now
      let program = try Program(on: terminal)
      terminal.wait { !$0.bytes.isEmpty }
      times.append(milliseconds(since: begin))
      terminal.waitForFrame()
      bytes = terminal.bytes.count
      program.signal(SIGKILL)
    }
    row("\(size)", summary(times, "ms") + "  \(bytes) bytes")
  }

  private func keys(_ arguments: [String]) throws {
    let terminal = try PseudoTerminal()
    let program = try Program(arguments, on: terminal)
    terminal.waitForFrame()
    var times: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<50 {
      terminal.forget()
      let begin = clock.now
      terminal.type(" ")
      terminal.wait(.milliseconds(500)) { !$0.bytes.isEmpty }
      times.append(milliseconds(since: begin))
      terminal.waitForSilence(.milliseconds(80))
      bytes.append(Double(terminal.bytes.count))
    }
    row(arguments.first ?? "with motion", summary(times, "ms") + "  " + summary(bytes, "bytes"))
    program.signal(SIGKILL)
  }

  private func idle() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}[1;2R")
    terminal.waitForSilence(.milliseconds(500))
    terminal.forget()
    let before = program.kernelCount("voluntary_ctxt_switches") ?? 0
    terminal.wait(.seconds(2)) { _ in false }
    let wakeUps = (program.kernelCount("voluntary_ctxt_switches") ?? 0) - before
    row("", "\(terminal.bytes.count) bytes, \(wakeUps) wake-ups")
    program.signal(SIGKILL)
  }

  private func milliseconds(since begin: ContinuousClock.Instant) -> Double {
    (clock.now - begin) / .milliseconds(1)
  }

  private func summary(_ values: [Double], _ unit: String) -> String {
    let sorted = values.sorted()
    let rank = { (share: Double) in sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    let numbers = [rank(0.5), rank(0.95)].map { String(($0 * 100).rounded() / 100) }
    return "median \(numbers[0]), p95 \(numbers[1]) \(unit)"
  }

  private func row(_ name: String, _ text: String) { print("  \(name)\t\(text)") }
}
