import Testing

/// What the commands of the perceptron print and show.
@Suite struct PerceptronCommandTests {
  private func rows(_ arguments: [String]) throws -> [Substring] {
    let run = try Program.run(["run", "perceptron", "--format", "csv"] + arguments)
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n")
  }

  // Curriculum, lesson 13: errors 1 3 3 2 1 0 in the epochs of AND.
  @Test func `the mistakes of AND stand at the ends of its epochs`() throws {
    let rows = try rows(["--steps", "24", "--every", "4"])
    #expect(
      rows[0] == "step,epoch,sample,x1,x2,target,sum,output,error,w1,w2,b,errors,mistakes,loss")
    #expect(rows[1] == "0,0,,,,,,,,0.0,0.0,0.0,1,0,0.0")
    let mistakes = rows.dropFirst(2).map { $0.split(separator: ",")[13] }
    #expect(mistakes == ["1", "3", "3", "2", "1", "0"])
  }

  @Test func `own points are set in one word`() throws {
    let rows = try rows(["--set", "points=2 3 +; 0 1 o", "--set", "lr=1", "--steps", "1"])
    #expect(rows[2] == "1,0,1,2.0,3.0,1.0,0.0,0.0,1.0,2.0,3.0,1.0,1,1,2.0")
  }

  @Test func `a seed is that of the data and of the order`() throws {
    let settings = ["--set", "data=clouds", "--set", "shuffle=on", "--steps", "50"]
    let seeds = ["--set", "seed=7", "--set", "data_seed=7"]
    let first = try rows(settings + ["--seed", "7"])
    #expect(try rows(settings + seeds) == first)
    #expect(try rows(settings + ["--seed", "8"]) != first)
    #expect(try rows(settings + ["--set", "seed=7"]) != first)
  }

  @Test(arguments: [
    "rule=hebb", "n=0", "points=1 2", "points", "layers=2 1", "w1=nan",
  ])
  func `a mistake in a setting is one line and status 64`(setting: String) throws {
    let run = try Program.run(["run", "perceptron", "--set", setting])
    #expect(run.status == .exited(64))
    #expect(run.output.isEmpty && run.errors.hasPrefix("descent: "))
    #expect(run.errors.filter(\.isNewline).count == 1)
  }

  @Test func `on a terminal it is shown, stepped, drawn into and left`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["perceptron", "--reduced-motion"], on: terminal)
    terminal.waitForFrame()
    terminal.type("      ")
    #expect(terminal.wait { $0.screen.text.contains("MISTAKE") })
    #expect(terminal.screen.text.contains("(0.1, 0.1) + 0.1·(−1)·(0, 1) = (0.1, 0)"))
    terminal.type("i+")
    #expect(terminal.wait { $0.screen.text.contains("own points") })
    terminal.type("\u{1B}")
    #expect(terminal.wait { !$0.screen.text.contains("DRAW") })
    terminal.type("q")
    #expect(terminal.wait { $0.screen.text.contains("5 drawn point(s) unsaved") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }
}
