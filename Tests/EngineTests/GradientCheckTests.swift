import Engine
import Testing

@Suite struct GradientCheckTests {
  static let activations: [Activation] = [
    .identity, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.1), .elu(alpha: 1.3), .gelu, .geluTanh,
    .silu, .softplus, .softmax, .logSoftmax,
  ]

  /// A loss with random targets that suit it.
  struct Task: Sendable, CustomStringConvertible {
    enum Target { case normal, uniform, sign, index }

    let loss: any Loss
    let target: Target
    /// Where |x − y| (for the hinge 1 − xy) makes a kink.
    var kink: Double?

    var description: String { "\(type(of: loss))" }

    func draw(_ generator: inout SplitMix64) -> Double {
      switch target {
      case .normal: generator.normal()
      case .uniform: generator.uniform()
      case .sign: generator.uniform() < 0.5 ? -1 : 1
      case .index: Double(generator.next() % 2)
      }
    }

    /// How near a prediction is to a kink of the loss.
    func distanceToKink(_ x: Double, _ y: Double) -> Double {
      guard let kink else { return 1 }
      return target == .sign ? abs(1 - x * y) : abs(abs(x - y) - kink)
    }
  }

  static let tasks: [Task] = [
    Task(loss: MSELoss(), target: .normal),
    Task(loss: HalfSquaredError(reduction: .sum), target: .normal),
    Task(loss: L1Loss(), target: .normal, kink: 0),
    Task(loss: HuberLoss(delta: 0.7), target: .normal, kink: 0.7),
    Task(loss: SmoothL1Loss(beta: 0.6), target: .normal, kink: 0.6),
    Task(loss: BCEWithLogitsLoss(), target: .uniform),
    Task(loss: HingeLoss(), target: .sign, kink: 0),
    Task(loss: CrossEntropyLoss(classWeights: [0.5, 2], labelSmoothing: 0.1), target: .index),
    Task(loss: CrossEntropyLoss(), target: .index),
    Task(loss: NLLLoss(classWeights: [1, 3]), target: .index),
  ]

  /// A 2-3-2 network on three random samples.
  struct Problem {
    let network: Network<Double>
    let risk: EmpiricalRisk<Double>
    /// Whether a hidden sum or a prediction lies next to a kink, where differences mislead.
    let isNearKink: Bool

    init(_ hidden: Activation, _ task: Task, seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      let x = (0..<6).map { _ in generator.normal() }
      let width = task.loss.targetWidth(outputs: 2)
      let y = (0..<3 * width).map { _ in task.draw(&generator) }
      let first = Linear<Double>(inFeatures: 2, outFeatures: 3, generator: &generator)
      let second = Linear<Double>(inFeatures: 3, outFeatures: 2, generator: &generator)
      network = Network(layers: [.linear(first), .activation(hidden), .linear(second)])
      let data = Dataset(inputs: x, targets: y, inputWidth: 2, targetWidth: width)
      risk = EmpiricalRisk(of: network, loss: task.loss, on: data)
      let predictions = network.predictions(for: x)
      let nearest = width == 1 ? 1 : zip(predictions, y).map(task.distanceToKink).min() ?? 1
      let sums = first.forward(x).map { abs($0) }.min() ?? 1
      isNearKink = nearest < 1e-3 || sums < 1e-3
    }

    var error: Double {
      GradientCheck.error(
        of: risk, at: network.parameterBuffer, indices: network.parameterOffsets)
    }
  }

  @Test(arguments: activations, tasks)
  func `backward rules agree with central differences`(hidden: Activation, task: Task) {
    var checked = 0
    for seed in UInt64(0)..<100 {
      let problem = Problem(hidden, task, seed: seed)
      if problem.isNearKink { continue }
      checked += 1
      #expect(problem.error <= 1e-8, "\(hidden) with \(task), seed \(seed)")
    }
    #expect(checked > 80)
  }

  @Test(arguments: UInt64(0)..<20)
  func `along random directions a network of a thousand parameters agrees, too`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let first = Linear<Double>(inFeatures: 20, outFeatures: 40, generator: &generator)
    let second = Linear<Double>(inFeatures: 40, outFeatures: 10, generator: &generator)
    let network = Network(layers: [.linear(first), .activation(.tanh), .linear(second)])
    #expect(network.parameterOffsets.count > 1000)
    let inputs = (0..<5 * 20).map { _ in generator.normal() }
    let targets = (0..<5 * 10).map { _ in generator.normal() }
    let data = Dataset(inputs: inputs, targets: targets, inputWidth: 20, targetWidth: 10)
    let risk = EmpiricalRisk(of: network, loss: MSELoss(), on: data)
    let place = network.parameterBuffer
    var gradient = [Double](repeating: 0, count: place.count)
    var span = gradient.mutableSpan
    _ = risk.gradient(at: place.span, into: &span)
    var direction = [Double](repeating: 0, count: place.count)
    for offset in network.parameterOffsets { direction[offset] = generator.normal() }
    let h = 1e-5
    let ahead = zip(place, direction).map { $0 + h * $1 }
    let behind = zip(place, direction).map { $0 - h * $1 }
    let difference = (risk.value(at: ahead.span) - risk.value(at: behind.span)) / (2 * h)
    let slope = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(slope - difference) <= 1e-8 * max(1, abs(slope)))
  }

  @Test func `a gradient computed twice has the same bits`() {
    let problem = Problem(.tanh, Self.tasks[0], seed: 3)
    let place = problem.network.parameterBuffer
    let gradients = (0..<2).map { _ in
      var gradient = [Double](repeating: 9, count: place.count)
      var span = gradient.mutableSpan
      problem.risk.gradient(at: place.span, into: &span)
      return gradient.map(\.bitPattern)
    }
    #expect(gradients[0] == gradients[1])
  }

  /// Rules broken on purpose, as changes of a right gradient.
  static let faults: [String] = ["sign", "transpose", "bias", "factor"]

  @Test(arguments: faults)
  func `a broken backward rule is caught`(fault: String) {
    for seed in UInt64(0)..<20 {
      let problem = Problem(.tanh, Self.tasks[0], seed: seed)
      let network = problem.network
      let place = network.parameterBuffer
      var gradient = [Double](repeating: 0, count: place.count)
      var span = gradient.mutableSpan
      problem.risk.gradient(at: place.span, into: &span)
      // Offsets of the flat parameters: weight 3×2, bias 3, weight 2×3, bias 2.
      let offsets = network.parameterOffsets
      let right = offsets.map { gradient[$0] }
      var wrong = right
      switch fault {
      case "sign": for i in 0..<6 { wrong[i] = -right[i] }
      case "transpose": for i in 0..<6 { wrong[i] = right[i % 3 * 2 + i / 3] }
      case "bias": for i in 6..<9 { wrong[i] = 0 }
      default: for i in 9..<15 { wrong[i] = 2 * right[i] }
      }
      for (offset, number) in zip(offsets, wrong) { gradient[offset] = number }
      #expect(GradientCheck.error(of: gradient, problem.risk, at: place, indices: offsets) > 1e-4)
    }
  }

  @Test func `a claim that is not a number does not pass`() {
    let error = GradientCheck.error(of: [.nan], Quadratic.lecture, at: [1])
    #expect(error.isNaN)
  }
}
