/// Second derivatives of an objective.
public enum Hessian {
  /// The product of the Hessian with a vector, from two gradients: `(g(θ + εv) − g(θ − εv))/2ε`.
  ///
  /// - Parameters:
  ///   - objective: any function.
  ///   - place: the parameters θ.
  ///   - direction: the vector v, of the same length.
  /// - Returns: Hv; zeros for a zero vector.
  public static func product<Scalar: Real>(
    of objective: some Objective<Scalar>, at place: [Scalar], along direction: [Scalar]
  ) -> [Scalar] {
    precondition(place.count == direction.count, "vectors of different lengths")
    let norm = norm(direction)
    guard norm > 0 && norm.isFinite else { return direction.map { $0 * 0 } }
    // The cube root of the unit of rounding balances the error of the formula and of rounding.
    let unit: Scalar = Scalar.self == Float.self ? 5e-3 : 6e-6
    let epsilon = unit * max(1, self.norm(place)) / norm
    let ahead = gradient(of: objective, at: zip(place, direction).map { $0 + epsilon * $1 })
    let behind = gradient(of: objective, at: zip(place, direction).map { $0 - epsilon * $1 })
    return zip(ahead, behind).map { ($0 - $1) / (2 * epsilon) }
  }

  /// The largest eigenvalue by size, by power iteration: the local speed limit is 2/λ.
  ///
  /// - Parameters:
  ///   - objective: any function.
  ///   - place: the parameters.
  ///   - iterations: at most so many products.
  ///   - tolerance: stops when the estimate changes by less, relatively.
  ///   - seed: of the random vector it begins with.
  /// - Returns: an estimate; it is local, and negative where the strongest curvature is.
  public static func largestEigenvalue<Scalar: Real>(
    of objective: some Objective<Scalar>, at place: [Scalar], iterations: Int = 100,
    tolerance: Scalar = 1e-6, seed: UInt64 = 1
  ) -> Scalar {
    var generator = SplitMix64(seed: seed)
    var vector = place.map { _ in Scalar(generator.normal()) }
    return largestEigenvalue(
      of: objective, at: place, from: &vector, iterations: iterations, tolerance: tolerance)
  }

  /// The same, going on from a vector; of another length, or none, it begins at random numbers.
  ///
  /// With a shift s it is the eigenvalue that lies farthest from s.
  static func largestEigenvalue<Scalar: Real>(
    of objective: some Objective<Scalar>, at place: [Scalar], from vector: inout [Scalar],
    iterations: Int, tolerance: Scalar, shift: Scalar = 0
  ) -> Scalar {
    if vector.count != place.count || !normalize(&vector) {
      var generator = SplitMix64(seed: 1)
      vector = place.map { _ in Scalar(generator.normal()) }
      normalize(&vector)
    }
    var estimate: Scalar = 0
    for _ in 0..<max(1, iterations) {
      var next = product(of: objective, at: place, along: vector)
      if shift != 0 {
        for i in next.indices { next[i] -= shift * vector[i] }
      }
      let quotient = zip(vector, next).reduce(0) { $0 + $1.0 * $1.1 }
      let change = abs(quotient - estimate)
      estimate = quotient
      guard normalize(&next) else { return estimate + shift }
      vector = next
      if change <= tolerance * abs(estimate) { break }
    }
    return estimate + shift
  }

  /// The whole matrix, row by row: exact where the objective knows it, else by products.
  static func matrix<Scalar: Real>(
    of objective: some Objective<Scalar>, at place: Span<Scalar>
  ) -> [Scalar] {
    if let exact = objective as? any TwiceDifferentiable<Scalar> {
      return exact.hessian(at: place)
    }
    let start = place.indices.map { place[$0] }
    return start.indices.flatMap { i in
      product(of: objective, at: start, along: start.indices.map { $0 == i ? 1 : 0 })
    }
  }

  private static func gradient<Scalar: Real>(
    of objective: some Objective<Scalar>, at place: [Scalar]
  ) -> [Scalar] {
    var result = [Scalar](repeating: 0, count: place.count)
    var span = result.mutableSpan
    objective.gradient(at: place.span, into: &span)
    return result
  }

  private static func norm<Scalar: Real>(_ vector: [Scalar]) -> Scalar {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  @discardableResult
  private static func normalize<Scalar: Real>(_ vector: inout [Scalar]) -> Bool {
    let length = norm(vector)
    guard length > 0 && length.isFinite else { return false }
    for i in vector.indices { vector[i] /= length }
    return true
  }
}
