extension Objective {
  /// The values along the negative gradient, L(θ − αg): any function becomes a curve over α.
  ///
  /// - Parameters:
  ///   - place: the parameters θ.
  ///   - gradient: the direction g, usually the gradient there.
  ///   - rates: the numbers α.
  /// - Returns: a value for each rate.
  public func slice(at place: [Scalar], along gradient: [Scalar], rates: [Scalar]) -> [Scalar] {
    precondition(place.count == gradient.count, "vectors of different lengths")
    return rates.map { rate in
      let trial = zip(place, gradient).map { $0 - rate * $1 }
      return value(at: trial.span)
    }
  }
}
