import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct XrayRunTests {
  private func close(_ a: [Double], _ b: [Double], within limit: Double = 1e-15) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= limit }
  }

  // By hand, w = 0.588: o = 2w = 1.176, e = −0.324, e² = 0.104976, L = 0.052488;
  // ∂L/∂e = e, ∂L/∂w = 2e = −0.648 = 4w − 3, w − 0.1·∂ = 0.6528.
  @Test func `the lecture's parabola, operation by operation`() throws {
    let run = try xray([("net", "parabola"), ("w", "0.588")], steps: 10)
    #expect(run.plan.steps.count == 10)
    #expect(
      close(
        run.results,
        [1.176, -0.324, 0.104976, 0.052488, 1, 0.5, -0.324, -0.324, -0.648, 0.6528]))
  }

  // Facts of the lecture's parabola at rate 0.1 from 0.
  @Test func `its passes walk as the parabola does`() throws {
    var run = try xray([("net", "parabola")])
    for expected in [0.3, 0.48, 0.588, 0.6528, 0.69168, 0.715008] {
      run.step(count: 10)
      #expect(abs(run.parameters[0] - expected) < 1e-15)
      let (w, y) = (run.parameters[0], 2 * run.parameters[0] * run.parameters[0])
      #expect(abs(run.loss - (y - 3 * w + 1 + 0.125)) < 1e-15)
    }
  }

  // Python: z = 0.5·2 − 1·3 + 0.5; o = math.tanh(z); e = o − 1; dz = e·(1 − o²).
  @Test func `one neuron, operation by operation`() throws {
    let run = try xray(
      [("x1", "2"), ("x2", "3"), ("w1", "0.5"), ("w2", "-1"), ("b", "0.5")], steps: 20)
    let expected = [
      1, -3, -2, -1.5, -0.9051482536448664, -1.9051482536448665, 3.6295898683660845,
      1.8147949341830423, 1, 0.5, -1.9051482536448665, -1.9051482536448665, 0.18070663892364858,
      -0.34427293756742255, -0.34427293756742255, -0.6885458751348451, -1.0328188127022677,
      0.5688545875134845, -0.8967181187297733, 0.5344272937567422,
    ]
    #expect(close(run.results, expected, within: 1e-14))
    #expect(run.place == run.plan.steps.count && run.pass == 1)
  }

  // Python, with h = tanh(W₁x + b₁), o = tanh(W₂h + b₂) and the chain rule by hand.
  @Test func `a network of five neurons has the gradients of the chain rule`() throws {
    let run = try xray(smallNetwork, steps: 39)
    #expect(abs((run.value(of: run.plan.loss) ?? 0) - 0.42715948219061844) < 1e-14)
    let expected = [
      -1.0462996572667163, 0.5231498286333581, -0.5231498286333581, -0.14454850135925457,
      0.07227425067962728, -0.07227425067962728, -0.49354653088284683, -0.42468392834204655,
      -0.918996236495713,
    ]
    #expect(
      close(
        run.plan.parameters.indices.map { run.gradient(of: $0) ?? .nan }, expected, within: 1e-14))
  }

  // Python: log1p(exp(0.5)) − 0.5 and 1/(1 + exp(−0.5)) − 1.
  @Test func `the gradient of the cross-entropy is σ(z) − t, from two paths`() throws {
    var run = try xray([("loss", "bce")])
    let steps = run.plan.steps
    #expect(steps.count { if case .back(_, _, true) = $0 { true } else { false } } == 1)
    run.step(count: run.plan.range(of: .update).lowerBound)
    #expect(abs((run.value(of: run.plan.loss) ?? 0) - 0.4740769841801067) < 1e-15)
    let node = try #require(run.plan.sum)
    #expect(abs((run.gradient(ofNode: node) ?? 0) + 0.3775406687981454) < 1e-15)
  }

  @Test(arguments: ["half", "mse", "bce"], ["tanh", "sigmoid", "relu", "linear"])
  func `the passes are those of the engine's network`(loss: String, activation: String) throws {
    let settings = [
      ("layers", "3 4 2 1"), ("activation", activation), ("loss", loss), ("seed", "3"),
      ("input", "0.7 -1.2 0.4"),
    ]
    var run = try xray(settings)
    let layers = (1...3).flatMap { layer -> [Layer<Double>] in
      let tensors = run.tensors.filter { $0.name.hasPrefix("layer\(layer).") }
      let width = run.plan.sizes[layer - 1]
      let rows = stride(from: 0, to: tensors[0].values.count, by: width).map {
        Array(tensors[0].values[$0..<$0 + width])
      }
      let function: Activation =
        switch run.settings.resolvedActivations[layer - 1] {
        case .tanh: .tanh
        case .sigmoid: .sigmoid
        case .relu: .relu
        case .identity, .linear: .identity
        }
      return [.linear(Linear(weight: rows, bias: tensors[1].values)), .activation(function)]
    }
    var network = Network(layers: layers)
    let output = network.forward([0.7, -1.2, 0.4])[0]
    let slope =
      switch loss {
      case "half": output - 1
      case "mse": 2 * (output - 1)
      default: 1 / (1 + Elementary.exp(-output)) - 1
      }
    let inputs = network.backward(from: [slope])
    run.step(count: run.plan.range(of: .update).lowerBound)
    #expect(abs(run.output - output) < 1e-14)
    // The gradient of the first inputs is Σ over neurons of ∂L/∂z·w, which ∂L/∂b and w give.
    let first = (0..<3).map { input in
      (0..<4).reduce(0.0) { sum, neuron in
        let bias = WeightPlace(layer: 0, neuron: neuron, input: nil)
        let weight = WeightPlace(layer: 0, neuron: neuron, input: input)
        guard let b = run.plan.parameters.firstIndex(of: bias),
          let w = run.plan.parameters.firstIndex(of: weight)
        else { return .nan }
        return sum + (run.gradient(of: b) ?? .nan) * run.parameters[w]
      }
    }
    #expect(close(first, inputs, within: 1e-14))
  }

  // MARK: The gradient check

  @Test(arguments: ["parabola", "neuron", "network"])
  func `all gradients agree with central differences`(net: String) throws {
    let run = try xray([("net", net)])
    var done = run
    done.step(count: run.plan.range(of: .update).lowerBound - 1)
    #expect(done.gradientError == nil)
    done.step()
    let error = try #require(done.gradientError)
    #expect(error < 1e-9 && XrayRun.passes(error))
  }

  @Test func `a falsified derivative does not pass`() throws {
    var run = try xray(smallNetwork)
    run.step(count: 39)
    var claim = run.plan.parameters.indices.map { run.gradient(of: $0) ?? .nan }
    claim[4] *= 1.001
    let error = run.gradientError(of: claim)
    #expect(!XrayRun.passes(error))
    #expect(XrayWords.verdict(error: error).map(\.text) == ["✗ 7e−5"])
    claim[4] = .nan
    #expect(!XrayRun.passes(run.gradientError(of: claim)))
  }

  // At the kink the difference (h − 0)/2h is ½, and PyTorch's slope is 0.
  @Test func `at the kink of relu the two disagree`() throws {
    var run = try xray([
      ("activation", "relu"), ("w1", "1"), ("w2", "2"), ("b", "0"), ("x1", "2"), ("x2", "-1"),
    ])
    run.step(count: run.plan.range(of: .update).lowerBound)
    #expect(try !XrayRun.passes(#require(run.gradientError)))
  }

  // MARK: Time and settings

  @Test func `going back is exact`() throws {
    var timeline = Timeline(start: try xray([("net", "network")]))
    var states: [[Double]] = []
    for _ in 0..<130 {
      states.append(timeline.present.parameters + timeline.present.results)
      timeline.step()
    }
    for step in [129, 48, 47, 0, 96] {
      timeline.seek(to: step)
      #expect(timeline.present.parameters + timeline.present.results == states[step])
    }
  }

  @Test func `another weight or sample begins the pass again, another rate does not`() throws {
    var run = try xray(steps: 7)
    var settings = run.settings
    settings.learningRate = 0.5
    run.apply(settings)
    #expect(run.place == 7)
    settings.inputs[0] = 3
    run.apply(settings)
    #expect(run.place == 0 && run.stepCount == 7 && run.settings.sample == [3, -1])
    run.step()
    #expect(run.results == [1.5])
  }

  @Test func `numbers that blow up are no crash`() throws {
    var run = try xray([("net", "parabola"), ("lr", "1e308")])
    run.step(count: 100)
    #expect(!run.isFinite)
    #expect(
      try pressingXray("Space *40", [("w1", "1e300")]).frame(size: .init(width: 80, height: 24))
        .size.width == 80)
  }

  @Test(arguments: [
    (["layers": "2 5 1"], "layers"), (["layers": "2 3 2"], "layers"), (["net": "cnn"], "net"),
    (["activation": "gelu"], "activation"), (["loss": "ce"], "loss"),
    (["b": "1", "net": "parabola"], "b:"),
    (["x2": "1", "net": "parabola"], "x2"), (["activation": "tanh,relu,tanh"], "activation"),
    (["weight": "2.1.1 1"], "weight"),
  ])
  func `what does not go together is refused by name`(
    settings: [String: String], name: String
  ) throws {
    let error = #expect(throws: UserError.self) {
      try xray(settings.sorted { $0.key > $1.key }.map { ($0.key, $0.value) })
    }
    #expect(error?.message.en.hasPrefix(name) == true)
  }

  @Test func `the rows tell the pass, and hide what is not computed`() throws {
    var run = try xray()
    #expect(run.value(of: "output") == .missing && run.value(of: "phase") == .missing)
    run.step(count: 5)
    #expect(run.value(of: "operation") == .integer(5) && run.value(of: "phase") == .integer(0))
    #expect(run.value(of: "sum") == .real(0.5) && run.value(of: "grad_w1") == .missing)
    run.step(count: 15)
    #expect(run.value(of: "pass") == .integer(1) && run.value(of: "phase") == .integer(2))
    #expect(run.value(of: "value") == run.value(of: "b"))
  }
}
