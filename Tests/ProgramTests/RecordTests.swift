import Glibc
import Plotting
import Testing

/// Keys are recorded on a terminal and played again: on a terminal, as text, as a film.
@Suite(.serialized) struct RecordTests {
  /// A recording of some keys, and the screen that they left.
  private func record(_ keys: String, to name: String) throws -> String {
    let terminal = try PseudoTerminal()
    let program = try Program(["--no-state", "--record", name], on: terminal)
    terminal.waitForFrame()
    terminal.type(keys)
    terminal.waitForSilence()
    let screen = terminal.screen.text
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    return screen
  }

  @Test func `the same screen comes out, as text, on a terminal and in a film`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/walk.keys"
    let screen = try record("  :lr 0.3\r f  z", to: name)
    let frame = try Program.run(["replay", name, "--frame"])
    #expect(frame.status == .exited(0) && frame.output == screen + "\n")

    let terminal = try PseudoTerminal(size: Size(width: 90, height: 26))
    let program = try Program(["replay", name, "--speed", "50"], on: terminal)
    #expect(terminal.wait { $0.screen.text.contains(" end 0:0") })
    let rows = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.prefix(24).joined(separator: "\n") == screen)
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))

    let film = try Program.run(["cast", name])
    #expect(film.status == .exited(0))
    #expect(played(film.output) == screen)
  }

  /// What a film leaves on a screen of 80x24.
  private func played(_ film: String) -> String {
    let lines = film.split(separator: "\n")
    #expect(lines[0].hasPrefix("{\"version\": 2, \"width\": 80, \"height\": 24, "))
    var screen = VirtualTerminal(size: Size(width: 80, height: 24))
    var last = 0.0
    for line in lines.dropFirst() {
      let parts = line.dropFirst().split(separator: ",", maxSplits: 2)
      let time = Double(parts[0]) ?? -1
      #expect(time >= last && parts[1] == " \"o\"" && parts[2].hasSuffix("\"]"))
      last = time
      let text = parts[2].dropFirst(2).dropLast(2)
      let plain = text.split(separator: "\\u001b", omittingEmptySubsequences: false)
        .joined(separator: "\u{1B}")
      screen.feed(Array(plain.utf8))
    }
    #expect(screen.unknown.isEmpty)
    return screen.text
  }

  @Test func `training is recorded by its beats`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/train.keys"
    let terminal = try PseudoTerminal()
    let program = try Program(["mlp", "--no-state", "--record", name], on: terminal)
    terminal.waitForFrame()
    terminal.type("p")
    #expect(terminal.wait { $0.screen.text.contains("Epoch") })
    terminal.type("p")
    terminal.waitForSilence()
    let title = terminal.screen.text.prefix { $0 != "\n" }
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    let frame = try Program.run(["replay", name, "--frame"])
    #expect(frame.output.prefix { $0 != "\n" } == title)
  }

  @Test func `what a kill leaves can be played`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/walk.keys"
    let terminal = try PseudoTerminal()
    let program = try Program(["--no-state", "--record", name], on: terminal)
    terminal.waitForFrame()
    terminal.type("   ")
    #expect(terminal.wait { $0.screen.text.contains("k 3") })
    program.signal(SIGKILL)
    _ = program.status(reading: terminal)
    let frame = try Program.run(["replay", name, "--frame"])
    #expect(frame.status == .exited(0) && frame.output.contains("k 3"))
  }

  @Test func `a lesson is recorded with its page`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/lesson.keys"
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["learn", "07", "--page", "2", "--no-state", "--record", name], on: terminal)
    terminal.waitForFrame()
    terminal.type("0.3\r")
    // What is shown after an answer is shown in steps of 0.3 s.
    terminal.waitForSilence(.milliseconds(800))
    let screen = terminal.screen.text
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(try Program.run(["replay", name, "--frame"]).output == screen + "\n")
  }

  @Test func `what cannot be recorded or played is one line and a status`() throws {
    let folder = try Program.folder(["keys/mine.keys": "mine", "keys/bad.keys": "mine\n"])
    let terminal = try PseudoTerminal()
    let program = try Program(["--record", "\(folder)/keys/mine.keys"], on: terminal)
    #expect(program.status(reading: terminal) == .exited(73))
    #expect(terminal.text.contains("is there already and is left as it is"))
    let cases: [([String], Int32, String)] = [
      (["replay", "\(folder)/keys/bad.keys"], 65, "its first line is not 'descent keys 1'"),
      (["replay", "\(folder)/none.keys"], 66, "No such file"),
      (["replay", folder], 65, "it is not a regular file"),
      (["cast", "\(folder)/none.keys"], 66, "No such file"),
      (["replay", "\(folder)/keys/bad.keys", "--speed", "0"], 64, "0.1 to 100 is possible"),
    ]
    for (arguments, status, reason) in cases {
      let run = try Program.run(arguments)
      #expect(run.status == .exited(status), "\(arguments)")
      #expect(
        run.errors.contains(reason) && run.errors.filter(\.isNewline).count == 1, "\(run.errors)")
    }
  }
}
