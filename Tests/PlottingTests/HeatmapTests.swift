import Plotting
import Testing

@Suite struct HeatmapTests {
  @Test(
    arguments: [
      (-1, -8), (-0.99, -8), (-0.875, -7), (-0.01, -1), (0, 1), (-0.0, 1), (0.01, 1), (0.125, 1),
      (0.126, 2), (1, 8), (7, 8), (-.infinity, -8),
    ] as [(Double, Int8)])
  func `the level is the magnitude in eighths, rounded up`(value: Double, level: Int8) {
    #expect(Heatmap.level(of: value) == level)
  }

  @Test func `NaN has no level`() {
    #expect(Heatmap.level(of: .nan) == nil)
  }

  @Test func `ASCII has strokes below zero and dots above`() {
    let values = stride(from: -15.0, through: 15, by: 2).map { $0 / 16 }
    var buffer = Buffer(size: Size(width: 16, height: 1), glyphs: .ascii)
    Heatmap(values, size: Size(width: 16, height: 1)).draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == "##==--..''::**%%")
  }

  @Test func `a cell holds two values, one above the other`() {
    var buffer = Buffer(size: Size(width: 2, height: 1))
    Heatmap([1, -1, -0.2, .nan], size: Size(width: 2, height: 2)).draw(
      into: &buffer, in: buffer.bounds)
    #expect(
      buffer.cells == [
        Cell("▀", ink: .heat(8), paper: .heat(-2)), Cell("▀", ink: .heat(-8)),
      ])
  }

  @Test func `a map is stretched over the cells it is given`() {
    var buffer = Buffer(size: Size(width: 4, height: 2), glyphs: .ascii)
    Heatmap([-1, 1], size: Size(width: 2, height: 1)).draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == "##%%\n##%%")
  }

  @Test func `without colour two values a cell could not be told apart`() {
    #expect(Heatmap.Style(for: .braille, isColored: false) == .ramp)
    #expect(Heatmap.Style(for: .braille) == .halfBlocks)
    #expect(Heatmap.Style(for: .ascii) == .ramp)
    #expect(Heatmap.Style.halfBlocks.valueSize(for: Size(width: 40, height: 18)).height == 36)
  }
}
