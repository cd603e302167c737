/// The line with the widest empty band between two classes: the hard-margin line.
///
/// It stands upright in the middle of the shortest connection of the two hulls.
///
/// Source: Vapnik and Lerner, "Pattern recognition using generalized portrait method", 1963.
public struct SeparatingLine: Hashable, Sendable {
  /// The unit vector across the line, towards the positive class.
  public let normal: SIMD2<Double>
  /// The number c of `normal·x + c`, which is positive exactly on the side of the positive class.
  public let offset: Double
  /// The distance γ from the line to the nearest points; 0 when rounding has swallowed it.
  public let margin: Double

  /// The widest line between two hulls that have no point in common.
  init(positive: ConvexHull, negative: ConvexHull) {
    let (ups, downs) = (positive.corners, negative.corners)
    precondition(!ups.isEmpty && !downs.isEmpty, "a line needs two classes")
    let gap = LeastNorm.point(from: SIMD3(ups[0] - downs[0], 0)) { direction in
      let across = SIMD2(direction.x, direction.y)
      return SIMD3(Self.last(ups, along: -across) - Self.last(downs, along: across), 0)
    }
    let length = LeastNorm.dot(gap, gap).squareRoot()
    normal = length > 0 ? SIMD2(gap.x, gap.y) / length : SIMD2(1, 0)
    // Differences of near points are exact: the band is measured from a point beside it.
    let origin = Self.last(downs, along: normal)
    let nearest = Self.last(ups, along: -normal)
    let width = Self.product(normal, nearest - origin)
    margin = max(0, width / 2)
    offset = -Self.product(normal, origin) - width / 2
  }

  /// How far a point lies from the line; positive on the side of the positive class.
  ///
  /// - Parameter point: any point.
  /// - Returns: `normal·x + offset`.
  public func distance(to point: SIMD2<Double>) -> Double {
    Self.product(normal, point) + offset
  }

  private static func product(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { (a * b).sum() }

  /// The corner that lies farthest along a direction.
  private static func last(
    _ corners: [SIMD2<Double>], along direction: SIMD2<Double>
  ) -> SIMD2<Double> {
    var (best, reach) = (corners[0], product(corners[0], direction))
    for corner in corners.dropFirst() where product(corner, direction) > reach {
      (best, reach) = (corner, product(corner, direction))
    }
    return best
  }
}
