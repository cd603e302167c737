/// The most mistakes that Rosenblatt's rule can make on separable data: (R/γ)².
///
/// The bias is a weight of an input that is always 1, so all is measured in three dimensions, on
/// vectors (x, 1): R is the longest of them, γ the largest distance of the vectors ±(x, 1) — minus
/// for target 0 — from a plane through the origin that has all of them on one side. Each mistake
/// adds η·(±(x, 1)), which takes the weights at least ηγ along the normal of that plane, while their
/// length grows by no more than η²R² in the square, as z ≤ 0 where target 1 is missed and z > 0
/// where 0 is. So ηγk ≤ |w| ≤ ηR√k for k mistakes, whatever the order of the samples.
///
/// This holds from weights and bias 0, at one rate η > 0 for the whole run, and up to rounding. From
/// other weights the number of mistakes also depends on their size, and this says nothing.
///
/// Source: Novikoff, "On convergence proofs on perceptrons", 1962.
public struct PerceptronBound: Hashable, Sendable {
  /// The length R of the longest vector (x, 1).
  public let radius: Double
  /// The margin γ of the vectors ±(x, 1).
  public let margin: Double
  /// The most mistakes, (R/γ)² rounded down.
  public let mistakes: Int

  /// The bound for two sets of points; one of them may be empty.
  ///
  /// It is `nil` when no line separates them, when there is no point, and when the margin is lost in
  /// rounding.
  ///
  /// - Parameters:
  ///   - positive: the points with target 1.
  ///   - negative: the points with target 0.
  public init?(positive: [SIMD2<Double>], negative: [SIMD2<Double>]) {
    let (up, down) = (ConvexHull(of: positive), ConvexHull(of: negative))
    guard ClassOverlap(positive: up, negative: down) == nil else { return nil }
    let vectors = up.corners.map { SIMD3($0, 1) } + down.corners.map { -SIMD3($0, 1) }
    guard let first = vectors.first else { return nil }
    let nearest = LeastNorm.point(from: first) { direction in
      vectors.min { LeastNorm.dot($0, direction) < LeastNorm.dot($1, direction) } ?? first
    }
    let length = LeastNorm.dot(nearest, nearest).squareRoot()
    let products = vectors.map { LeastNorm.dot($0, nearest) / length }
    let square = vectors.map { LeastNorm.dot($0, $0) }.max() ?? 0
    guard let margin = products.min(), margin > 0 else { return nil }
    // A bound that is a whole number must not be lost to the last bit.
    let bound = square / (margin * margin) * (1 + 1e-12)
    guard bound < 1e15 else { return nil }
    radius = square.squareRoot()
    self.margin = margin
    mistakes = Int(bound)
  }
}
