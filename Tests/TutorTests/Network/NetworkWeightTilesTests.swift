import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct NetworkWeightTilesTests {
  /// Two neurons: one looks at the left half of a digit, the other away from the upper half.
  private var weights: LayerWeights {
    let left = (0..<64).map { $0 % 8 < 4 ? 1.0 : 0 }
    let top = (0..<64).map { $0 < 32 ? -0.5 : 0.0 }
    return LayerWeights(Linear(weight: [left, top], bias: [0, 0]))
  }

  @Test func `each neuron is a picture of what it looks for, as shares of the largest`() {
    var buffer = Buffer(size: Size(width: 19, height: 4), glyphs: .ascii)
    NetworkWeightTiles(weights: weights).draw(into: &buffer, frame: buffer.bounds)
    #expect(
      buffer.description == """
        %%%%''''  --------
        %%%%''''  --------
        %%%%''''  ''''''''
        %%%%''''  ''''''''
        """)
  }

  @Test func `neurons without room are counted`() {
    var buffer = Buffer(size: Size(width: 12, height: 4), glyphs: .ascii)
    NetworkWeightTiles(weights: weights).draw(into: &buffer, frame: buffer.bounds)
    #expect(buffer.line(3).hasSuffix("+1"))
  }
}
