import Glibc
import Plotting
import Testing

/// Saved runs: written from a screen, opened from the shell and from a screen.
@Suite(.serialized) struct OpenCommandTests {
  private func start(
    _ arguments: [String], folder: String, size: Size = Size(width: 100, height: 24)
  ) throws -> (PseudoTerminal, Program) {
    let terminal = try PseudoTerminal(size: size)
    let program = try Program(arguments, on: terminal, environment: ["HOME": folder])
    terminal.waitForFrame()
    return (terminal, program)
  }

  private func says(_ terminal: PseudoTerminal, _ text: String) -> Bool {
    terminal.wait { $0.screen.text.contains(text) }
  }

  @Test func `a run is saved, opened in another window and goes on there`() throws {
    let folder = try Program.folder([:])
    let (first, saver) = try start(["--set", "lr=0.25"], folder: folder)
    first.type("  :save ~/walk\r")
    #expect(says(first, "~/walk.run is written"))
    first.type("q")
    #expect(saver.status(reading: first) == .exited(0))

    let (second, opener) = try start(["open", "\(folder)/walk.run"], folder: folder)
    // One step of lr 1/4 lands on the minimum, 3/4.
    #expect(says(second, "the run is open, at step 2") && says(second, "k 2"))
    #expect(second.screen.text.contains("0.75"))
    second.type("3:open ~/walk.run\r")
    #expect(says(second, "1 Parabola") && says(second, "the run is open, at step 2"))
    second.type(":open ~/none.run\r")
    #expect(says(second, "! ~/none.run: No such file or directory"))
    second.type("\u{1B}tt")
    second.type("q")
    #expect(opener.status(reading: second) == .exited(0))
  }

  @Test func `a word opens the run that shows it`() throws {
    let folder = try Program.folder([:])
    let (first, shower) = try start(["surface"], folder: folder)
    first.type("   :word\r")
    #expect(says(first, "gd1:surface:+3:_"))
    let word = try #require(
      first.screen.text.split(separator: "\n").first { $0.hasPrefix("gd1:") }.map(String.init))
    first.type("qq")
    #expect(shower.status(reading: first) == .exited(0))
    let (second, opener) = try start(["open", word], folder: folder)
    #expect(says(second, "2 Surface") && says(second, "the run is open, at step 3"))
    second.type("q")
    #expect(opener.status(reading: second) == .exited(0))
  }

  @Test func `what is no run is one line and a status`() throws {
    let folder = try Program.folder([
      "runs/empty.run": "", "runs/note.run": "hello\n",
      "runs/cut.run": "descent run 1\npanel curve\nstep 3\n",
      "runs/changed.run": "descent run 1\npanel curve\nstep 3\nsum 00000000\n",
    ])
    mkfifo("\(folder)/runs/pipe.run", 0o600)
    let cases: [(String, Int32, String)] = [
      ("\(folder)/runs/empty.run", 65, "its first line is not 'descent run 1'"),
      ("\(folder)/runs/note.run", 65, "its first line is not 'descent run 1'"),
      ("\(folder)/runs/cut.run", 65, "the last line is not 'sum …'"),
      ("\(folder)/runs/changed.run", 65, "its check sum is another"),
      ("\(folder)/runs/pipe.run", 65, "it is not a regular file"),
      ("\(folder)/runs", 65, "it is not a regular file"),
      ("/dev/zero", 65, "it is not a regular file"),
      ("\(folder)/none.run", 66, "No such file or directory"),
      ("gd1:curve:+3:00000000", 65, "the check sum at the end does not fit"),
      ("gd2:curve", 65, "it does not begin with gd1:"),
    ]
    for (name, status, reason) in cases {
      let run = try Program.run(["open", name])
      #expect(run.status == .exited(status), "\(name)")
      #expect(
        run.errors.contains(reason) && run.errors.filter(\.isNewline).count == 1, "\(run.errors)")
      #expect(run.output.isEmpty && !run.errors.contains("\u{1B}"))
    }
  }

  @Test func `a lesson keeps its panel`() throws {
    let folder = try Program.folder([:])
    let (terminal, program) = try start(["learn", "07", "--no-state"], folder: folder)
    terminal.type(":open gd1:curve:+3:00000000\r")
    #expect(says(terminal, "a lesson keeps its own panel: press t"))
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }
}
