import Testing

/// What `review` asks and prints.
@Suite struct ReviewCommandTests {
  /// A state in which one prediction was missed.
  private static let state = """
    {"format":1,"lessons":{"overshoot":{"attempts":{"first-landing":{"first":{"isRight":false,\
    "said":"-1.2","when":9},"reviews":0,"tries":1,"when":9}},"visited":[0,1]}}}
    """

  @Test func `a missed prediction is asked with another number until it is right`() throws {
    let home = try Program.folder(["descent/progress.json": Self.state])
    let environment = ["XDG_STATE_HOME": home]
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["review", "--reduced-motion"], on: terminal, environment: environment)
    terminal.waitForFrame()
    #expect(terminal.wait { $0.screen.text.contains("Review") })
    #expect(terminal.screen.text.contains("With lr = 0.3, where does the first"))
    terminal.type("0.9\r")
    #expect(terminal.wait { $0.screen.text.contains("just as you said") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    let progress = try Program.run(["progress"], environment: environment)
    #expect(progress.output.hasSuffix("To review: nothing\n"))
    let again = try Program.run(["review"], environment: environment)
    #expect(again.status == .exited(0))
    #expect(again.output == "nothing to review: no prediction was missed so far\n")
  }

  @Test func `questions are printed without a terminal`() throws {
    let home = try Program.folder(["descent/progress.json": Self.state])
    let run = try Program.run(
      ["review", "--print", "--lang", "zh"], environment: ["XDG_STATE_HOME": home])
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("复习\n====\n"))
    #expect(run.output.contains("lr = 0.3 时"))
  }

  @Test func `without a state there is nothing to review`() throws {
    let run = try Program.run(["review", "--no-state", "--lang", "zh"])
    #expect(run.status == .exited(0))
    #expect(run.output == "没有要复习的：到现在还没有答错的预测\n")
  }
}
