/// Newton's method for one or two parameters: `θ ← θ − η·H⁻¹g` with the Hessian H.
///
/// With η = 1 it lands on the minimum of a parabola or a bowl in one step. It looks for a place where
/// the slope is 0, so it may climb to a saddle or a hilltop. Where H has no inverse, or with more
/// parameters, it is plain gradient descent. Second derivatives are exact where the objective knows
/// them, else central differences of the gradient.
public struct Newton<Scalar: Real>: Optimizer {
  /// The share η of the full step.
  public var learningRate: Scalar

  /// A rule.
  ///
  /// - Parameter learningRate: the share η of the full step.
  public init(learningRate: Scalar = 1) { self.learningRate = learningRate }

  /// Without an objective: plain gradient descent.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    for i in parameters.indices { parameters[i] -= learningRate * gradient[i] }
  }

  /// Moves the parameters by one step of Newton's.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  ///   - objective: the function whose curvature is taken.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>,
    on objective: some Objective<Scalar>
  ) {
    guard let move = solve(parameters.span, gradient, objective) else {
      return update(&parameters, along: gradient)
    }
    for i in parameters.indices { parameters[i] -= learningRate * move[i] }
  }

  /// H⁻¹g, or nil where there is none.
  private func solve(
    _ place: Span<Scalar>, _ gradient: Span<Scalar>, _ objective: some Objective<Scalar>
  ) -> [Scalar]? {
    let count = place.count
    guard count == 1 || count == 2 else { return nil }
    let h = Hessian.matrix(of: objective, at: place)
    if count == 1 { return h[0] == 0 || !h[0].isFinite ? nil : [gradient[0] / h[0]] }
    let determinant = h[0] * h[3] - h[1] * h[2]
    guard determinant != 0 && determinant.isFinite else { return nil }
    return [
      (h[3] * gradient[0] - h[1] * gradient[1]) / determinant,
      (h[0] * gradient[1] - h[2] * gradient[0]) / determinant,
    ]
  }
}
