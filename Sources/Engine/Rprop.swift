/// Only the sign of the gradient counts: a step grows while it holds and shrinks when it turns.
///
/// The first step is η; it is multiplied by 1.2 after an equal sign and by 0.5 after a turn, when the
/// parameter also rests once. For full batches. As `torch.optim.Rprop`.
///
/// Source: Riedmiller and Braun, "A direct adaptive method for faster backpropagation learning",
/// 1993.
public struct Rprop<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The factor after a turn.
  public var shrink: Scalar
  /// The factor after an equal sign.
  public var grow: Scalar
  /// The smallest step.
  public var smallest: Scalar
  /// The largest step.
  public var largest: Scalar
  private var last: [Scalar] = []
  private var sizes: [Scalar] = []

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - shrink: the factor after a turn.
  ///   - grow: the factor after an equal sign.
  ///   - smallest: the smallest step.
  ///   - largest: the largest step.
  public init(
    learningRate: Scalar = 1e-2, shrink: Scalar = 0.5, grow: Scalar = 1.2, smallest: Scalar = 1e-6,
    largest: Scalar = 50
  ) {
    self.learningRate = learningRate
    self.shrink = shrink
    self.grow = grow
    self.smallest = smallest
    self.largest = largest
  }

  /// Moves the parameters by one step.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    ensure(&last, count: parameters.count)
    ensure(&sizes, count: parameters.count, value: learningRate)
    for i in parameters.indices {
      var g = gradient[i]
      let turn = g * last[i]
      let factor: Scalar = turn > 0 ? grow : (turn < 0 ? shrink : 1)
      sizes[i] = min(max(sizes[i] * factor, smallest), largest)
      if turn < 0 { g = 0 }
      if g > 0 { parameters[i] -= sizes[i] } else if g < 0 { parameters[i] += sizes[i] }
      last[i] = g
    }
  }
}

extension Rprop {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(["prev": last, "step_size": sizes])
  }
}
