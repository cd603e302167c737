/// Why no line separates two classes: at most four of their points that no line separates.
///
/// Source: Kirchberger, "Über Tschebyschefsche Annäherungsmethoden", 1903; Radon, 1921.
public enum ClassOverlap: Hashable, Sendable {
  /// A point lies at, between or among points of the other class.
  ///
  /// With one corner the two are the same point, with two it lies on their segment, with three in
  /// their triangle. A line with all corners on one side has the point there too.
  case enclosed(point: SIMD2<Double>, isPositive: Bool, corners: [SIMD2<Double>])
  /// A segment between two points of one class crosses one of the other at `place`.
  case crossing(positive: PlaneSegment, negative: PlaneSegment, place: SIMD2<Double>)

  /// Looks for a reason; there is none exactly when the hulls have no point in common.
  ///
  /// Convex shapes that meet without a corner of one in the other must have sides that cross. All
  /// decisions are exact. Sides are compared each with each, which for points on two circles is
  /// O(n²) comparisons of boxes.
  init?(positive: ConvexHull, negative: ConvexHull) {
    guard
      let found = Self.enclosed(positive, isPositive: true, by: negative)
        ?? Self.enclosed(negative, isPositive: false, by: positive)
        ?? Self.crossing(positive, negative)
    else {
      return nil
    }
    self = found
  }

  private static func enclosed(
    _ hull: ConvexHull, isPositive: Bool, by other: ConvexHull
  ) -> ClassOverlap? {
    for point in hull.corners {
      guard let corners = other.corners(around: point) else { continue }
      return .enclosed(point: point, isPositive: isPositive, corners: corners)
    }
    return nil
  }

  private static func crossing(_ positive: ConvexHull, _ negative: ConvexHull) -> ClassOverlap? {
    let others = negative.sides
    for side in positive.sides {
      guard let other = others.first(where: { $0.crosses(side) }) else { continue }
      return .crossing(positive: side, negative: other, place: side.crossing(with: other))
    }
    return nil
  }
}
