import Plotting
import Testing

@Suite struct RulesTests {
  @Test func `a heading stands in its rule`() {
    var buffer = Buffer(size: Size(width: 20, height: 3))
    buffer.heading("loss", at: Point(0, 0), width: 20)
    buffer.heading("损失", at: Point(0, 1), width: 20, isFocused: true)
    buffer.heading("a name too long for it", at: Point(0, 2), width: 10)
    #expect(
      buffer.description == """
        ─ loss ─────────────
        ▸ 损失 ─────────────
        ─ a name…
        """)
    #expect(buffer[Point(3, 0)]?.ink == .dim)
    #expect(buffer[Point(3, 1)]?.ink == .accent)
  }

  @Test func `a box has its title in the upper edge`() {
    var buffer = Buffer(size: Size(width: 24, height: 3))
    buffer.fill(buffer.bounds, with: "#", ink: .text)
    buffer.box(buffer.bounds, title: "window −5…5")
    #expect(
      buffer.description == """
        ┌ window −5…5 ─────────┐
        │                      │
        └──────────────────────┘
        """)
  }

  @Test func `the same box in ASCII`() {
    var buffer = Buffer(size: Size(width: 24, height: 3), glyphs: .ascii)
    buffer.box(buffer.bounds, title: "window −5…5", isFocused: true)
    #expect(
      buffer.description == """
        +>window -5..5 --------+
        |                      |
        +----------------------+
        """)
  }

  @Test(arguments: 0...6)
  func `a box is drawn at any width or not at all`(width: Int) {
    var buffer = Buffer(size: Size(width: 8, height: 3))
    buffer.box(Rect(column: 0, row: 0, width: width, height: 3), title: "学习")
    let expected = [
      "\n\n", "\n\n", "┌┐\n││\n└┘", "┌─┐\n│ │\n└─┘", "┌──┐\n│  │\n└──┘",
      "┌ … ┐\n│   │\n└───┘", "┌ … ─┐\n│    │\n└────┘",
    ]
    #expect(buffer.description == expected[width])
  }
}
