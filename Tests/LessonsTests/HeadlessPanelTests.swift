import Testing
import Tutor

@testable import Lessons

@Suite struct HeadlessPanelTests {
  private func panel(_ name: StageKind, _ settings: [(String, String)] = []) throws
    -> any HeadlessPanel
  {
    let position = SourcePosition(line: 1)
    let scene = Scene(
      panel: name,
      settings: settings.map { Scene.Setting(name: $0.0, value: $0.1, position: position) },
      view: nil, allowed: nil, line: 1)
    return try scene.open()
  }

  @Test func `a live setting keeps the place, a structural one begins anew`() throws {
    var curve = try panel(.curve)
    curve.step()
    try curve.set([("lr", "0.25")])
    #expect(curve.stepCount == 1)
    curve.step()
    #expect(curve.value(of: "x") == 0.75)
    try curve.set([("start", "-4")])
    #expect(curve.stepCount == 0)
    #expect(curve.value(of: "x") == -4)
    #expect(curve.value(of: "lr") == 0.25)
  }

  @Test func `reset goes back and keeps what is set`() throws {
    var curve = try panel(.curve)
    try curve.set([("lr", "0.25")])
    curve.step()
    curve.reset()
    #expect(curve.stepCount == 0)
    #expect(curve.value(of: "x") == 0)
    #expect(curve.value(of: "lr") == 0.25)
  }

  @Test func `a failed setting changes nothing`() throws {
    var curve = try panel(.curve)
    #expect(throws: UserError.self) { try curve.set([("lr", "0.3"), ("beta", "2")]) }
    #expect(curve.value(of: "lr") == 0.1)
    var network = try panel(.mlp)
    #expect(throws: UserError.self) { try network.set([("layers", "3 1")]) }
    #expect(network.value(of: "params") == 25)
  }

  @Test func `weights by hand stay through a reset when they were the start`() throws {
    var neuron = try panel(.perceptron, [("data", "and")])
    try neuron.set([("w1", "1"), ("w2", "1")])
    try neuron.set([("b", "-1.5")])
    #expect(neuron.value(of: "errors") == 0)
    neuron.step()
    try neuron.set([("w1", "9")])
    neuron.reset()
    #expect(neuron.value(of: "w1") == 1)
    #expect(neuron.value(of: "b") == -1.5)
    try neuron.set([("data", "or")])
    #expect(neuron.value(of: "w1") == 1)
  }

  @Test func `settings in a row only have to fit in the end`() throws {
    var player = ActionPlayer(try panel(.mlp))
    try player.play(ActionList(parsing: "set data digits; set layers 64 4 10; step 1"))
    #expect(player.panel.stepCount == 1)
  }

  @Test(arguments: [StageKind.curve, .perceptron, .mlp])
  func `the variables of a panel are those that lint knows`(name: StageKind) throws {
    let panel = try panel(name)
    let table = StateVariable.all(of: name)
    let state: Report.Row =
      switch name {
      case .perceptron: PerceptronRun(PerceptronSettings()).state
      case .mlp: try NetworkRun(NetworkSettings()).state
      default: CurveRun(CurveSettings()).state
      }
    #expect(Set(state.map(\.name)) == Set(table.keys))
    for (variable, value) in state {
      switch value {
      case .real: #expect(table[variable] == .real, "\(variable)")
      case .integer: #expect(table[variable] == .integer, "\(variable)")
      case .flag: #expect(table[variable] == .flag, "\(variable)")
      case .missing: break
      }
      let (found, expected) = (panel.value(of: variable), value.number)
      #expect(found == expected || found?.isNaN == expected?.isNaN, "\(variable)")
    }
    #expect(panel.value(of: "nonsense") == nil)
  }

  @Test func `each panel names what can be set`() {
    #expect(StageKind.curve.settables.contains("x0"))
    #expect(StageKind.curve.mainName(of: "x0") == "start")
    #expect(StageKind.mlp.settables.contains("show_test"))
    #expect(StageKind.digits.settables.contains("l2"))
    #expect(!StageKind.digits.settables.contains("data"))
    #expect(StageKind.allCases.allSatisfy { !$0.settables.isEmpty })
  }
}
