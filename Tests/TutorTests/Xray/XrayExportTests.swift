import Engine
import Testing

@testable import Tutor

@Suite struct XrayExportTests {
  // By hand from w = 0 at rate 0.1: L = 1.125, ∂ = −3, w = 0.3; L = ½·0.9² = 0.405, ∂ = −1.8, 0.48.
  @Test func `the script records loss, gradients and weights of whole passes`() throws {
    let script = try xray([("net", "parabola")], steps: 4).torchScript(recording: 2)
    #expect(script.contains("[1.125, -3.0, 0.30000000000000004],"))
    #expect(script.contains("[0.4049999999999999, -1.7999999999999998, 0.48000000000000004],"))
    #expect(script.contains("torch.nn.Linear(1, 1, bias=False)"))
  }

  @Test func `the weights of a layer come before its biases`() throws {
    let run = try xray(smallNetwork)
    #expect(
      run.tensors.map(\.name) == ["layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias"])
    #expect(run.tensors[0].values == [0.1, 0.5, -0.1, -0.2] && run.tensors[0].shape == [2, 2])
    #expect(run.tensors[1].values == [0.9, 0.5])
    #expect(run.tensors[3].values == [-0.4])
  }

  @Test(arguments: ["half", "mse", "bce"])
  func `a script is Python`(loss: String) throws {
    guard Python.isThere else { return }
    let script = try xray([("layers", "3 2 1"), ("loss", loss)]).torchScript(recording: 3)
    let check = "import ast, sys; ast.parse(open('s.py').read())"
    #expect(try Python.run(check, files: ["s.py": Array(script.utf8)]).status == 0)
  }
}
