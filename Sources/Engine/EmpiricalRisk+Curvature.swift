extension EmpiricalRisk {
  /// The largest curvature at a place: the largest eigenvalue of the Hessian, not by size but as a
  /// number.
  ///
  /// Power iteration finds the eigenvalue that is largest by size. Where that one is negative, a
  /// second search on H − λI finds the one at the other end. It begins at the gradient, which lies
  /// mostly in directions of large curvature, so that a few products are enough; equal places give
  /// equal bits.
  ///
  /// - Parameters:
  ///   - place: the parameters.
  ///   - iterations: at most so many products of each search, two gradients over all examples each.
  ///   - tolerance: stops when the estimate changes by less, relatively.
  /// - Returns: an estimate from below; negative where the loss bends downwards in all directions.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func largestCurvature(
    at place: [Scalar], iterations: Int, tolerance: Scalar = 1e-3
  ) -> Scalar {
    var vector = [Scalar](repeating: 0, count: place.count)
    var span = vector.mutableSpan
    gradient(at: place.span, into: &span)
    let strongest = Hessian.largestEigenvalue(
      of: self, at: place, from: &vector, iterations: iterations, tolerance: tolerance)
    guard strongest < 0 else { return strongest }
    // The sum is small where both ends nearly cancel: the search must be the finer.
    var other: [Scalar] = []
    return Hessian.largestEigenvalue(
      of: self, at: place, from: &other, iterations: iterations, tolerance: tolerance / 50,
      shift: strongest)
  }
}
