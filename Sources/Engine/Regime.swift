/// What gradient descent does on a parabola, told by the learning rate, the curvature and momentum.
///
/// With curvature `h`, learning rate `η` and momentum `β` the distance to the minimum obeys
/// `eₖ₊₁ = (1 + β − ηh)·eₖ − β·eₖ₋₁`. Its fate depends on `α = ηh` and `β` alone: the roots of
/// `r² − (1 + β − α)r + β` are real and positive, complex, or real and negative.
///
/// Source: Goh, "Why Momentum Really Works", Distill 2017; without momentum any numerical analysis
/// textbook on fixed-point iteration.
public enum Regime: String, Hashable, CaseIterable, Sendable {
  /// The learning rate is below 0: every step goes uphill, away from a minimum.
  case climbs
  /// The learning rate is 0.
  case frozen
  /// Every step goes towards the minimum and stops short of it.
  case walks
  /// One step lands on the minimum: Newton's step, `η = 1/h`.
  case lands
  /// Every step jumps over the minimum and ends closer to it.
  case hops
  /// Momentum carries the point past the minimum and back, less far each time.
  case swings
  /// For ever to and fro, no closer and no farther.
  case bounces
  /// Every step ends farther from the minimum than it began.
  case fliesAway
  /// There is no minimum: the curve bends down or not at all.
  case slides

  /// The regime of a parabola.
  ///
  /// - Parameters:
  ///   - learningRate: η.
  ///   - curvature: h, the second derivative.
  ///   - momentum: β, 0 for plain gradient descent.
  ///   - tolerance: how close `α` must be to 1 or to the limit to count as equal.
  public init(
    learningRate: Double, curvature: Double, momentum: Double = 0, tolerance: Double = 1e-9
  ) {
    let alpha = learningRate * curvature
    let limit = 2 * (1 + momentum)
    if learningRate == 0 {
      self = .frozen
    } else if learningRate < 0 {
      self = .climbs
    } else if !(curvature > 0) {
      self = .slides
    } else if abs(alpha - limit) <= tolerance * limit {
      self = .bounces
    } else if alpha > limit || momentum > 1 {
      self = .fliesAway
    } else {
      self = Self.converging(alpha: alpha, momentum: momentum, tolerance: tolerance)
    }
  }

  private static func converging(alpha: Double, momentum: Double, tolerance: Double) -> Regime {
    if momentum == 0, abs(alpha - 1) <= tolerance { return .lands }
    let root = max(0, momentum).squareRoot()
    if alpha <= (1 - root) * (1 - root) { return .walks }
    if alpha >= (1 + root) * (1 + root) { return .hops }
    return momentum == 1 ? .bounces : .swings
  }
}

/// By how much the distance to the minimum of a parabola changes a step, in the long run.
///
/// The largest `|r|` of the roots of `r² − (1 + β − α)r + β`: `|1 − α|` without momentum, `√β`
/// where the roots are complex.
///
/// - Parameters:
///   - alpha: learning rate times curvature.
///   - momentum: β.
/// - Returns: the factor; below 1 it converges.
public func contraction(alpha: Double, momentum: Double) -> Double {
  let sum = abs(1 + momentum - alpha)
  guard !sum.isNaN else { return .nan }
  // |sum|·(1 + √(1 − 4β/sum²))/2, so that a large sum is not squared.
  let share = 4 * momentum / sum / sum
  guard share <= 1 else { return max(0, momentum).squareRoot() }
  return sum / 2 * (1 + (1 - share).squareRoot())
}
