import Glibc
import Plotting
import Testing

/// Bytes that no hand types.
@Suite(.serialized) struct HostileInputTests {
  private static let sequences: [[UInt8]] =
    [
      "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y",
      "\u{1B}P>|xterm(354)\u{1B}\\",
      "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]52;c;cXFxcQ==\u{1B}\\",
      "\u{1B}_Gi=31;OK\u{1B}\\",
      "\u{1B}[I\u{1B}[O", String(repeating: "\u{1B}", count: 500), "\u{1B}[",
      "\u{1B}[" + String(repeating: "7", count: 5000) + "m",
      "e" + String(repeating: "\u{301}", count: 1000), "\u{202E}שלום\u{2066}", "👩‍👩‍👧", "\u{1B}[97;5u",
      "\u{1B}[<0;99999;0M\u{1B}[<0;0;-1M", "\u{1B}[Mqqq", "\u{1B}[200~qqq\u{1B}[201~",
      String(repeating: "\u{1B}[<35;10;10M", count: 2000),
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE, 0xC0, 0x80], [0x80], [0x9B, 0x33, 0x31, 0x6D], [0x00, 0x00],
      [0xF4, 0x90, 0x80, 0x80],
      [0x1B, 0x5B, 0x4D, 0xFF, 0xFF, 0x71],
    ]

  @Test func `the program lives through all of them and still quits`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    for sequence in Self.sequences {
      terminal.type(sequence)
      terminal.wait(.milliseconds(5)) { _ in false }
      #expect(program.status(.milliseconds(1)) == .none, "\(sequence.prefix(40))")
    }
    terminal.type("\u{1B}\u{1B}")
    terminal.waitForSilence(.milliseconds(300))
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace)
  }

  @Test func `pasted text does not press keys`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(on: terminal)
    terminal.waitForFrame()
    terminal.type("\u{1B}[200~qqqq\u{1B}[201~")
    terminal.waitForSilence()
    #expect(program.status(.milliseconds(1)) == .none)
  }
}
