/// The corners of the smallest convex shape around some points of the plane.
///
/// Every decision is exact, so points on a line, points that come twice and points that differ in
/// their last bit are all told apart rightly.
///
/// Source: Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979.
struct ConvexHull: Hashable, Sendable {
  /// The corners counterclockwise, no three of them on a line: none, a point, the ends of a segment
  /// or a polygon.
  let corners: [SIMD2<Double>]

  /// The hull of finite points, in O(n log n).
  init(of points: [SIMD2<Double>]) {
    precondition(points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "points must be finite")
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let lower = Self.chain(sorted)
    guard lower.count > 1 else {
      corners = lower
      return
    }
    corners = lower.dropLast() + Self.chain(sorted.reversed()).dropLast()
  }

  /// The sides, each from a corner to the next; one for a segment.
  var sides: [PlaneSegment] {
    guard corners.count > 2 else {
      return corners.count == 2 ? [PlaneSegment(corners[0], corners[1])] : []
    }
    return corners.indices.map {
      PlaneSegment(corners[$0], corners[$0 + 1 == corners.count ? 0 : $0 + 1])
    }
  }

  /// One to three corners that have a point between them; `nil` when it lies outside.
  ///
  /// - Parameter point: any finite point.
  /// - Returns: the corner that it is, the ends of a segment that it lies on, or a triangle that it
  ///   lies within; in O(log n).
  func corners(around point: SIMD2<Double>) -> [SIMD2<Double>]? {
    switch corners.count {
    case 0: return nil
    case 1: return corners[0] == point ? corners : nil
    case 2:
      let side = PlaneSegment(corners[0], corners[1])
      return side.contains(point) ? Self.fewest(of: corners, around: point) : nil
    default: return triangle(around: point).map { Self.fewest(of: $0, around: point) }
    }
  }

  /// The triangle of the fan from the first corner in which a point lies, its border included.
  private func triangle(around point: SIMD2<Double>) -> [SIMD2<Double>]? {
    let tip = corners[0]
    let last = corners.count - 1
    guard Orientation.sign(tip, corners[1], point) >= 0,
      Orientation.sign(tip, corners[last], point) <= 0
    else { return nil }
    var (low, high) = (1, last)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Orientation.sign(tip, corners[middle], point) >= 0 { low = middle } else { high = middle }
    }
    guard Orientation.sign(corners[low], corners[low + 1], point) >= 0 else { return nil }
    return [tip, corners[low], corners[low + 1]]
  }

  /// Leaves out the corners of a triangle or segment that a point on its border does not need.
  private static func fewest(
    of corners: [SIMD2<Double>], around point: SIMD2<Double>
  ) -> [SIMD2<Double>] {
    if corners.contains(point) { return [point] }
    guard corners.count == 3 else { return corners }
    for skipped in corners.indices {
      var side = corners
      side.remove(at: skipped)
      if Orientation.sign(side[0], side[1], point) == 0 { return side }
    }
    return corners
  }

  /// The corners that are met when sorted points are gone along with left turns only.
  private static func chain(_ sorted: some Sequence<SIMD2<Double>>) -> [SIMD2<Double>] {
    var corners: [SIMD2<Double>] = []
    for point in sorted where point != corners.last {
      while corners.count > 1,
        Orientation.sign(corners[corners.count - 2], corners[corners.count - 1], point) <= 0
      {
        corners.removeLast()
      }
      corners.append(point)
    }
    return corners
  }
}
