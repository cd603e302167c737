import Glibc
import Plotting
import Testing

/// The MLP lab on a terminal: a run at full speed with keys, windows and signals between its steps.
@Suite(.serialized) struct NetworkTerminalTests {
  private func start(
    size: Size = Size(width: 80, height: 24)
  ) throws -> (PseudoTerminal, Program, settings: String) {
    let terminal = try PseudoTerminal(size: size)
    let settings = terminal.settings
    let program = try Program(["mlp"], on: terminal)
    terminal.waitForFrame()
    return (terminal, program, settings)
  }

  /// Plays as fast as can be until steps are seen.
  private func play(_ terminal: PseudoTerminal) {
    terminal.type("..p")
    #expect(terminal.wait { $0.screen.text.contains("▶ max") && $0.epoch > 9 })
  }

  private func expectPeace(_ terminal: PseudoTerminal, settings: String) {
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace, "\(terminal.screen.modes) \(terminal.screen.look)")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func `q in full play gives everything back and exits with 0`() throws {
    let (terminal, program, settings) = try start()
    play(terminal)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `a signal in full play gives everything back`() throws {
    let (terminal, program, settings) = try start()
    play(terminal)
    program.signal(SIGTERM)
    #expect(program.status(reading: terminal) == .killed(SIGTERM))
    expectPeace(terminal, settings: settings)
  }

  @Test func `keys are heard between the steps of full play`() throws {
    let (terminal, program, _) = try start()
    play(terminal)
    terminal.type("p")
    #expect(terminal.wait { $0.screen.text.contains("paused") })
    terminal.waitForSilence()
    let text = terminal.screen.text
    terminal.type("k")
    #expect(terminal.wait { $0.screen.text.contains("▸ knobs") })
    terminal.type("\u{1B}")
    #expect(terminal.wait { $0.screen.text == text })
    program.signal(SIGKILL)
  }

  @Test func `windows of all sizes in quick succession end in the picture of the last`() throws {
    let (terminal, program, settings) = try start()
    play(terminal)
    let sizes = [(60, 18), (200, 60), (20, 5), (1, 1), (300, 100), (79, 23), (120, 40)]
    for _ in 0..<3 {
      for (width, height) in sizes {
        terminal.resize(to: Size(width: width, height: height))
        terminal.wait(.milliseconds(3)) { _ in false }
      }
    }
    terminal.type("pr")
    #expect(terminal.wait { $0.screen.text.contains("epoch 0 k 0") })
    terminal.waitForSilence()
    // Without a terminal there are no colours, so of the map only the data are compared.
    let data = { (line: Substring) in line.prefix(50).map { "o+".contains($0) ? $0 : " " } }
    let frame = try Program.run(["frame", "mlp", "--size", "120x40"]).output
    let shown = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = frame.split(separator: "\n", omittingEmptySubsequences: false)
    for row in [0, 1, 39] { #expect(shown[row].prefix(50) == lines[row].prefix(50)) }
    for row in 2..<27 { #expect(data(shown[row]) == data(lines[row])) }
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `a flood of keys is worked off, and q is the end of it`() throws {
    let (terminal, program, settings) = try start()
    let keys = "eednoaR kj\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D\tczmLfr+-uUPBw\r0=9\u{1B}"
    terminal.type(String(repeating: keys, count: 6))
    terminal.type("\u{1B}\u{1B}\u{1B}")
    terminal.wait(.milliseconds(100)) { _ in false }
    terminal.type("q")
    #expect(program.status(.seconds(20), reading: terminal) == .exited(0))
    expectPeace(terminal, settings: settings)
  }

  @Test func `another screen and back finds the network as it was`() throws {
    let (terminal, program, _) = try start()
    terminal.type("ee")
    #expect(terminal.wait { $0.screen.text.contains("epoch 2 k 50") })
    terminal.waitForSilence()
    let text = terminal.screen.text
    terminal.type("1")
    #expect(terminal.wait { $0.screen.text.contains("1 Parabola") })
    terminal.type("4")
    #expect(terminal.wait { $0.screen.text == text })
    program.signal(SIGKILL)
  }
}

extension PseudoTerminal {
  /// The epoch in the title, 0 where there is none.
  fileprivate var epoch: Int {
    let words = screen.text.prefix(80).split(separator: " ")
    guard let index = words.firstIndex(of: "epoch"), index + 1 < words.count else { return 0 }
    return Int(words[index + 1]) ?? 0
  }
}

/// The MLP lab without a terminal.
@Suite struct NetworkHeadlessTests {
  @Test(arguments: [
    ["--keys", "e *3"], ["--size", "200x60", "--keys", "e p ~3 Left w"],
    ["--set", "data=spiral", "--set", "layers=2 8 8 1", "--seed", "3", "--keys", "e *2 k Down"],
    ["--set", "data=digits", "--set", "n=50", "--set", "layers=64 8 10", "--keys", "e"],
    ["--lang", "zh", "--glyphs", "ascii", "--keys", "e c Up"],
  ])
  func `a frame is the same every time and holds no escape`(arguments: [String]) throws {
    let first = try Program.run(["frame", "mlp"] + arguments)
    let second = try Program.run(["frame", "mlp"] + arguments)
    #expect(first.status == .exited(0) && first.errors.isEmpty)
    #expect(first.output == second.output)
    #expect(!first.output.contains("\u{1B}"))
    #expect(first.output.contains("MLP") || first.output.contains("多层网络"))
  }

  @Test func `keys and settings act in a frame as they do on the screen`() throws {
    let frame = try Program.run([
      "frame", "mlp", "--set", "data=xor", "--set", "batch=full", "--keys", "e *4 Tab",
    ])
    #expect(frame.output.contains("4 MLP lab  xor, 2→4→2→1 tanh"))
    #expect(frame.output.contains("epoch 4 k 4") && frame.output.contains("▸ network"))
  }

  // These change only what is seen, or when play ends.
  @Test func `a run takes what belongs to the screen and prints the same`() throws {
    let settings = [
      "show_test=on", "discretize=on", "loss_axis=linear", "sweep_steps=5", "stop_epoch=1",
      "stop_loss=1e9", "stop_acc=0",
    ].flatMap { ["--set", $0] }
    let plain = try Program.run(["run", "mlp", "--steps", "30"])
    let set = try Program.run(["run", "mlp", "--steps", "30"] + settings)
    #expect(set.status == .exited(0) && set.errors.isEmpty)
    #expect(set.output == plain.output && plain.output.contains("\n"))
  }

  @Test(arguments: ["show_test=x", "stop_epoch=0", "stop_acc=2", "stop_los=1"])
  func `a mistake in them is refused there too`(setting: String) throws {
    let run = try Program.run(["run", "mlp", "--steps", "3", "--set", setting])
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errors.filter(\.isNewline).count == 1)
  }
}
