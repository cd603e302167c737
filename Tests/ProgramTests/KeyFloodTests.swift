import Glibc
import Plotting
import Testing

/// More keys, more text and more mouse than a hand has, and a line that is slower than both.
@Suite(.serialized) struct KeyFloodTests {
  private func start(
    _ arguments: [String] = ["curve", "--reduced-motion"]
  ) throws -> (PseudoTerminal, Program) {
    let terminal = try PseudoTerminal()
    let program = try Program(arguments, on: terminal)
    terminal.waitForFrame()
    // No answer to what the terminal was asked may stand out while bytes are counted.
    terminal.type("\u{1B}[1;2R")
    terminal.waitForSilence()
    terminal.forget()
    return (terminal, program)
  }

  private func end(_ terminal: PseudoTerminal, _ program: Program) {
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(terminal.screen.isAtPeace)
  }

  @Test func `ten thousand steps in one write are ten thousand steps and few bytes`() throws {
    let (terminal, program) = try start()
    let memory = try #require(program.kernelCount("RssAnon"))
    terminal.type([UInt8](repeating: 0x20, count: 10_000))
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("k 10000") })
    terminal.waitForSilence()
    #expect(!terminal.screen.text.contains("k 10001"))
    // Frames, not keys, cost bytes: one for each batch that the line has handed over.
    #expect(terminal.bytes.count <= 200_000)
    // What grows is the path that can be walked back: a checkpoint every 32 steps.
    let growth = try #require(program.kernelCount("RssAnon")) - memory
    #expect(growth <= 4096, "\(growth) kB")
    end(terminal, program)
  }

  @Test func `keys before a quit in the same write all count`() throws {
    let name = "\(try Program.folder([:]))/flood.keys"
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["curve", "--reduced-motion", "--record", name], on: terminal)
    terminal.waitForFrame()
    terminal.type([UInt8](repeating: 0x20, count: 10_000) + Array("q".utf8))
    #expect(program.status(.seconds(20), reading: terminal) == .exited(0))
    let frame = try Program.run(["replay", name, "--frame"], limit: .seconds(60))
    #expect(frame.output.contains("k 10000 "))
  }

  @Test func `a paste of a megabyte presses no key and is forgotten`() throws {
    let (terminal, program) = try start()
    let memory = try #require(program.kernelCount("RssAnon"))
    let text = String(repeating: "q :step 5\n 123\u{1B}[A", count: 60_000)
    terminal.type("\u{1B}[200~\(text)\u{1B}[201~ ")
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("k 1 ") })
    let growth = try #require(program.kernelCount("RssAnon")) - memory
    #expect(growth <= 16 << 10, "\(growth) kB")
    end(terminal, program)
  }

  @Test func `pasted lines go into a text field as text and run nothing`() throws {
    let (terminal, program) = try start()
    terminal.type(":\u{1B}[200~step 5\rstep 7\r\u{1B}[201~")
    terminal.waitForSilence()
    #expect(terminal.screen.text.contains("k 0 "))
    #expect(terminal.screen.text.contains("step 5"))
    terminal.type("\u{1B}")
    terminal.waitForSilence()
    end(terminal, program)
  }

  @Test func `a flood of motion is a frame or two`() throws {
    let (terminal, program) = try start()
    let drag = Array(String(repeating: "\u{1B}[<32;40;12M", count: 2000).utf8)
    terminal.type(drag)
    terminal.type("\u{1B}[M   \u{1B}[M~~~")
    terminal.waitForSilence()
    #expect(terminal.bytes.count < 20_000, "\(terminal.bytes.count) bytes")
    #expect(terminal.screen.text.contains("k 0 "))
    end(terminal, program)
  }

  @Test func `an arrow that comes in pieces is an arrow`() throws {
    let (terminal, program) = try start()
    terminal.type("\u{1B}")
    terminal.type("[")
    terminal.type("C")
    #expect(terminal.wait { $0.screen.text.contains("k 1 ") })
    end(terminal, program)
  }

  @Test func `keys of an input method and of Caps Lock are answered with a hint`() throws {
    let (terminal, program) = try start()
    terminal.type("ｑ")
    #expect(terminal.wait { $0.screen.text.contains("input method") })
    terminal.type("。")
    #expect(terminal.wait { $0.screen.text.contains("'。' comes from an input method") })
    terminal.type("Q")
    #expect(terminal.wait { $0.screen.text.contains("Caps Lock") })
    end(terminal, program)
  }

  @Test func `at rest the program sends no byte and does not wake`() throws {
    let (terminal, program) = try start()
    // What was asked of the terminal is given up after two seconds; here it was answered.
    let before = try #require(program.kernelCount("voluntary_ctxt_switches"))
    terminal.wait(.seconds(1)) { _ in false }
    #expect(terminal.bytes.isEmpty)
    #expect(try #require(program.kernelCount("voluntary_ctxt_switches")) - before <= 2)
    end(terminal, program)
  }

  @Test func `a line that reads late gets the last picture, not all of them`() throws {
    let (terminal, program) = try start()
    let memory = try #require(program.kernelCount("RssAnon"))
    // Nobody reads: each key would be a frame.
    for _ in 0..<300 {
      terminal.pressUnread(" ")
      usleep(1000)
    }
    let growth = try #require(program.kernelCount("RssAnon")) - memory
    #expect(growth <= 2048, "\(growth) kB")
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("k 300 ") })
    terminal.waitForSilence()
    // What the kernel held, the frame that waited, and the last one.
    #expect(terminal.bytes.count < 40_000, "\(terminal.bytes.count) bytes")
    end(terminal, program)
  }
}
