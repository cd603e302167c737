import Plotting
import Testing

@Suite struct BufferTests {
  @Test func `text outside of the picture is cut off`() {
    var buffer = Buffer(size: Size(width: 4, height: 2))
    buffer.write("abcdef", at: Point(2, 0))
    buffer.write("uvwxyz", at: Point(-2, 1))
    buffer.write("nowhere", at: Point(0, 5))
    buffer.write("nowhere", at: Point(9, 0))
    #expect(
      buffer.description == """
        \("  a…")
        wxyz
        """)
  }

  @Test func `a wide glyph at the right edge shows as a blank`() {
    var buffer = Buffer(size: Size(width: 3, height: 1))
    buffer.fill(buffer.bounds, with: ".", ink: .text)
    buffer.put("率", at: Point(2, 0), ink: .text)
    #expect(buffer.description == "..")
  }

  @Test(arguments: [(0, "x 习."), (1, " x习."), (2, "学x ."), (3, "学 x.")])
  func `half of a wide glyph does not stay when the other is overwritten`(
    column: Int, expected: String
  ) {
    var buffer = Buffer(size: Size(width: 5, height: 1))
    buffer.write("学习.", at: Point(0, 0))
    buffer.put("x", at: Point(column, 0), ink: .text)
    #expect(buffer.description == expected)
  }

  @Test func `a wide glyph over two others leaves no halves`() {
    var buffer = Buffer(size: Size(width: 6, height: 1))
    buffer.write("学习率", at: Point(0, 0))
    buffer.put("好", at: Point(1, 0), ink: .text)
    #expect(buffer.description == " 好 率")
    #expect(buffer[Point(2, 0)]?.scalar == Cell.continuation)
  }

  @Test func `every row of a picture with Chinese text has the same width`() {
    var buffer = Buffer(size: Size(width: 10, height: 3))
    buffer.write("学习率", at: Point(3, 0))
    buffer.write("每一步都越过最低点", at: Point(0, 1))
    buffer.verticalRule(at: Point(9, 0), height: 3)
    #expect(
      buffer.description == """
           学习率│
        每一步都…│
                 │
        """)
  }

  @Test func `numbers stand under numbers`() {
    var buffer = Buffer(size: Size(width: 6, height: 3))
    buffer.write("−0.5", endingAt: 6, row: 0)
    buffer.write("12", endingAt: 6, row: 1)
    buffer.write("123456789", endingAt: 6, row: 2)
    #expect(
      buffer.description == """
        \("  −0.5")
            12
        12345…
        """)
  }

  @Test func `a drawn picture covers what was there`() {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    buffer.write("abcd", at: Point(0, 0))
    var stamp = Buffer(size: Size(width: 3, height: 1))
    stamp.write("率", at: Point(1, 0), ink: .now)
    buffer.draw(stamp, at: Point(1, 0))
    #expect(buffer.description == "a 率")
    #expect(buffer[Point(2, 0)]?.ink == .now)
  }

  @Test func `clearing takes the paper away, writing keeps it`() {
    var buffer = Buffer(size: Size(width: 2, height: 1))
    buffer.put("▀", at: Point(0, 0), ink: .heat(1), paper: .heat(-1))
    buffer.put("o", at: Point(0, 0), ink: .negative)
    #expect(buffer[Point(0, 0)] == Cell("o", ink: .negative, paper: .heat(-1)))
    buffer.clear(buffer.bounds)
    #expect(buffer[Point(0, 0)] == .blank)
  }

  @Test func `tint changes the meaning and leaves the glyphs`() {
    var buffer = Buffer(size: Size(width: 2, height: 1))
    buffer.write("ab", at: Point(0, 0))
    buffer.tint(Rect(column: 1, row: -5, width: 100, height: 100), ink: .dim)
    #expect(buffer.cells == [Cell("a"), Cell("b", ink: .dim)])
  }

  @Test func `a cell is eight bytes, so that frames compare quickly`() {
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test func `a picture of no cells takes everything and shows nothing`() {
    var buffer = Buffer(size: Size(width: 0, height: -3))
    buffer.write("学", at: Point(0, 0))
    buffer.box(Rect(column: 0, row: 0, width: 9, height: 9), title: "学")
    #expect(buffer.cells.isEmpty)
    #expect(buffer[Point(0, 0)] == nil)
  }
}
