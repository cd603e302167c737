import Plotting
import Testing

/// Every plot with every kind of data that a run that goes wrong can leave behind.
@Suite struct OddDataTests {
  static let series: [[Double]] = [
    [], [1], [2, 2, 2], [.nan], [.infinity, -.infinity], [0, -1, 1e308, -1e308, .nan],
    [.leastNonzeroMagnitude, 0, -0.0], Array(repeating: 1e308, count: 700),
  ]
  static let sizes = [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 2, height: 2),
    Size(width: 20, height: 5), Size(width: 80, height: 24), Size(width: 300, height: 100),
  ]
  static let glyphs = [
    Glyphs.braille, .blocks, .ascii, Glyphs(charset: .narrow),
    Glyphs(charset: .ascii),
  ]

  @Test(arguments: sizes, glyphs)
  func `charts take any series at any size`(size: Size, glyphs: Glyphs) {
    for values in Self.series {
      for scale in ValueScale.allCases {
        var buffer = Buffer(size: size, glyphs: glyphs)
        let lines = [
          LineChart.Series(values, ink: .train),
          LineChart.Series(values, start: .max - 1, stride: .max, ink: .test),
        ]
        LineChart(lines, scale: scale, cursor: .min).draw(into: &buffer, in: buffer.bounds)
        Sparkline(values, scale: scale).draw(
          into: &buffer, at: Point(-1, 0), width: size.width + 2)
        #expect(isWhole(buffer))
      }
    }
  }

  @Test(arguments: sizes, glyphs)
  func `canvases take any range and any value`(size: Size, glyphs: Glyphs) {
    let special: [Double] = [
      0, -0.0, 1, -1, .leastNonzeroMagnitude, 1e308, -1e308, .greatestFiniteMagnitude, .infinity,
      -.infinity,
    ]
    for lower in special {
      for upper in special where lower <= upper {
        var canvas = Canvas(
          size: size, x: lower...upper, y: lower...upper, marker: glyphs.marker)
        canvas.curve(ink: .curve, dash: 0) { $0 * $0 }
        for value in special + [.nan] {
          canvas.line(from: (value, 0), to: (0, value), ink: .tangent, dash: -1)
          canvas.line(from: (value, -value), to: (-value, value), ink: .tangent)
          canvas.dot(x: value, y: value, ink: .now)
        }
        var buffer = Buffer(size: size, glyphs: glyphs)
        canvas.draw(into: &buffer, at: Point(0, 0))
        canvas.drawAxes(into: &buffer, at: Point(7, 0))
        #expect(isWhole(buffer))
      }
    }
  }

  @Test(arguments: sizes, glyphs)
  func `tables, boxes, headings and maps take any size and Chinese text`(
    size: Size, glyphs: Glyphs
  ) {
    var buffer = Buffer(size: size, glyphs: glyphs)
    for text in ["", "损失 ½(o−t)²，对数坐标", "a\u{1B}[2J\u{202E}e\u{301}🎉"] {
      let row = Table.Row([text, text], ink: .ghost(4))
      Table(headings: [text], widths: [0, 9], rows: [row, row], highlighted: 9).draw(
        into: &buffer, in: buffer.bounds)
      buffer.box(buffer.bounds, title: text, isFocused: true)
      buffer.heading(text, at: Point(-3, 0), width: size.width)
      BlockDigits(text).draw(into: &buffer, at: Point(1, 1))
      #expect(isWhole(buffer))
    }
    Heatmap([.nan, .infinity, 0], size: Size(width: 3, height: 1)).draw(
      into: &buffer, in: buffer.bounds)
    Heatmap([], size: Size(width: 0, height: 0)).draw(into: &buffer, in: buffer.bounds)
    #expect(isWhole(buffer))
  }

  @Test func `a million random numbers find a cell inside or none`() {
    let canvas = Canvas(size: Size(width: 70, height: 15), x: -0.2...1.7, y: -1e300...1e308)
    var state: UInt64 = 42
    var found = 0
    for index in 0..<1_000_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = state ^ (state >> 33)
      // Every other one lies near the window, the rest anywhere among the bit patterns.
      let isNear = index.isMultiple(of: 2)
      let x = isNear ? Double(bits >> 11) * 0x1p-52 - 0.5 : Double(bitPattern: bits)
      guard let cell = canvas.cell(x: x, y: x) else { continue }
      found += 1
      let isInside = (0..<70).contains(cell.column) && (0..<15).contains(cell.row)
      if !isInside { Issue.record("\(x) lies at \(cell)") }
    }
    #expect(found > 400_000)
  }

  /// True when every wide glyph has both of its halves and every other cell one glyph.
  ///
  /// In pure ASCII no cell holds anything else.
  private func isWhole(_ buffer: Buffer) -> Bool {
    let charset = buffer.glyphs.charset
    for row in 0..<buffer.size.height {
      var column = 0
      while column < buffer.size.width {
        guard let cell = buffer[Point(column, row)], cell.scalar != Cell.continuation else {
          return false
        }
        let width = charset.width(of: cell.scalar)
        let next = buffer[Point(column + 1, row)]?.scalar
        if charset == .ascii, !cell.scalar.isASCII { return false }
        guard width == 1 || (width == 2 && next == Cell.continuation) else { return false }
        column += width
      }
    }
    return true
  }
}
