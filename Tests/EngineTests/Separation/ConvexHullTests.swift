import Testing

@testable import Engine

@Suite struct ConvexHullTests {
  @Test func `points within, on a side and twice are no corners`() {
    let square = [[0, 0], [2, 0], [2, 2], [0, 2], [1, 1], [1, 0], [0, 0], [2, 1]]
    let hull = ConvexHull(of: square.map { SIMD2(Double($0[0]), Double($0[1])) })
    #expect(hull.corners == [SIMD2(0, 0), SIMD2(2, 0), SIMD2(2, 2), SIMD2(0, 2)])
    #expect(hull.sides.count == 4)
  }

  @Test func `no point, one point and points on a line`() {
    #expect(ConvexHull(of: []).corners.isEmpty && ConvexHull(of: []).sides.isEmpty)
    let one = ConvexHull(of: [SIMD2(3, 4), SIMD2(3, 4)])
    #expect(one.corners == [SIMD2(3, 4)] && one.sides.isEmpty)
    let line = ConvexHull(of: [SIMD2(1, 1), SIMD2(3, 3), SIMD2(2, 2)])
    #expect(line.corners == [SIMD2(1, 1), SIMD2(3, 3)] && line.sides.count == 1)
  }

  @Test func `the fewest corners around a point are found`() {
    let hull = ConvexHull(of: [SIMD2(0, 0), SIMD2(4, 0), SIMD2(4, 4), SIMD2(0, 4)])
    #expect(hull.corners(around: SIMD2(4, 4)) == [SIMD2(4, 4)])
    #expect(hull.corners(around: SIMD2(0, 1)) == [SIMD2(0, 0), SIMD2(0, 4)])
    #expect(hull.corners(around: SIMD2(3, 1)) == [SIMD2(0, 0), SIMD2(4, 0), SIMD2(4, 4)])
    // The diagonal belongs to two triangles of the fan.
    #expect(hull.corners(around: SIMD2(1, 1)) == [SIMD2(0, 0), SIMD2(4, 4)])
    #expect(hull.corners(around: SIMD2(4, 4.0.nextUp)) == nil)
  }

  // Every point of a grid against a shape whose inside is known by its inequalities.
  @Test func `what is around a point agrees with the sides' inequalities`() {
    let hull = ConvexHull(of: [SIMD2(0, 2), SIMD2(2, 0), SIMD2(5, 0), SIMD2(6, 3), SIMD2(3, 6)])
    for x in -1...7 {
      for y in -1...7 {
        let isInside = x + y >= 2 && y >= 0 && 3 * x - y <= 15 && x + y <= 9 && 3 * y - 4 * x <= 6
        let found = hull.corners(around: SIMD2(Double(x), Double(y)))
        #expect((found != nil) == isInside, "(\(x), \(y))")
      }
    }
  }
}
