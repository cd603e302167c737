import Engine

/// All that can be set on the programs.
public struct CodeSettings: Hashable, Sendable {
  /// Which program runs.
  public var program = CodeProgram.parabola
  /// Where x begins in the parabola.
  public var start = 0.0
  /// Where weight and bias begin in the loop.
  public var layerStart = SIMD2(0.0, 0.0)
  /// How many examples the loop has.
  public var count = 5
  /// How many of them a batch has; `nil` for all.
  public var batchSize: Int? = 2
  /// Whether every epoch has a new order.
  public var isShuffled = false
  /// The update rule.
  public var optimizer = CodeOptimizer.sgd
  /// The learning rate.
  public var learningRate = 0.1
  /// The share of the velocity that momentum keeps; without effect on other rules.
  public var momentum = 0.9
  /// Whether the gradient is cleared in each pass.
  public var zeroesGradient = true
  /// What orders and random starts are drawn from.
  public var seed: UInt64 = 1

  /// The settings of the lecture's script.
  public init() {}

  /// How many examples a batch has at most.
  var batch: Int { min(batchSize ?? count, count) }

  /// The share of the velocity in force: 1 more where clearing is forgotten.
  var effectiveMomentum: Double {
    (optimizer == .momentum ? momentum : 0) + (zeroesGradient ? 0 : 1)
  }

  /// The parameters before the first step.
  var startParameters: [Double] {
    switch program {
    case .parabola: [start]
    case .loop: [layerStart.x, layerStart.y]
    }
  }

  /// All places where something may begin.
  var starts: [Double] { [start, layerStart.x, layerStart.y] }

  /// The names of the parameters as PyTorch has them.
  var parameterNames: [String] {
    switch program {
    case .parabola: ["x"]
    case .loop: ["weight", "bias"]
    }
  }

  /// True when the two differ only in what may change in mid-run.
  public func continues(_ other: CodeSettings) -> Bool {
    var same = other
    same.optimizer = optimizer
    same.learningRate = learningRate
    same.momentum = momentum
    same.zeroesGradient = zeroesGradient
    same.batchSize = batchSize
    return same == self
  }

  /// The engine's rule at rest.
  func rule() -> any Optimizer<Double> {
    optimizer.rule.optimizer(learningRate: learningRate, momentum: momentum)
  }

  /// The examples of the loop: places spread evenly over −2 … 2, and the truth 2x + 1 of each.
  func dataset() -> Dataset<Double> {
    let x = (0..<count).map { -2 + 4 * Double($0) / Double(count - 1) }
    return Dataset(inputs: x, targets: x.map { 2 * $0 + 1 }, inputWidth: 1)
  }
}
