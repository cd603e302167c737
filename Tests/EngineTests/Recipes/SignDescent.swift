import Engine

/// Steps by the sign of the gradient alone: `θ ← θ − η·sgn(g)`.
///
/// Every parameter moves by η, however steep it is; where the slope is 0 it stays.
///
/// Source: Bernstein et al., "signSGD: compressed optimisation for non-convex problems", 2018.
struct SignDescent<Scalar: Real>: Optimizer {
  /// The learning rate η: the length of every step.
  var learningRate: Scalar

  mutating func update(_ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>) {
    for i in parameters.indices where gradient[i] != 0 {
      parameters[i] -= gradient[i] > 0 ? learningRate : -learningRate
    }
  }
}
