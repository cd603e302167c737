/// The point of a convex hull that is nearest to the origin.
///
/// The hull is known by one question only: which of its points lies farthest against a direction.
/// At most three points are kept at a time, those whose hull holds the nearest point so far.
///
/// Source: Gilbert, Johnson and Keerthi, "A fast procedure for computing the distance between
/// complex objects in three-dimensional space", 1988.
enum LeastNorm {
  /// Finds the point, for a hull without the origin.
  ///
  /// - Parameters:
  ///   - start: any point of the hull.
  ///   - extreme: the point p of the hull with the least product p·u.
  /// - Returns: the point to the last few bits.
  static func point(
    from start: SIMD3<Double>, extreme: (SIMD3<Double>) -> SIMD3<Double>
  ) -> SIMD3<Double> {
    var corners = [start]
    var nearest = start
    // Every round comes nearer, so the end is certain; rounding alone could not hold it up longer.
    for _ in 0..<10_000 {
      let square = dot(nearest, nearest)
      let point = extreme(nearest)
      guard !corners.contains(point), dot(point, nearest) < square else { break }
      let (place, kept) = best(of: corners, with: point)
      guard dot(place, place) < square else { break }
      (nearest, corners) = (place, kept)
    }
    return nearest
  }

  /// The nearest point of the hull of a new point and up to two of the old ones.
  private static func best(
    of corners: [SIMD3<Double>], with point: SIMD3<Double>
  ) -> (SIMD3<Double>, [SIMD3<Double>]) {
    var best = (place: point, corners: [point])
    func consider(_ place: SIMD3<Double>?, _ corners: [SIMD3<Double>]) {
      guard let place, dot(place, place) < dot(best.place, best.place) else { return }
      best = (place, corners)
    }
    for (i, a) in corners.enumerated() {
      consider(nearest(point, a), [point, a])
      for b in corners[(i + 1)...] { consider(nearest(point, a, b), [point, a, b]) }
    }
    return (best.place, best.corners)
  }

  /// The foot of the origin on a segment; `nil` when it is not between the ends.
  private static func nearest(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double>? {
    let edge = b - a
    let share = -dot(a, edge) / dot(edge, edge)
    guard share > 0, share < 1 else { return nil }
    return a + share * edge
  }

  /// The foot of the origin on a triangle; `nil` when it is not within.
  private static func nearest(
    _ a: SIMD3<Double>, _ b: SIMD3<Double>, _ c: SIMD3<Double>
  ) -> SIMD3<Double>? {
    let (p, q) = (b - a, c - a)
    let (pp, pq, qq) = (dot(p, p), dot(p, q), dot(q, q))
    let (ap, aq) = (dot(a, p), dot(a, q))
    let determinant = pp * qq - pq * pq
    let s = (pq * aq - qq * ap) / determinant
    let t = (pq * ap - pp * aq) / determinant
    guard determinant > 0, s > 0, t > 0, s + t < 1 else { return nil }
    return a + s * p + t * q
  }

  static func dot(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { (a * b).sum() }
}
