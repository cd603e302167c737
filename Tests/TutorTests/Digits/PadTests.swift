import Testing

@testable import Tutor

@Suite struct PadTests {
  /// The pad in rows, `#` for full ink, a digit for quarters of it.
  private func rows(_ pad: Pad) -> [String] {
    (0..<pad.side).map { row in
      pad.pixels[row * pad.side..<(row + 1) * pad.side].map { ink in
        ink == 0 ? "." : (ink == 1 ? "#" : "\(Int(ink * 4))")
      }.joined()
    }
  }

  private func takesBack(_ pad: inout Pad) -> Bool { pad.undo() }

  @Test func `a pen that is down draws wherever it goes`() {
    var pad = Pad(side: 4)
    #expect(pad.isEmpty)
    pad.move(columns: -9, rows: -9)
    pad.togglePen()
    pad.move(columns: 1, rows: 0)
    pad.move(columns: 1, rows: 1)
    pad.togglePen()
    pad.move(columns: 1, rows: 1)
    #expect(rows(pad) == ["##..", "..#.", "....", "...."])
    #expect(pad.column == 3 && pad.row == 2)
  }

  @Test func `Space wipes what it has inked`() {
    var pad = Pad(side: 4)
    pad.dot()
    #expect(rows(pad) == ["....", "....", "..#.", "...."])
    pad.dot()
    #expect(pad.isEmpty)
  }

  @Test func `a lighter pen draws in quarters and never makes a pixel lighter`() {
    var pad = Pad(side: 2)
    pad.press(column: 0, row: 0)
    pad.press(harder: -2)
    #expect(pad.strength == 2)
    pad.press(column: 0, row: 0)
    pad.drag(column: 1, row: 0)
    pad.press(harder: -9)
    pad.press(column: 0, row: 1)
    #expect(rows(pad) == ["#2", "1."])
    pad.press(harder: 99)
    #expect(pad.strength == 4)
  }

  @Test func `a mouse that jumps leaves no gap`() {
    var pad = Pad(side: 5)
    pad.press(column: 0, row: 0)
    pad.drag(column: 4, row: 4)
    #expect(rows(pad) == ["#....", ".#...", "..#..", "...#.", "....#"])
    pad.drag(column: 4, row: 4)
    pad.drag(column: 9, row: -3)
    #expect(rows(pad)[0] == "#...#")
  }

  @Test func `undo takes one stroke back after the other`() {
    var pad = Pad(side: 3)
    pad.press(column: 0, row: 0)
    pad.drag(column: 2, row: 0)
    pad.press(column: 0, row: 2)
    #expect(rows(pad) == ["###", "...", "#.."])
    #expect(takesBack(&pad))
    #expect(rows(pad) == ["###", "...", "..."])
    pad.clear()
    #expect(pad.isEmpty)
    #expect(takesBack(&pad))
    #expect(rows(pad) == ["###", "...", "..."])
    #expect(takesBack(&pad))
    #expect(pad.isEmpty)
    #expect(!takesBack(&pad))
  }

  @Test func `a row of the test gives way to a drawing, and is one when it is changed`() {
    var pad = Pad(side: 2)
    pad.show([0, 1, 0.5, 0], test: 7, label: 3)
    #expect(pad.source == .test(7, label: 3))
    #expect(rows(pad) == [".#", "2."])
    var drawing = pad
    drawing.begin()
    #expect(drawing.isEmpty && drawing.source == .hand)
    pad.press(column: 0, row: 0)
    #expect(pad.source == .hand)
    let kept = pad.pixels
    pad.begin()
    #expect(pad.pixels == kept)
  }

  @Test func `of many strokes the oldest are forgotten`() {
    var pad = Pad(side: 8)
    for _ in 0..<1000 { pad.dot() }
    #expect(pad.strokeCount == 200)
  }
}
