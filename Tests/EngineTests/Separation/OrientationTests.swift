import Testing

@testable import Engine

@Suite struct OrientationTests {
  // Kettner, Mehlhorn et al., "Classroom examples of robustness problems", 2008: plain arithmetic
  // fails on this grid. Times 2⁵³ all coordinates are whole numbers, so Int128 knows the truth.
  @Test func `points on and beside a line are told apart in the last bit`() {
    let scale = Int128(1) << 53
    var signs: [Int: Int] = [:]
    for i in 0..<64 {
      for j in 0..<64 {
        let point = SIMD2(0.5 + Double(i) * 0x1p-53, 0.5 + Double(j) * 0x1p-53)
        let (x, y) = (Int128(i) + scale / 2, Int128(j) + scale / 2)
        let product = (12 * scale - x) * (24 * scale - y) - (12 * scale - y) * (24 * scale - x)
        let sign = Orientation.sign(point, SIMD2(12, 12), SIMD2(24, 24))
        #expect(sign == product.signum())
        signs[sign, default: 0] += 1
      }
    }
    // The diagonal is on the line.
    #expect(signs == [0: 64, 1: 2016, -1: 2016])
  }

  @Test func `left is 1, right is -1, on the line is 0`() {
    let (a, b) = (SIMD2(1.0, 1), SIMD2(3.0, 2))
    #expect(Orientation.sign(a, b, SIMD2(0, 5)) == 1)
    #expect(Orientation.sign(b, a, SIMD2(0, 5)) == -1)
    #expect(Orientation.sign(a, b, SIMD2(5, 3)) == 0)
    #expect(Orientation.sign(a, a, SIMD2(5, 3)) == 0)
  }

  @Test(arguments: [1e-140, 1, 1e140])
  func `sizes far from 1 are as good`(scale: Double) {
    let (a, b) = (SIMD2(0.1, 0.1) * scale, SIMD2(0.3, 0.3) * scale)
    // Both coordinates are the same double, so all three are on the diagonal.
    #expect(Orientation.sign(a, b, SIMD2(0.7, 0.7) * scale) == 0)
    #expect(Orientation.sign(a, b, SIMD2(0.7, 0.7.nextUp) * scale) == 1)
  }
}
