/// A drawing surface with world coordinates, made of the dots of one marker.
///
/// The ends of the two ranges lie on the centres of the first and last dot. Everything that is drawn
/// is clipped to them; NaN and infinity make gaps. Nothing that is drawn can fail.
///
/// ```swift
/// var canvas = Canvas(size: Size(width: 70, height: 15), x: -0.2...1.7, y: -0.3...1.9)
/// canvas.curve(ink: .curve) { 2 * $0 * $0 - 3 * $0 + 1 }
/// canvas.draw(into: &buffer, at: Point(7, 1))
/// ```
public struct Canvas: Hashable, Sendable {
  /// The values from the left edge to the right.
  public let x: ClosedRange<Double>
  /// The values from the bottom edge to the top.
  public let y: ClosedRange<Double>
  private var grid: DotGrid
  private let across: Scale
  private let up: Scale

  /// An empty surface.
  ///
  /// - Parameters:
  ///   - size: width and height in cells.
  ///   - x: the values from the left edge to the right.
  ///   - y: the values from the bottom edge to the top.
  ///   - marker: what the picture is made of.
  public init(
    size: Size, x: ClosedRange<Double>, y: ClosedRange<Double>, marker: Marker = .braille
  ) {
    self.x = x
    self.y = y
    grid = DotGrid(size: size, marker: marker)
    across = Scale(range: x, dots: grid.dotWidth)
    up = Scale(range: y, dots: grid.dotHeight)
  }

  /// Width and height in cells.
  public var size: Size { grid.size }
  /// What the picture is made of.
  public var marker: Marker { grid.marker }

  /// Sets the dot at a point, if it is inside.
  ///
  /// - Parameters:
  ///   - x: the world coordinate to the right.
  ///   - y: the world coordinate upwards.
  ///   - ink: what the dot means.
  public mutating func dot(x: Double, y: Double, ink: Ink) {
    guard let column = across.dot(of: x), let row = dotRow(y: y) else { return }
    grid.set(x: column, y: row, ink: ink)
  }

  /// Draws a straight line, clipped to the window.
  ///
  /// - Parameters:
  ///   - start: one end in world coordinates.
  ///   - end: the other.
  ///   - ink: what the line means.
  ///   - dash: one dot in `dash` is set, so that lines differ without colour.
  public mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), ink: Ink, dash: Int = 1
  ) {
    var pen = Pen(ink: ink, dash: dash)
    move(&pen, to: start)
    move(&pen, to: end)
  }

  /// Draws straight lines from point to point; one that is not finite leaves a gap.
  ///
  /// - Parameters:
  ///   - points: the corners in world coordinates; a single one is drawn as a dot.
  ///   - ink: what the line means.
  ///   - dash: one dot in `dash` is set, counted along the whole line.
  public mutating func polyline(
    _ points: [(x: Double, y: Double)], ink: Ink, dash: Int = 1
  ) {
    var pen = Pen(ink: ink, dash: dash)
    for point in points { move(&pen, to: point) }
  }

  /// Draws the graph of a function, sampled at every dot column and joined from dot to dot.
  ///
  /// - Parameters:
  ///   - ink: what the curve means.
  ///   - dash: one dot in `dash` is set.
  ///   - function: the value at each x; NaN and infinity leave a gap.
  public mutating func curve(ink: Ink, dash: Int = 1, _ function: (Double) -> Double) {
    var pen = Pen(ink: ink, dash: dash)
    for dot in 0..<across.dots {
      let x = across.value(atDot: Double(dot))
      move(&pen, to: (x, function(x)))
    }
  }

  /// The cell that shows a point, `nil` for NaN, infinity and what lies outside.
  ///
  /// - Parameters:
  ///   - x: the world coordinate to the right.
  ///   - y: the world coordinate upwards.
  /// - Returns: the cell, counted from the canvas's top left.
  public func cell(x: Double, y: Double) -> Point? {
    guard let column = column(x: x), let row = row(y: y) else { return nil }
    return Point(column, row)
  }

  /// The column of cells that shows `x`, `nil` outside.
  public func column(x: Double) -> Int? { across.dot(of: x).map { $0 / marker.dotWidth } }

  /// The row of cells that shows `y`, `nil` outside.
  public func row(y: Double) -> Int? { dotRow(y: y).map { $0 / marker.dotHeight } }

  /// The world coordinate in the middle of a column of cells.
  public func x(ofColumn column: Int) -> Double {
    across.value(atDot: (Double(column) + 0.5) * Double(marker.dotWidth) - 0.5)
  }

  /// The world coordinate in the middle of a row of cells.
  public func y(ofRow row: Int) -> Double {
    let fromTop = (Double(row) + 0.5) * Double(marker.dotHeight) - 0.5
    return up.value(atDot: Double(up.dots - 1) - fromTop)
  }

  /// Copies the cells that have dots into a picture; the others stay as they are.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - origin: where the canvas's top left cell goes.
  ///   - onlyOnBlanks: true to go behind what is already there.
  public func draw(into buffer: inout Buffer, at origin: Point, onlyOnBlanks: Bool = false) {
    for row in 0..<size.height {
      for column in 0..<size.width {
        guard let (glyph, ink) = grid.cell(column: column, row: row) else { continue }
        let point = Point(origin.column + column, origin.row + row)
        if onlyOnBlanks, buffer[point]?.scalar != " " { continue }
        buffer.put(glyph, at: point, ink: ink)
      }
    }
  }

  private mutating func move(_ pen: inout Pen, to point: (x: Double, y: Double)) {
    guard point.x.isFinite, point.y.isFinite else { return pen.lift() }
    pen.move(to: (across.fraction(of: point.x), up.fraction(of: point.y)), on: &grid)
  }

  private func dotRow(y: Double) -> Int? { up.dot(of: y).map { up.dots - 1 - $0 } }
}

extension Canvas: CustomStringConvertible {
  /// The picture as plain text, a line a row, without the blanks at their ends.
  public var description: String {
    let charset: Charset = marker == .ascii ? .ascii : .full
    var buffer = Buffer(size: size, glyphs: Glyphs(marker: marker, charset: charset))
    draw(into: &buffer, at: Point(0, 0))
    return buffer.description
  }
}
