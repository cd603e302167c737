import Plotting
import Testing

@Suite struct LineChartTests {
  private func picture(
    _ series: [LineChart.Series], scale: ValueScale = .linear, cursor: Int? = nil,
    size: Size = Size(width: 30, height: 7), glyphs: Glyphs = .braille
  ) -> Buffer {
    var buffer = Buffer(size: size, glyphs: glyphs)
    LineChart(series, scale: scale, cursor: cursor).draw(into: &buffer, in: buffer.bounds)
    return buffer
  }

  @Test func `a falling loss has its axes`() {
    let series = LineChart.Series([1, 0.1, 0.01, 0.001, 0.0001], ink: .train)
    #expect(
      picture([series], scale: .logarithmic).description == """
        \("     1 ┤⠉⠒⠤⣀")
               │    ⠉⠒⠢⠤⣀
               │         ⠉⠑⠒⠤⣀
         0.001 ┤              ⠉⠒⠤⣀
               │                  ⠉⠒⠤⣀
               └┬──────────┬─────────┬
                0          2         4
        """)
  }

  @Test func `labels that would cover one another stand side by side, the last line's at the end`()
  {
    let lines = ["1", "2", "3"].map { (label: Unicode.Scalar) in
      var line = LineChart.Series([0, 1], ink: .train)
      line.label = label
      return line
    }
    let top = picture(lines).description.split(separator: "\n")[0]
    #expect(top.hasSuffix("123"))
  }

  @Test func `on a logarithmic axis a line that ends at 0 has its label at the bottom`() {
    var line = LineChart.Series([1, 0.1, 0, 0], ink: .train)
    line.label = "4"
    let rows = picture([line], scale: .logarithmic).description.split(separator: "\n")
    #expect(rows[4].hasSuffix("4") && !rows[0].contains("4"))
  }

  @Test func `the label of a line stands at its last finite value`() {
    var series = LineChart.Series([0, 1, 1, .nan], ink: .ghost(1))
    series.label = "1"
    // Steps 0 and 2 of 0…3 lie in the first and the third of four columns.
    let buffer = picture([series], size: Size(width: 4, height: 2))
    #expect(buffer[Point(2, 0)]?.scalar == "1" && buffer[Point(2, 0)]?.ink == .ghost(1))
    #expect(buffer[Point(3, 0)]?.scalar == "!")
  }

  @Test func `a spike of one step in 100 000 is seen`() {
    var values = Array(repeating: 0.0, count: 100_000)
    values[50_000] = 1
    let series = LineChart.Series(values, ink: .train)
    #expect(
      picture([series], size: Size(width: 9, height: 3)).description == """
        \("    ⢸")
            ⢸
        ⣀⣀⣀⣀⣸⣀⣀⣀⣀
        """)
  }

  @Test func `values that are not finite leave a gap and a warning`() {
    let values: [Double] = [0, 0, 0, .nan, .infinity, 0, 0, 0]
    let series = LineChart.Series(values, ink: .train)
    let buffer = picture([series], size: Size(width: 4, height: 3))
    #expect(
      buffer.description == """
        \(" !!")
        ⠒⠂⠐⠒
        """ + "\n")
    #expect(buffer[Point(1, 0)]?.ink == .warning)
  }

  @Test func `groups are drawn from their least to their greatest value`() {
    let series = LineChart.Series(lows: [0, 0, 0], highs: [0, 1, 0], stride: 100, ink: .train)
    #expect(
      picture([series], size: Size(width: 3, height: 2)).description == """
        \(" ⢸")
        ⣀⣸⣀
        """)
  }

  @Test func `a second line is told apart by its dots`() {
    let buffer = picture(
      [
        .init([0, 0, 0, 0], ink: .train), .init([1, 1, 1, 1], ink: .test, dash: 3),
      ], size: Size(width: 6, height: 2))
    #expect(buffer.description == "⠁⠈ ⠁⠈\n⣀⣀⣀⣀⣀⣀")
    #expect(buffer[Point(0, 0)]?.ink == .test)
  }

  @Test func `a loss of zero lies on the floor of a logarithmic chart`() {
    let series = LineChart.Series([1, 0.1, 0], ink: .train)
    #expect(
      picture([series], scale: .logarithmic, size: Size(width: 3, height: 1)).description
        == "⠑⢄⣀")
  }

  @Test func `the cursor stands at its step`() {
    let series = LineChart.Series([0, 0, 0, 0, 0], ink: .train)
    let buffer = picture([series], cursor: 2, size: Size(width: 5, height: 2))
    #expect(buffer[Point(2, 1)]?.ink == .grid)
    #expect(buffer[Point(1, 1)]?.scalar == " ")
  }

  @Test func `values stand at their own steps`() {
    let series = LineChart.Series([0, 1, 0], at: [0, 2, 8], ink: .train)
    let size = Size(width: 9, height: 3)
    #expect(
      picture([series], size: size, glyphs: .blocks).description == """
        \("  █▄")
         █  ▀▀▄
        █      ▀▄
        """)
  }

  @Test func `the steps that are shown can be more than there are`() {
    var chart = LineChart([.init([1, 1], at: [0, 4], ink: .train)], scale: .linear)
    chart.steps = 0...8
    var buffer = Buffer(size: Size(width: 9, height: 1), glyphs: .ascii)
    chart.draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == "-----")
  }

  @Test func `the lower axis can count epochs`() {
    var chart = LineChart([.init([1, 1], at: [0, 100], ink: .train)], scale: .linear)
    chart.unit = 25
    var buffer = Buffer(size: Size(width: 30, height: 6))
    chart.draw(into: &buffer, in: buffer.bounds)
    // 100 steps are four epochs of 25, on 22 columns.
    #expect(buffer.line(5).split(separator: " ") == ["0", "2", "4"])
    #expect(buffer.line(4).hasSuffix("└┬──────────┬─────────┬"))
  }
}
