import Glibc
import Plotting
import Testing

/// `descent demo` on a terminal and as a film.
@Suite(.serialized) struct DemoCommandTests {
  @Test func `it moves by itself, hands over at Enter and leaves at q`() throws {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(["demo"], on: terminal)
    terminal.waitForFrame()
    #expect(terminal.screen.text.contains("press Enter at any time"))
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("k 2 ") })
    terminal.type("\r")
    #expect(terminal.wait { $0.screen.text.contains("? keys") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.settings == settings && terminal.screen.isAtPeace)
  }

  @Test func `an endless film is refused in one line`() throws {
    let run = try Program.run(["demo", "--loop", "--cast", "/nonexistent/x.cast"])
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errors.contains("leave out --loop"))
  }
}
