import Plotting
import Testing

@Suite struct SparklineTests {
  @Test func `equal ratios are equal steps on a logarithmic scale`() {
    let values = [128, 64, 32, 16, 8, 4, 2, 1].map { Double($0) }
    #expect(Sparkline(values, scale: .logarithmic).text(width: 8) == "█▇▆▅▄▃▂▁")
  }

  @Test func `equal differences are equal steps on a linear scale`() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).text(width: 8) == "▁▂▃▄▅▆▇█")
  }

  @Test func `ASCII has four heights`() {
    var buffer = Buffer(size: Size(width: 8, height: 1), glyphs: .ascii)
    Sparkline([7, 5, 3, 2, 0]).draw(into: &buffer, at: Point(0, 0), width: 8)
    #expect(buffer.description == "#=--_")
  }

  @Test func `a peak and a dip of one step in 100 000 survive`() {
    var values = Array(repeating: 0.5, count: 100_000)
    values[70_000] = 1
    values[20_000] = 0
    #expect(Sparkline(values).text(width: 10) == "▅▅▁▅▅▅▅█▅▅")
  }

  @Test func `NaN is a gap and infinity a warning`() {
    let line = Sparkline([1, .nan, 2, .infinity])
    #expect(line.text(width: 4) == "▁ █!")
    var buffer = Buffer(size: Size(width: 4, height: 1))
    line.draw(into: &buffer, at: Point(0, 0), width: 4)
    #expect(buffer[Point(3, 0)]?.ink == .warning)
  }

  @Test func `zero has no logarithm and is the lowest bar`() {
    #expect(Sparkline([1, 0, 0], scale: .logarithmic).text(width: 3) == "▅▁▁")
    #expect(Sparkline([10, 1, 0], scale: .logarithmic).text(width: 3) == "█▁▁")
  }

  @Test func `lines with one range can be compared`() {
    #expect(Sparkline([50, 200], range: 0...100).text(width: 2) == "▅█")
  }

  @Test func `nothing, one value and no room`() {
    #expect(Sparkline([]).text(width: 5) == "")
    #expect(Sparkline([3]).text(width: 5) == "▅")
    #expect(Sparkline([.nan, .nan]).text(width: 5) == "  ")
    #expect(Sparkline([1, 2]).text(width: 0) == "")
    #expect(Sparkline([1, 2]).text(width: -1) == "")
  }
}
