import Glibc
import Plotting
import Testing

/// The digits on a terminal: drawing with keys and the mouse, labels, training.
@Suite(.serialized) struct DigitsTerminalTests {
  private func start(_ arguments: [String] = []) throws -> (PseudoTerminal, Program) {
    let terminal = try PseudoTerminal(size: Size(width: 80, height: 24))
    let few = ["--set", "n=100", "--set", "layers=64 12 10"]
    let program = try Program(["digits"] + few + arguments, on: terminal)
    terminal.waitForFrame()
    return (terminal, program)
  }

  /// The keys that draw a 7 from the middle of the pad.
  private static let seven =
    "\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[D\u{1B}[D\r\u{1B}[C\u{1B}[C\u{1B}[C"
    + "\u{1B}[B\u{1B}[B\u{1B}[D\u{1B}[B\u{1B}[D\u{1B}[B\r"

  private func expect(_ text: String, on terminal: PseudoTerminal) {
    #expect(
      terminal.wait(.seconds(20)) { $0.screen.text.contains(text) },
      "no '\(text)' on\n\(terminal.screen.text)")
  }

  @Test func `a 7 is drawn, labelled wrongly, corrected, trained on and read`() throws {
    let (terminal, program) = try start()
    terminal.type("eee")
    expect("epoch 3 k 24", on: terminal)
    terminal.type("i")
    expect("DRAW", on: terminal)
    expect("The pad is empty", on: terminal)
    terminal.type(Self.seven)
    expect("The net sees", on: terminal)
    terminal.type("1")
    expect("joins the training set as", on: terminal)
    expect("80 + 1 / 20", on: terminal)
    terminal.type("7")
    expect("its label is 7 now, not 1", on: terminal)
    terminal.type(String(repeating: "e", count: 40))
    expect("The net sees a 7", on: terminal)
    expect("epoch 43", on: terminal)
    expect("yours  1 drawn, 1 read right", on: terminal)
    terminal.type("\u{1B}")
    terminal.wait(.milliseconds(200)) { _ in false }
    terminal.type("\t\t")
    expect("with 1 of yours", on: terminal)
    terminal.type("q")
    expect("1 drawn point(s) unsaved", on: terminal)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.screen.isAtPeace && terminal.screen.unknown.isEmpty)
  }

  @Test func `the mouse paints on the pad`() throws {
    let (terminal, program) = try start()
    terminal.type("i")
    expect("DRAW", on: terminal)
    // SGR mouse reports: columns and rows count from 1.
    terminal.type("\u{1B}[<0;5;5M\u{1B}[<32;30;5M\u{1B}[<0;30;5m")
    expect("The net sees", on: terminal)
    #expect(terminal.screen.text.contains(String(repeating: "█", count: 20)))
    terminal.type("\u{7F}")
    expect("The pad is empty", on: terminal)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }

  @Test func `q in full play with a drawing on the pad gives everything back`() throws {
    let (terminal, program) = try start()
    terminal.type("i" + Self.seven + "..p")
    expect("The net sees", on: terminal)
    terminal.type("\u{1B}")
    terminal.wait(.milliseconds(300)) { _ in false }
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.screen.isAtPeace)
  }
}
