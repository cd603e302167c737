import Plotting
import Testing

@testable import Tutor

@Suite struct NetworkSliceTests {
  // One linear neuron on the five points of y = 2x + 1 from w = b = 0: L = 4.5, g = (−4, −1), and
  // the Hessian is diag(2, 1): L(−α·g) = 4.5 − 17α + 16.5α².
  @Test func `the slice of a linear neuron is its parabola`() throws {
    let panel = try NetworkPanel(
      networkSettings([
        ("data", "line"), ("layers", "1 1"), ("init", "zero"), ("batch", "full"), ("lr", "0.1"),
      ]))
    let slice = NetworkSlice(panel, at: panel.view, count: 21)
    for (rate, value) in zip(slice.rates, slice.values) {
      #expect(abs(value - (4.5 - 17 * rate + 16.5 * rate * rate)) < 1e-12)
    }
    #expect(abs(slice.next - (4.5 - 1.7 + 0.165)) < 1e-12)
    #expect(slice.now == 4.5)
    // λ = 2, so the limit is 1; the far side of the valley is at 17/16.5.
    #expect(abs((slice.limit ?? 0) - 1) < 2e-3)
    #expect(slice.range.upperBound > 17 / 16.5 && slice.range.upperBound < 3)
  }

  @Test func `losses near the largest numbers have heights too`() throws {
    var panel = try NetworkPanel(
      networkSettings([
        ("data", "line"), ("layers", "1 1"), ("init", "const 1e150"), ("lr", "1000"),
      ]))
    panel.step(count: 1)
    let heights = NetworkSlice(panel, at: panel.view, count: 9).heights
    #expect(heights.lowerBound < heights.upperBound)
  }
}
