import Testing

/// What `descent run mlp` prints.
@Suite struct NetworkCommandTests {
  private static let arguments = [
    "run", "mlp", "--set", "data=circle", "--set", "layers=2 4 2 1", "--set", "lr=0.03", "--set",
    "batch=10", "--steps", "50", "--format", "csv",
  ]

  private func output(_ more: [String]) throws -> String {
    let run = try Program.run(Self.arguments + more)
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    return run.output
  }

  @Test func `there is a row for each step and one for the start`() throws {
    let rows = try output(["--seed", "7"]).split(separator: "\n")
    #expect(rows[0] == "step,epoch,loss,val_loss,train_acc,val_acc,lr,errors")
    #expect(rows.dropFirst().map { $0.prefix { $0 != "," } } == (0...50).map { "\($0)" })
    // 25 batches of 10 are half of 500 points.
    #expect(rows[26].hasPrefix("25,1,") && rows[25].hasPrefix("24,0,"))
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    let first = try output(["--seed", "7"])
    #expect(try output(["--seed", "7"]) == first)
    #expect(try output(["--seed", "8"]) != first)
    #expect(try output(["--set", "seed=7", "--set", "data_seed=7"]) == first)
    #expect(try output(["--set", "seed=7"]) != first)
  }

  @Test func `every so many steps are printed, and the last`() throws {
    let all = try output([]).split(separator: "\n")
    let some = try output(["--every", "20"]).split(separator: "\n")
    #expect(some == [0, 1, 21, 41, 51].map { all[$0] })
  }

  @Test func `JSON has every state variable`() throws {
    let run = try Program.run(["run", "mlp", "--steps", "1", "--format", "json"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("{\"step\":1,\"epoch\":0,\"loss\":0."))
    #expect(lines[1].contains("\"params\":25,") && lines[1].contains("\"best_loss\":0."))
  }

  @Test(arguments: [
    ["run", "digit"], ["frame", "digit"], ["run", "mlp", "--every", "0"],
    ["run", "mlp", "--set", "layers=3 1"], ["run", "mlp", "--set", "start=1"],
    ["run", "mlp", "--set", "data=mnist"], ["run", "curve", "--set", "layers=2 1"],
  ])
  func `a mistake in the arguments is one line and status 64`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == .exited(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("descent: "))
    #expect(run.errors.filter(\.isNewline).count == 1)
  }
}
