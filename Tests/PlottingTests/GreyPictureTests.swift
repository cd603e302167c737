import Plotting
import Testing

@Suite struct GreyPictureTests {
  /// A cross of 3×3 pixels with a corner in each shade.
  private let cross = GreyPicture(
    [0.25, 1, 0.5, 1, 1, 1, 0.75, 1, 0], size: Size(width: 3, height: 3))

  private func drawn(
    _ picture: GreyPicture, width: Int, height: Int, glyphs: Glyphs = .braille
  ) -> String {
    var buffer = Buffer(size: Size(width: width, height: height), glyphs: glyphs)
    picture.draw(into: &buffer, in: buffer.bounds)
    return buffer.description
  }

  @Test func `a pixel of some cells is a shade`() {
    #expect(
      drawn(cross, width: 6, height: 3) == """
        ░░██▒▒
        ██████
        ▓▓██
        """)
    #expect(
      drawn(cross, width: 12, height: 6) == """
        ░░░░████▒▒▒▒
        ░░░░████▒▒▒▒
        ████████████
        ████████████
        ▓▓▓▓████
        ▓▓▓▓████
        """)
  }

  @Test func `shades have stand-ins in ASCII`() {
    #expect(
      drawn(cross, width: 6, height: 3, glyphs: Glyphs(marker: .ascii, charset: .ascii)) == """
        ..##::
        ######
        %%##
        """)
  }

  @Test func `where two pixels share a cell, one of a half or more is dark`() {
    let seven = GreyPicture(
      [1, 1, 1, 1, 0.4, 0, 0.6, 1, 0, 0, 1, 0, 0, 1, 0, 0], size: Size(width: 4, height: 4))
    #expect(
      drawn(seven, width: 4, height: 2) == """
        ▀▀██
         ▄▀
        """)
  }

  @Test func `the greys are kept for terminals that have them`() {
    var buffer = Buffer(size: Size(width: 2, height: 1))
    GreyPicture([1, 0.25], size: Size(width: 2, height: 1)).draw(into: &buffer, in: buffer.bounds)
    #expect(buffer[Point(0, 0)]?.ink == .grey(16))
    #expect(buffer[Point(1, 0)]?.ink == .grey(4))
    let column = GreyPicture([1, 0.25], size: Size(width: 1, height: 2))
    buffer = Buffer(size: Size(width: 1, height: 1))
    column.draw(into: &buffer, in: buffer.bounds)
    #expect(buffer[Point(0, 0)]?.ink == .grey(16))
    #expect(buffer[Point(0, 0)]?.paper == .grey(4))
  }

  @Test(arguments: [
    (80, 18, 32, 16), (40, 9, 16, 8), (16, 8, 16, 8), (15, 8, 8, 4), (8, 4, 8, 4),
    (200, 60, 112, 56),
  ])
  func `pixels are square and as large as there is room for`(
    width: Int, height: Int, columns: Int, rows: Int
  ) {
    let digit = GreyPicture(Array(repeating: 0, count: 64), size: Size(width: 8, height: 8))
    let cells = digit.cells(in: Size(width: width, height: height))
    #expect(cells == Size(width: columns, height: rows))
  }

  @Test func `without room there is no size`() {
    let digit = GreyPicture(Array(repeating: 0, count: 64), size: Size(width: 8, height: 8))
    #expect(digit.cells(in: Size(width: 7, height: 9)) == nil)
    #expect(digit.cells(in: Size(width: 9, height: 3)) == nil)
  }

  @Test(arguments: [(1, 1), (300, 100), (0, 5), (3, 2)])
  func `odd values in odd rooms are no matter`(width: Int, height: Int) {
    let odd = GreyPicture(
      [.nan, .infinity, -.infinity, -1, 2, 1e300, 0.5, -0.0, 1], size: Size(width: 3, height: 3))
    var buffer = Buffer(size: Size(width: width, height: height))
    odd.draw(into: &buffer, in: buffer.bounds)
    GreyPicture([], size: Size(width: 0, height: 0)).draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.size == Size(width: width, height: height))
  }
}
