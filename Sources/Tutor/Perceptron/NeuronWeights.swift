/// The weights and the bias of a neuron with two inputs.
public struct NeuronWeights: Hashable, Sendable {
  /// The weight of x₁.
  public var w1: Double
  /// The weight of x₂.
  public var w2: Double
  /// The bias.
  public var b: Double

  /// Three numbers.
  public init(w1: Double = 0, w2: Double = 0, b: Double = 0) {
    self.w1 = w1
    self.w2 = w2
    self.b = b
  }

  /// Three numbers, 0 where nothing was set by hand.
  init(_ neuron: NeuronEdit) {
    self.init(w1: neuron.w1 ?? 0, w2: neuron.w2 ?? 0, b: neuron.b ?? 0)
  }

  /// True when all three are numbers that a screen could show.
  public var isFinite: Bool { w1.isFinite && w2.isFinite && b.isFinite }

  /// True when nothing is learned or set.
  public var isZero: Bool { w1 == 0 && w2 == 0 && b == 0 }

  /// The weights, then the bias, as the engine takes them.
  var parameters: [Double] { [w1, w2, b] }

  /// The weighted sum z = w₁x₁ + w₂x₂ + b, added up as the engine does.
  func sum(_ x: SIMD2<Double>) -> Double { b + w1 * x.x + w2 * x.y }

  /// How far three other numbers are away.
  static func - (left: NeuronWeights, right: NeuronWeights) -> NeuronWeights {
    NeuronWeights(w1: left.w1 - right.w1, w2: left.w2 - right.w2, b: left.b - right.b)
  }

  /// The product of two moves; below 0 when one goes back against the other.
  static func product(_ left: NeuronWeights, _ right: NeuronWeights) -> Double {
    left.w1 * right.w1 + left.w2 * right.w2 + left.b * right.b
  }
}
