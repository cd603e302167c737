extension EmpiricalRisk {
  /// The largest eigenvalue of the Hessian by size, going on from an earlier search.
  ///
  /// Two gradients over all examples for each iteration. The place where the limit of gradient
  /// descent is wanted moves little from one picture to the next, so its vector is a good start.
  ///
  /// - Parameters:
  ///   - place: the parameters.
  ///   - vector: where the search begins, and where it ended; of any other length it begins at
  ///     random numbers.
  ///   - iterations: at most so many products.
  ///   - tolerance: stops when the estimate changes by less, relatively.
  /// - Returns: an estimate; it is local, and negative where the strongest curvature is.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func largestEigenvalue(
    at place: [Scalar], from vector: inout [Scalar], iterations: Int, tolerance: Scalar = 1e-6
  ) -> Scalar {
    Hessian.largestEigenvalue(
      of: self, at: place, from: &vector, iterations: iterations, tolerance: tolerance)
  }
}
