import Engine
import Testing

@testable import Tutor

/// The PyTorch programs of the seventh screen, run.
@Suite(.enabled(if: Python.isThere)) struct CodeTorchTests {
  /// Programs without chance: PyTorch would draw another order.
  static let settings: [[(String, String)]] = [
    [], [("zero_grad", "off")], [("optimizer", "momentum"), ("lr", "0.05")],
    [("optimizer", "adam"), ("start", "-3")], [("lr", "-0.01")],
    [("program", "loop")], [("program", "loop"), ("optimizer", "adam"), ("start", "-0.5 0.25")],
    [("program", "loop"), ("optimizer", "momentum"), ("n", "9"), ("batch", "4"), ("lr", "0.01")],
    [("program", "loop"), ("zero_grad", "off"), ("lr", "0.01"), ("batch", "full")],
  ]

  @Test(arguments: settings.indices)
  func `the program that is shown comes to the numbers of the screen`(index: Int) throws {
    let run = try code(Self.settings[index])
    let isLoop = run.settings.program == .loop
    let ending = isLoop ? "print(model.weight.tolist(), model.bias.tolist())" : "print(x.tolist())"
    let text = CodeListing(.pytorch, run.settings).text(in: .en) + ending
    let updates = isLoop ? 20 * run.model.batchesPerEpoch : 100
    let printed = try Python.run(text, files: ["torch.py": Array(StandInTorch.module.utf8)])
    #expect(printed.status == 0, "\(printed.output)")
    let numbers = printed.output.split { "[], \n".contains($0) }.compactMap { Double($0) }
    let truth = run.updated(updates).parameters
    #expect(numbers.count == truth.count)
    for (a, b) in zip(numbers, truth) { #expect(abs(a - b) <= 1e-9 * max(1, abs(b))) }
  }

  @Test(arguments: ExportCase.programs)
  func `the script that is written goes on where the screen stands`(export: ExportCase) throws {
    let run = try Python.run(
      try export.script(), files: ["torch.py": Array(StandInTorch.module.utf8)],
      arguments: "--verify")
    #expect(run.status == 0 && run.output.contains("in 20 steps"), "\(run.output)")
  }

  @Test func `a wrong number would be told`() throws {
    let script = try ExportCase(.code).script().replacing("lr=0.1", with: "lr=0.1001")
    let run = try Python.run(
      script, files: ["torch.py": Array(StandInTorch.module.utf8)], arguments: "--verify")
    #expect(run.status == 1)
  }
}
