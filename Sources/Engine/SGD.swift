/// Gradient descent with momentum: `v ← βv + (1 − τ)g`, `θ ← θ − ηv`.
///
/// With `momentum` 0 this is plain gradient descent, `θ ← θ − ηg`, in exactly these operations. The
/// first velocity is the first gradient, and the velocity is not scaled by η, both as in PyTorch's
/// `torch.optim.SGD`; Sutskever et al. (2013) scale it. On `y = ax² + bx + c` (a > 0) it diverges
/// when `η < 0` or `ηh > 2(1 + β)` for the curvature `h = 2a`. Nesterov's form moves along
/// `g + βv`. Weight decay λ adds `λθ` to the gradient first.
///
/// Source: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964;
/// Nesterov, "A method for unconstrained convex minimization problems", 1983.
public struct SGD<Scalar: Real>: Optimizer {
  /// The learning rate η.
  public var learningRate: Scalar
  /// The momentum β: the share of the last velocity that is kept.
  public var momentum: Scalar
  /// The dampening τ: the share of a new gradient that is left out of the velocity.
  public var dampening: Scalar
  /// Whether the step looks ahead, as Nesterov's does.
  public var isNesterov: Bool
  /// The weight decay λ.
  public var weightDecay: Scalar
  /// The velocity v; empty before the first step that uses momentum.
  public private(set) var velocity: [Scalar] = []

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - momentum: the share β of the last velocity that is kept.
  ///   - dampening: the share τ of a new gradient that is left out.
  ///   - isNesterov: whether the step looks ahead.
  ///   - weightDecay: the decay λ.
  public init(
    learningRate: Scalar, momentum: Scalar = 0, dampening: Scalar = 0, isNesterov: Bool = false,
    weightDecay: Scalar = 0
  ) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.isNesterov = isNesterov
    self.weightDecay = weightDecay
  }

  /// Whether a step is `θ − ηg` and nothing else.
  var isPlain: Bool { momentum == 0 && weightDecay == 0 }

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
    if momentum == 0 {
      velocity = []
      if weightDecay == 0 { return descend(&parameters, along: gradient) }
      return decayAndDescend(&parameters, along: gradient)
    }
    let isFirst = velocity.count != parameters.count
    ensure(&velocity, count: parameters.count)
    if dampening == 0 && !isNesterov && weightDecay == 0 {
      roll(&parameters, along: gradient)
    } else {
      rollWithAll(&parameters, along: gradient, isFirst: isFirst)
    }
  }

  private func descend(_ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>) {
    let rate = learningRate
    parameters.withUnsafeMutableBufferPointer { place in
      gradient.withUnsafeBufferPointer { slope in
        guard let base = place.baseAddress, let slope = slope.baseAddress else { return }
        Kernels.descend(base, along: slope, count: place.count, rate: rate)
      }
    }
  }

  private func decayAndDescend(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    for i in parameters.indices {
      parameters[i] -= learningRate * (gradient[i] + weightDecay * parameters[i])
    }
  }

  private mutating func roll(_ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>)
  {
    let (rate, momentum) = (learningRate, momentum)
    velocity.withUnsafeMutableBufferPointer { velocity in
      parameters.withUnsafeMutableBufferPointer { place in
        gradient.withUnsafeBufferPointer { slope in
          guard let base = place.baseAddress, let slope = slope.baseAddress,
            let velocity = velocity.baseAddress
          else { return }
          Kernels.descend(
            base, along: slope, velocity: velocity, count: place.count, rate: rate,
            momentum: momentum)
        }
      }
    }
  }

  private mutating func rollWithAll(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>, isFirst: Bool
  ) {
    for i in parameters.indices {
      let g = gradient[i] + weightDecay * parameters[i]
      velocity[i] = isFirst ? g : momentum * velocity[i] + (1 - dampening) * g
      parameters[i] -= learningRate * (isNesterov ? g + momentum * velocity[i] : velocity[i])
    }
  }
}

extension SGD {
  /// What is remembered of the steps before.
  public var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(["momentum_buffer": velocity])
  }
}
