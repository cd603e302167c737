import Plotting
import Testing

@Suite struct CanvasTests {
  /// y = 2x² − 3x + 1 in the lens −0.2…1.7, as on the first screen.
  private func parabola(marker: Marker) -> Canvas {
    var canvas = Canvas(
      size: Size(width: 70, height: 15), x: -0.2...1.7, y: -0.2...1.75, marker: marker)
    canvas.curve(ink: .curve) { 2 * $0 * $0 - 3 * $0 + 1 }
    return canvas
  }

  @Test func `a descending line fills two rows of braille`() {
    var canvas = Canvas(size: Size(width: 4, height: 2), x: 0...1, y: 0...1)
    canvas.line(from: (0, 1), to: (1, 0), ink: .curve)
    #expect(
      canvas.description == """
        ⠑⢄
          ⠑⢄
        """)
  }

  @Test func `a descending line in half blocks`() {
    var canvas = Canvas(size: Size(width: 4, height: 2), x: 0...1, y: 0...1, marker: .blocks)
    canvas.line(from: (0, 1), to: (1, 0), ink: .curve)
    #expect(
      canvas.description == """
        ▀▄
          ▀▄
        """)
  }

  @Test func `a descending line in ASCII`() {
    var canvas = Canvas(size: Size(width: 6, height: 2), x: 0...1, y: 0...1, marker: .ascii)
    canvas.line(from: (0, 1), to: (1, 0), ink: .curve)
    #expect(
      canvas.description == """
        '-.
           '-.
        """)
  }

  @Test func `a steep line in ASCII is made of strokes`() {
    var canvas = Canvas(size: Size(width: 2, height: 4), x: 0...1, y: 0...1, marker: .ascii)
    canvas.line(from: (0, 0), to: (0, 1), ink: .curve)
    #expect(
      canvas.description == """
        '
        |
        |
        .
        """)
  }

  @Test func `the parabola in braille`() {
    #expect(
      parabola(marker: .braille).description == """
        ⡄                                                                    ⡠
        ⠈⢆                                                                  ⡔⠁
          ⠣⡀                                                              ⢀⠎
           ⠑⢄                                                            ⡠⠃
            ⠈⠢⡀                                                        ⢀⠜
              ⠑⢄                                                      ⡠⠃
                ⠣⡀                                                  ⢀⠎
                 ⠈⠢⡀                                              ⢀⠔⠁
                   ⠈⠢⡀                                          ⢀⠔⠁
                     ⠈⠢⡀                                      ⢀⠔⠁
                       ⠈⠢⢄                                  ⡠⠔⠁
                          ⠑⠤⡀                            ⢀⠤⠊
                            ⠈⠑⠢⢄                      ⡠⠔⠊⠁
                                ⠉⠑⠢⠤⣀⣀          ⣀⣀⠤⠔⠊⠉
                                      ⠉⠉⠑⠒⠒⠒⠒⠊⠉⠉
        """)
  }

  @Test func `the parabola in ASCII`() {
    #expect(
      parabola(marker: .ascii).description == """
        .                                                                    .
         -                                                                  -
          '.                                                              .'
            -                                                            -
             -                                                          -
              '-                                                      -'
                '.                                                  .'
                  -.                                              .-
                    -.                                          .-
                      -.                                      .-
                        -.                                  .-
                          '-.                            .-'
                             '-.                      .-'
                                ''--..          ..--''
                                      ''''''''''
        """)
  }

  @Test(arguments: [Marker.braille, .blocks])
  func `a curve that stays inside has a dot in every column and no hole`(marker: Marker) {
    let rows = parabola(marker: marker).description.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.unicodeScalars.map { $0 == " " ? 0 : 1 } }
    for column in 0..<70 {
      #expect(rows.contains { $0.indices.contains(column) && $0[column] == 1 })
    }
  }

  @Test func `the ends of the ranges are the first and the last dot`() {
    var canvas = Canvas(size: Size(width: 3, height: 2), x: -1...1, y: 10...20)
    canvas.dot(x: -1, y: 20, ink: .now)
    canvas.dot(x: 1, y: 10, ink: .now)
    #expect(
      canvas.description == """
        ⠁
          ⢀
        """)
    #expect(canvas.cell(x: -1, y: 20) == Point(0, 0))
    #expect(canvas.cell(x: 1, y: 10) == Point(2, 1))
  }

  @Test func `what lies outside has no cell`() {
    let canvas = Canvas(size: Size(width: 3, height: 2), x: -1...1, y: 10...20)
    let x = [-1.000_001, 1.000_001, .nan, .infinity, -.infinity, 1e308, -1e308]
    #expect(x.allSatisfy { canvas.cell(x: $0, y: 15) == nil })
    #expect(x.allSatisfy { canvas.cell(x: 0, y: $0 * 20) == nil })
  }

  @Test(arguments: Marker.allCases)
  func `the middle of a cell lies in that cell`(marker: Marker) {
    let canvas = Canvas(
      size: Size(width: 70, height: 15), x: -0.2...1.7, y: -3...8, marker: marker)
    for column in 0..<70 { #expect(canvas.column(x: canvas.x(ofColumn: column)) == column) }
    for row in 0..<15 { #expect(canvas.row(y: canvas.y(ofRow: row)) == row) }
  }

  @Test func `a line beyond the window is cut at its edge`() {
    var short = Canvas(size: Size(width: 10, height: 5), x: 0...1, y: 0...1)
    var long = short
    short.line(from: (0, 0), to: (1, 1), ink: .curve)
    long.line(from: (-1e9, -1e9), to: (1e9, 1e9), ink: .curve)
    #expect(short.description == long.description)
  }

  @Test func `a line between two huge numbers crosses the window upright`() {
    var canvas = Canvas(size: Size(width: 3, height: 3), x: 0...1, y: 0...1)
    canvas.line(from: (0.5, -1e308), to: (0.5, 1e308), ink: .curve)
    #expect(
      canvas.description == """
        \(" ⢸")
         ⢸
         ⢸
        """)
  }

  @Test func `lines that miss the window leave no dot`() {
    var canvas = Canvas(size: Size(width: 10, height: 5), x: 0...1, y: 0...1)
    canvas.line(from: (-1, 0.5), to: (0.5, 3), ink: .curve)
    canvas.line(from: (2, 0), to: (3, 1), ink: .curve)
    canvas.line(from: (0, -1), to: (1, -0.1), ink: .curve)
    #expect(canvas.description == "\n\n\n\n")
  }

  @Test func `what is not finite makes a gap`() {
    var canvas = Canvas(size: Size(width: 6, height: 1), x: 0...11, y: 0...1)
    canvas.curve(ink: .curve) { $0 == 4 ? .nan : ($0 == 5 ? .infinity : 0) }
    #expect(canvas.description == "⣀⣀ ⣀⣀⣀")
  }

  @Test func `a dashed line sets one dot in three, around corners too`() {
    var canvas = Canvas(size: Size(width: 6, height: 1), x: 0...11, y: 0...3)
    canvas.polyline([(0, 0), (4, 0), (11, 0)], ink: .curve, dash: 3)
    #expect(canvas.description == "⡀⢀ ⡀⢀")
  }

  @Test func `dots merge in a cell and the later ink wins`() {
    var canvas = Canvas(size: Size(width: 1, height: 1), x: 0...1, y: 0...3)
    canvas.dot(x: 0, y: 3, ink: .curve)
    canvas.dot(x: 1, y: 0, ink: .tangent)
    var buffer = Buffer(size: Size(width: 1, height: 1))
    canvas.draw(into: &buffer, at: Point(0, 0))
    #expect(buffer.cells == [Cell("⢁", ink: .tangent)])
  }

  @Test func `only cells with dots are touched`() {
    var buffer = Buffer(size: Size(width: 3, height: 1))
    buffer.write("abc", at: Point(0, 0))
    var canvas = Canvas(size: Size(width: 3, height: 1), x: 0...5, y: 0...3)
    canvas.dot(x: 2, y: 0, ink: .curve)
    canvas.draw(into: &buffer, at: Point(0, 0))
    #expect(buffer.description == "a⡀c")
  }

  @Test func `a range of a single value shows it in the middle`() {
    var canvas = Canvas(size: Size(width: 3, height: 3), x: 2...2, y: 7...7)
    canvas.dot(x: 2, y: 7, ink: .now)
    canvas.line(from: (1, 7), to: (3, 7), ink: .curve)
    #expect(canvas.cell(x: 2, y: 7) == Point(1, 1))
    #expect(canvas.cell(x: 3, y: 7) == nil)
  }
}
