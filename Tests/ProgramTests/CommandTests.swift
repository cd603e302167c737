import Testing

/// What the commands print.
@Suite struct CommandTests {
  @Test func `ten steps as CSV are the lecture's run to the last bit`() throws {
    let run = try Program.run(["run", "curve", "--steps", "10", "--format", "csv"])
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(run.status == .exited(0))
    #expect(rows[0] == ["step", "x", "y", "slope", "lr", "loss", "error", "turns"])
    // From PyTorch 2.15, float64: torch.optim.SGD([x], lr=0.1) on 2*x**2 - 3*x + 1 from 0.
    #expect(
      rows.dropFirst().map { Double($0[1]) } == [
        0.0, 0.30000000000000004, 0.48000000000000004, 0.5880000000000001, 0.6528,
        0.6916800000000001, 0.7150080000000001, 0.7290048, 0.73740288, 0.742441728, 0.7454650368,
      ])
    #expect(rows[2][1] == "0.30000000000000004")
    #expect(rows[11][1] == "0.7454650368")
  }

  @Test(arguments: [
    ("0.1", 100, "0.7499999999999999"), ("0.25", 1, "0.75"), ("0.5", 99, "1.5"),
    ("0.5", 100, "0.0"),
  ])
  func `known ends are reached exactly`(rate: String, steps: Int, end: String) throws {
    let run = try Program.run([
      "run", "curve", "--set", "lr=\(rate)", "--steps", "\(steps)", "--format", "csv",
    ])
    let rows = run.output.split(separator: "\n")
    #expect(rows.count == steps + 2)
    #expect(rows.last?.split(separator: ",")[1] == Substring(end))
  }

  @Test(arguments: [("0.51", 45), ("0.6", 7)])
  func `a rate above a half leaves the note's window`(rate: String, step: Int) throws {
    let run = try Program.run([
      "run", "curve", "--set", "lr=\(rate)", "--steps", "50", "--format", "csv",
    ])
    let places = run.output.split(separator: "\n").dropFirst().compactMap {
      Double($0.split(separator: ",")[1])
    }
    #expect(places.firstIndex { abs($0) > 5 } == step)
  }

  @Test func `JSON is one object a step and knows no infinity`() throws {
    let run = try Program.run([
      "run", "curve", "--set", "lr=1e308", "--steps", "1", "--format", "json",
    ])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("{\"step\":0,\"x\":0.0,\"y\":1.0,\"slope\":-3.0,\"lr\":1e+308"))
    #expect(lines[1].contains("\"x\":null"))
    #expect(lines[1].contains("\"diverged\":true"))
  }

  @Test(arguments: [
    ["--frobnicate"], ["frobnicate"], ["run", "nope"], ["run", "--steps", "-1"],
    ["run", "--steps", "x"], ["run", "--set", "lrr=3"], ["run", "--set", "lr"],
    ["run", "--set", "lr=1,5"], ["run", "--set", "f=2x^^2"], ["frame", "--size", "0x0"],
    ["frame", "--keys", "Spaec"], ["--set", "lr=\u{1B}[31m"], ["--lang", "fr"],
  ])
  func `a mistake in the arguments is one line and status 64`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == .exited(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("descent: "))
    #expect(run.errors.filter(\.isNewline).count == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["run", "--help"], ["frame", "--help"], ["curve", "--help"],
    ["lint", "--help"], ["prove", "--help"], ["new-lesson", "--help"], ["progress", "--help"],
  ])
  func `help goes to standard output in 80 columns`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("USAGE: descent"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the version is one line`() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == .exited(0))
    #expect(run.output.hasPrefix("descent "))
    #expect(run.output.filter(\.isNewline).count == 1)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells can ask for completions`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.status == .exited(0))
    #expect(run.output.contains("reduced-motion"))
  }
}
