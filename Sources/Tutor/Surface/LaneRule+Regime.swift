import Engine

/// What a rule does along one direction of curvature, for rules that treat all directions alike.
///
/// The distance to the minimum obeys `eₖ₊₁ = t·eₖ − d·eₖ₋₁`. With α = lr·λ momentum has
/// `t = 1 + β − α` and `d = β`, Nesterov's form in PyTorch `t = (1 + β)(1 − α)` and `d = β(1 − α)`.
/// Its fate is that of the roots of `r² − t·r + d`.
extension LaneRule {
  /// True when the rule goes along the gradient or a sum of gradients.
  var followsGradient: Bool { self == .sgd || hasMomentum }

  /// The largest learning rate times curvature that still converges on a quadratic; `nil` where
  /// there is no such limit.
  ///
  /// GD: 2; momentum: 2(1 + β); Nesterov: (2 + 2β)/(1 + 2β). Newton's own step is 1 and 2 its limit,
  /// whatever the curvature.
  ///
  /// - Parameter momentum: the share of the velocity that is kept; 1 for GD that never clears its
  ///   gradient.
  /// - Returns: the limit.
  func limit(momentum: Double) -> Double? {
    switch self {
    case .sgd, .momentum: 2 * (1 + momentum)
    case .nesterov: (2 + 2 * momentum) / (1 + 2 * momentum)
    case .adagrad, .rmsprop, .adam, .adamw, .newton, .armijo: nil
    }
  }

  /// The momentum at which a direction stops to swing: both roots are the same there.
  ///
  /// Momentum: (1 − √α)²; Nesterov: (1 − √α)/(1 + √α).
  ///
  /// - Parameter alpha: the learning rate times the curvature.
  /// - Returns: `nil` beyond α = 1, where one step of plain descent overshoots already.
  func criticalMomentum(alpha: Double) -> Double? {
    guard alpha >= 0, alpha <= 1 else { return nil }
    let root = alpha.squareRoot()
    return self == .nesterov ? (1 - root) / (1 + root) : (1 - root) * (1 - root)
  }

  /// By how much the distance changes a step in the long run: the larger |r|.
  func growth(alpha: Double, momentum: Double) -> Double {
    guard self == .nesterov else { return contraction(alpha: alpha, momentum: momentum) }
    let sum = (1 + momentum) * (1 - alpha)
    let product = momentum * (1 - alpha)
    let discriminant = sum * sum / 4 - product
    guard discriminant >= 0 else { return product.squareRoot() }
    return abs(sum) / 2 + discriminant.squareRoot()
  }

  /// What becomes of the distance along a direction.
  func regime(learningRate: Double, curvature: Double, momentum: Double) -> Regime {
    let usual = Regime(learningRate: learningRate, curvature: curvature, momentum: momentum)
    guard self == .nesterov, momentum > 0, momentum <= 1, learningRate > 0, curvature > 0,
      let limit = limit(momentum: momentum)
    else { return usual }
    let alpha = learningRate * curvature
    if abs(alpha - limit) <= 1e-9 * limit { return .bounces }
    if alpha > limit { return .fliesAway }
    if alpha > 1 { return .hops }
    return momentum <= criticalMomentum(alpha: alpha) ?? 0 ? .walks : .swings
  }
}
