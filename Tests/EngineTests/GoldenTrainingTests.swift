import Engine
import Testing

/// Training replayed against PyTorch 2.15: `mlp_*.json`, `optimizers_*.json`, `parabola.json`.
@Suite struct GoldenTrainingTests {
  struct Layer: Decodable {
    let weight: [[Double]]
    let bias: [Double]?

    var flat: [Double] { weight.flatMap(\.self) + (bias ?? []) }
  }

  struct Training: Decodable {
    let dtype: String
    let act: String
    let outAct: String
    let loss: String
    let optimizer: String
    let args: [String: GoldenTests.Nested]
    let batchSize: Int
    let inputs: [[Double]]
    let targets: GoldenTests.Nested
    let params0: [Layer]
    let gradStep1: [Layer]
    let losses: [Double]
    let paramsAfter: [String: [Layer]]

    enum CodingKeys: String, CodingKey {
      case dtype, act, outAct, loss, optimizer, args, batchSize, params0, gradStep1, losses
      case paramsAfter
      case inputs = "X"
      case targets = "Y"
    }

    /// NAdam keeps its product of momenta in float32 in PyTorch.
    var tolerance: Double? { optimizer == "NAdam" && dtype == "float64" ? 1e-6 : nil }
  }

  struct Parabola: Decodable {
    let a: Double
    let b: Double
    let c: Double
    let x0: Double
    let lr: Double
    let optimizer: String
    let args: [String: GoldenTests.Nested]
    let x: [Double]
    let y: [Double]
  }

  static func optimizer<Scalar: Real>(
    _ name: String, _ args: [String: GoldenTests.Nested], _: Scalar.Type
  ) throws -> any Optimizer<Scalar> {
    func double(_ key: String, _ usual: Double) -> Double { args[key]?.flat.first ?? usual }
    func number(_ key: String, _ usual: Double) -> Scalar { Scalar(double(key, usual)) }
    func flag(_ key: String) -> Bool { args[key]?.flat.first == 1 }
    let betas = args["betas"]?.flat ?? [0.9, 0.999]
    let decay: Scalar = number("weight_decay", 0)
    switch name {
    case "SGD":
      return SGD(
        learningRate: number("lr", 1e-3), momentum: number("momentum", 0),
        dampening: number("dampening", 0), isNesterov: flag("nesterov"), weightDecay: decay)
    case "Adagrad":
      return Adagrad(
        learningRate: number("lr", 1e-2), rateDecay: number("lr_decay", 0), weightDecay: decay,
        epsilon: number("eps", 1e-10),
        initialAccumulator: number("initial_accumulator_value", 0))
    case "RMSprop":
      return RMSprop(
        learningRate: number("lr", 1e-2), alpha: number("alpha", 0.99),
        epsilon: number("eps", 1e-8), weightDecay: decay, momentum: number("momentum", 0),
        isCentered: flag("centered"))
    case "Adam":
      return Adam(
        learningRate: number("lr", 1e-3), beta1: betas[0], beta2: betas[1],
        epsilon: double("eps", 1e-8), weightDecay: double("weight_decay", 0),
        isAMSGrad: flag("amsgrad"))
    case "AdamW":
      return AdamW(
        learningRate: number("lr", 1e-3), beta1: betas[0], beta2: betas[1],
        epsilon: double("eps", 1e-8), weightDecay: double("weight_decay", 1e-2),
        isAMSGrad: flag("amsgrad"))
    case "NAdam":
      return NAdam(
        learningRate: number("lr", 2e-3), beta1: betas[0], beta2: betas[1],
        epsilon: number("eps", 1e-8), weightDecay: decay,
        momentumDecay: double("momentum_decay", 4e-3))
    case "Adadelta":
      return Adadelta(
        learningRate: number("lr", 1), rho: number("rho", 0.9), epsilon: number("eps", 1e-6),
        weightDecay: decay)
    case "Rprop":
      let factors = args["etas"]?.flat ?? [0.5, 1.2]
      let sizes = args["step_sizes"]?.flat ?? [1e-6, 50]
      return Rprop(
        learningRate: number("lr", 1e-2), shrink: Scalar(factors[0]), grow: Scalar(factors[1]),
        smallest: Scalar(sizes[0]), largest: Scalar(sizes[1]))
    default: throw GoldenTests.FixtureError.unknown(name)
    }
  }

  @Test(arguments: [
    "mlp_float32.json", "mlp_float64.json", "optimizers_float32.json", "optimizers_float64.json",
  ])
  func `training takes PyTorch's path`(file: String) throws {
    for item in try Fixture.decode(GoldenTests.File<Training>.self, from: file).cases {
      if item.dtype == "float32" {
        try replay(item, Float.self)
      } else {
        try replay(item, Double.self)
      }
    }
  }

  private func replay<Scalar: Real>(_ item: Training, _: Scalar.Type) throws {
    let what = "\(item.optimizer) \(item.args.keys.sorted()) \(item.loss)"
    var run = try makeRun(item, Scalar.self)
    var losses: [Scalar] = []
    for step in 1...item.losses.count {
      var loader = run.loader
      let indices = loader.next()
      losses.append(run.value(on: run.loader.dataset.selecting(indices)))
      run.step()
      if step == 1 {
        GoldenTests.expect(
          run.network.flatGradient, near: item.gradStep1.flatMap(\.flat), "gradient of \(what)",
          tolerance: item.tolerance)
      }
      if let layers = item.paramsAfter["\(step)"] {
        GoldenTests.expect(
          run.network.flatParameters, near: layers.flatMap(\.flat),
          "parameters after \(step) of \(what)", tolerance: item.tolerance)
      }
    }
    GoldenTests.expect(
      losses, near: item.losses, "losses of \(what)", tolerance: item.tolerance)
  }

  private func makeRun<Scalar: Real>(
    _ item: Training, _: Scalar.Type
  ) throws -> TrainingRun<Scalar> {
    let hidden = try GoldenTests.activation(item.act)
    let output = try GoldenTests.activation(item.outAct)
    var layers: [Engine.Layer<Scalar>] = []
    for (i, layer) in item.params0.enumerated() {
      layers.append(
        .linear(
          Linear(
            weight: layer.weight.map { GoldenTests.scalars($0) },
            bias: layer.bias.map { GoldenTests.scalars($0) })))
      layers.append(.activation(i + 1 == item.params0.count ? output : hidden))
    }
    let loss = try GoldenTests.loss(item.loss, [:], .mean)
    let network = Network(layers: layers)
    let data = Dataset<Scalar>(
      inputs: GoldenTests.scalars(item.inputs.flatMap(\.self)),
      targets: GoldenTests.scalars(item.targets.flat), inputWidth: item.inputs[0].count,
      targetWidth: loss.targetWidth(outputs: network.outputCount))
    return TrainingRun(
      network: network, loss: loss,
      optimizer: try Self.optimizer(item.optimizer, item.args, Scalar.self),
      loader: DataLoader(data, batchSize: item.batchSize))
  }

  @Test func `descents on parabolas take PyTorch's path`() throws {
    for item in try Fixture.decode(GoldenTests.File<Parabola>.self, from: "parabola.json").cases {
      var args = item.args
      args["lr"] = .number(item.lr)
      let curve = Quadratic(a: item.a, b: item.b, c: item.c)
      var descent = Descent(
        from: [item.x0], optimizer: try Self.optimizer(item.optimizer, args, Double.self))
      var path = descent.parameters
      for _ in 1..<item.x.count {
        descent.step(on: curve)
        path += descent.parameters
      }
      GoldenTests.expect(path, near: item.x, "x of \(item.optimizer) \(item.lr)")
      GoldenTests.expect(path.map { curve.jet(at: $0).value }, near: item.y, "y")
    }
  }
}
