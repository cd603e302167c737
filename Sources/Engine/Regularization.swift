/// A penalty that pulls weights to 0 after each step, as TensorFlow Playground applies it.
///
/// After the gradient step `w ← w − η·rate·R′(w_old)`; biases are left alone. A weight that L1 would
/// carry across 0 stops there and is dead for ever.
public struct Regularization: Hashable, Sendable {
  /// The form of the penalty R.
  public enum Kind: String, CaseIterable, Sendable {
    /// No penalty.
    case none
    /// R = |w|, slope ±1: drives weights to exactly 0.
    case l1
    /// R = ½w², slope w: shrinks large weights most.
    case l2
  }

  /// No penalty.
  public static let none = Regularization(kind: .none, rate: 0)

  /// The form of the penalty.
  public var kind: Kind
  /// The factor of the penalty.
  public var rate: Double

  /// A penalty.
  ///
  /// - Parameters:
  ///   - kind: its form.
  ///   - rate: its factor.
  public init(kind: Kind, rate: Double) {
    self.kind = kind
    self.rate = rate
  }

  /// The weights before a step and which of them are dead.
  struct Memory<Scalar: Real>: Sendable {
    var before: [Scalar] = []
    var isDead: [Bool] = []
  }

  /// Remembers the weights and keeps dead ones from learning.
  func prepare<Scalar: Real>(_ network: inout Network<Scalar>, _ memory: inout Memory<Scalar>) {
    let count = network.parameters.count
    ensure(&memory.before, count: count)
    if memory.isDead.count != count { memory.isDead = Array(repeating: false, count: count) }
    let parameters = network.parameters.pointer
    let gradient = network.gradient.mutablePointer()
    for i in 0..<count {
      memory.before[i] = parameters[i]
      if memory.isDead[i] { gradient[i] = 0 }
    }
  }

  /// Applies the penalty after a step.
  func apply<Scalar: Real>(
    _ network: inout Network<Scalar>, _ memory: inout Memory<Scalar>, rate: Scalar
  ) {
    let factor = rate * Scalar(self.rate)
    let parameters = network.parameters.mutablePointer()
    for stage in network.plan.stages where stage.kind == .linear {
      for i in stage.weight..<stage.weight + stage.inputs * stage.outputRow {
        if memory.isDead[i] {
          parameters[i] = 0
          continue
        }
        let old = memory.before[i]
        let slope = kind == .l2 ? old : (old > 0 ? 1 : (old < 0 ? -1 : 0))
        let moved = parameters[i] - factor * slope
        memory.isDead[i] = kind == .l1 && parameters[i] * moved < 0
        parameters[i] = memory.isDead[i] ? 0 : moved
      }
    }
  }
}
