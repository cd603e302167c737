import Plotting
import Testing

@Suite struct AxisTests {
  private func axes(glyphs: Glyphs) -> Buffer {
    var buffer = Buffer(size: Size(width: 36, height: 8), glyphs: glyphs)
    let canvas = Canvas(
      size: Size(width: 29, height: 6), x: -0.1...1.1, y: -0.25...1.1, marker: glyphs.marker)
    canvas.drawAxes(into: &buffer, at: Point(7, 0))
    return buffer
  }

  @Test func `labels stand at their marks`() {
    #expect(
      axes(glyphs: .braille).description == """
        \("    1 ┤")
              │
              │
              │
            0 ┤
              │
              └──┬───────────┬───────────┬──
                0.0         0.5         1.0
        """)
  }

  @Test func `the same in ASCII`() {
    #expect(
      axes(glyphs: .ascii).description == """
        \("    1 +")
              |
              |
              |
            0 +
              |
              +--+-----------+-----------+--
                0.0         0.5         1.0
        """)
  }

  @Test func `a label that would touch the one before is left out`() {
    var buffer = Buffer(size: Size(width: 12, height: 3))
    let canvas = Canvas(size: Size(width: 11, height: 1), x: 0...10, y: 0...1)
    let marks = [0, 2, 6].map { Tick(value: $0, label: "wide") }
    canvas.drawBottomAxis(into: &buffer, at: Point(1, 0), marks: marks)
    #expect(
      buffer.description == """

        └┬─┬───┬────
        wide wide
        """)
  }
}
