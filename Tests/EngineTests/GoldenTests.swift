import Engine
import Testing

/// Numbers made with PyTorch 2.15: `Fixtures/*.json`.
@Suite struct GoldenTests {
  /// A number, or lists of them nested to any depth.
  enum Nested: Decodable {
    case number(Double)
    case list([Nested])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let flag = try? container.decode(Bool.self) {
        self = .number(flag ? 1 : 0)
      } else if container.decodeNil() {
        self = .list([])
      } else {
        self = .list(try container.decode([Nested].self))
      }
    }

    var flat: [Double] {
      switch self {
      case .number(let number): [number]
      case .list(let items): items.flatMap(\.flat)
      }
    }

    var columns: Int {
      guard case .list(let items) = self, case .list(let row)? = items.first else { return 1 }
      return row.count
    }
  }

  struct File<Case: Decodable>: Decodable { let cases: [Case] }

  struct ActivationCase: Decodable {
    let act: String
    let dtype: String
    let x: [Double]
    let y: [Double]
    let dydx: [Double]
  }

  struct LinearCase: Decodable {
    let dtype: String
    let x: [[Double]]
    let weight: [[Double]]
    let b: [Double]?
    let y: [[Double]]
    let gradOut: [[Double]]
    let gradX: [[Double]]
    let gradWeight: [[Double]]
    let gradB: [Double]?
  }

  struct LossCase: Decodable {
    let loss: String
    let dtype: String
    let reduction: String
    let args: [String: Nested]
    let input: Nested
    let target: Nested
    let gradOut: Nested
    let out: Nested
    let gradInput: Nested
  }

  /// An activation by its name in the fixtures; a number behind the name is its parameter.
  static func activation(_ name: String) throws -> Activation {
    let plain: [String: Activation] = [
      "identity": .identity, "step": .step, "tanh": .tanh, "relu": .relu, "sigmoid": .sigmoid,
      "silu": .silu, "leaky_relu": .leakyReLU(slope: 0.01), "gelu": .gelu, "gelu_erf": .gelu,
      "gelu_tanh": .geluTanh, "elu": .elu(alpha: 1), "softplus": .softplus, "softmax": .softmax,
      "log_softmax": .logSoftmax,
    ]
    if let activation = plain[name] { return activation }
    let parts = name.split(separator: "_")
    guard let number = parts.last.flatMap({ Double($0) }) else { throw FixtureError.unknown(name) }
    switch parts.dropLast().joined(separator: "_") {
    case "leaky_relu": return .leakyReLU(slope: number)
    case "elu": return .elu(alpha: number)
    default: throw FixtureError.unknown(name)
    }
  }

  /// The rule of the fixtures: |a − b| ≤ tol·(10⁻³ + |b|).
  static func expect<Scalar: Real>(
    _ found: [Scalar], near expected: [Double], _ what: String, tolerance: Double? = nil
  ) {
    let tolerance = tolerance ?? (Scalar.self == Float.self ? 1e-4 : 1e-11)
    guard found.count == expected.count else {
      Issue.record("\(what): \(found.count) numbers for \(expected.count)")
      return
    }
    for (a, b) in zip(found, expected) {
      let isEqual = Double(a) == b || (a.isNaN && b.isNaN)
      #expect(
        isEqual || abs(Double(a) - b) <= tolerance * (1e-3 + abs(b)), "\(what): \(a) for \(b)")
    }
  }

  static func scalars<Scalar: Real>(_ numbers: [Double]) -> [Scalar] { numbers.map { Scalar($0) } }

  static func loss(_ name: String, _ args: [String: Nested], _ reduction: Reduction) throws
    -> any Loss
  {
    let number = { (key: String, usual: Double) in args[key]?.flat.first ?? usual }
    return switch name {
    case "MSELoss": MSELoss(reduction: reduction)
    case "half_MSELoss": HalfSquaredError(reduction: reduction)
    case "L1Loss": L1Loss(reduction: reduction)
    case "HuberLoss": HuberLoss(delta: number("delta", 1), reduction: reduction)
    case "SmoothL1Loss": SmoothL1Loss(beta: number("beta", 1), reduction: reduction)
    case "BCEWithLogitsLoss": BCEWithLogitsLoss(reduction: reduction)
    case "CrossEntropyLoss":
      CrossEntropyLoss(
        classWeights: args["weight"]?.flat, labelSmoothing: number("label_smoothing", 0),
        reduction: reduction)
    case "NLLLoss", "NLLLoss(log_softmax)":
      NLLLoss(classWeights: args["weight"]?.flat, reduction: reduction)
    default: throw FixtureError.unknown(name)
    }
  }

  enum FixtureError: Error { case unknown(String) }

  @Test func `activations and their slopes are PyTorch's`() throws {
    for item in try Fixture.decode(File<ActivationCase>.self, from: "activations.json").cases {
      let activation = try Self.activation(item.act)
      func check<Scalar: Real>(_: Scalar.Type) {
        let x: [Scalar] = Self.scalars(item.x)
        Self.expect(activation.values(at: x), near: item.y, item.act)
        Self.expect(activation.slopes(at: x), near: item.dydx, "slope of \(item.act)")
      }
      if item.dtype == "float32" { check(Float.self) } else { check(Double.self) }
    }
  }

  @Test func `a linear layer and its gradients are PyTorch's`() throws {
    for item in try Fixture.decode(File<LinearCase>.self, from: "linear.json").cases {
      func check<Scalar: Real>(_: Scalar.Type) {
        let layer = Linear<Scalar>(
          weight: item.weight.map { Self.scalars($0) }, bias: item.b.map { Self.scalars($0) })
        let x: [Scalar] = Self.scalars(item.x.flatMap(\.self))
        Self.expect(layer.forward(x), near: item.y.flatMap(\.self), "y")
        let back = layer.backward(Self.scalars(item.gradOut.flatMap(\.self)), x: x)
        Self.expect(back.x, near: item.gradX.flatMap(\.self), "grad_x")
        Self.expect(back.weight, near: item.gradWeight.flatMap(\.self), "grad_weight")
        Self.expect(back.bias ?? [], near: item.gradB ?? [], "grad_b")
      }
      if item.dtype == "float32" { check(Float.self) } else { check(Double.self) }
    }
  }

  @Test func `losses and their gradients are PyTorch's`() throws {
    for item in try Fixture.decode(File<LossCase>.self, from: "losses.json").cases {
      let reduction = try #require(Reduction(rawValue: item.reduction))
      let loss = try Self.loss(item.loss, item.args, reduction)
      func check<Scalar: Real>(_: Scalar.Type) {
        Self.check(item, loss, Scalar.self)
      }
      if item.dtype == "float32" { check(Float.self) } else { check(Double.self) }
    }
  }

  private static func check<Scalar: Real>(_ item: LossCase, _ loss: any Loss, _: Scalar.Type) {
    let columns = item.input.columns
    // NLL is given log-probabilities; its gradient goes on through them to the logits.
    var softmax = Network<Scalar>(inputs: columns, layers: [.activation(.logSoftmax)])
    let isNLL = item.loss.hasSuffix("(log_softmax)")
    let input: [Scalar] = scalars(item.input.flat)
    let predicted = isNLL ? softmax.forward(input) : input
    let result = loss(predicted, scalars(item.target.flat), columns: columns)
    let what = "\(item.loss) \(item.reduction)"
    expect(loss.reduction == .none ? result.terms : [result.value], near: item.out.flat, what)
    let upstream = item.gradOut.flat
    let perTerm = result.gradient.count / upstream.count
    var gradient = result.gradient.enumerated().map { $1 * Scalar(upstream[$0 / perTerm]) }
    if isNLL { gradient = softmax.backward(from: gradient) }
    expect(gradient, near: item.gradInput.flat, "gradient of \(what)")
  }
}
