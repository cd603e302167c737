public import Engine

/// All that can be set on a curve.
public struct CurveSettings: Hashable, Sendable {
  /// The function to walk down.
  public var function = CurveFunction.lecture
  /// Where the walk begins, x₀.
  public var start = 0.0
  /// The update rule.
  public var optimizer = OptimizerChoice.sgd
  /// The learning rate.
  public var learningRate = 0.1
  /// The share of the velocity that momentum keeps; without effect on plain gradient descent.
  public var momentum = 0.9
  /// Whether the gradient is cleared before each step.
  public var zeroesGradient = true
  /// Which way the steps go.
  public var direction = Direction.down
  /// What random starts are drawn from.
  public var seed: UInt64 = 1

  /// The settings of the lecture's script.
  public init() {}

  /// The β that is in force: 0 for plain gradient descent, 1 where clearing is forgotten.
  ///
  /// Adding each gradient to the sum of all before is exactly momentum 1, in every bit. On top of
  /// momentum it is a sum of sums, which `sumsTwice` tells; the number is then above 1, as a β that
  /// never converges.
  public var effectiveMomentum: Double {
    let own = optimizer == .momentum ? momentum : 0
    return zeroesGradient ? own : 1 + own
  }

  /// True when momentum runs on gradients that are never cleared: this diverges at every rate.
  ///
  /// With `(z−1)²(z−β) + ηh·z² = 0` the two roots near 1 leave the unit circle for every η > 0.
  var sumsTwice: Bool { optimizer == .momentum && momentum != 0 && !zeroesGradient }

  /// The learning rate with the sign of the direction.
  var signedRate: Double { direction == .down ? learningRate : -learningRate }

  /// True when the two differ only in what may change in mid-run.
  public func continues(_ other: CurveSettings) -> Bool {
    function == other.function && start == other.start && seed == other.seed
  }
}
