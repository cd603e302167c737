/// Gradient descent with momentum: `v ← βv + g`, `θ ← θ − ηv`.
///
/// With `momentum` 0 this is plain gradient descent, `θ ← θ − ηg`, in exactly these operations. The
/// first velocity is the first gradient, and the velocity is not scaled by η, both as in PyTorch's
/// `torch.optim.SGD`; Sutskever et al. (2013) scale it. On `y = ax² + bx + c` (a > 0) it diverges
/// when `η < 0` or `η > (1 + β)/(2a)·2`, that is `ηh > 2(1 + β)` for the curvature `h = 2a`.
///
/// Source: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
public struct SGD<Scalar: BinaryFloatingPoint & Sendable>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The momentum β: the share of the last velocity that is kept.
  public var momentum: Scalar
  /// The velocity v; empty before the first step that uses momentum.
  public private(set) var velocity: [Scalar]

  /// A rule at rest.
  public init(learningRate: Scalar, momentum: Scalar = 0) {
    self.learningRate = learningRate
    self.momentum = momentum
    velocity = []
  }

  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    guard momentum != 0 else {
      velocity = []
      for i in parameters.indices { parameters[i] -= learningRate * gradient[i] }
      return
    }
    if velocity.isEmpty {
      velocity = Array(repeating: 0, count: parameters.count)
    }
    for i in parameters.indices {
      velocity[i] = momentum * velocity[i] + gradient[i]
      parameters[i] -= learningRate * velocity[i]
    }
  }
}
