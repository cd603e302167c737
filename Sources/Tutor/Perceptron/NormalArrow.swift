import Engine
import Plotting

/// The normal of a decision line as an arrow from the line: `━━▶ w`.
struct NormalArrow {
  private let line: DrawnLine?
  private let window: PerceptronWindow

  init(_ line: DecisionLine, in window: PerceptronWindow) {
    self.line = DrawnLine(line, in: window)
    self.window = window
  }

  func draw(on canvas: Canvas, into buffer: inout Buffer, at frame: Rect) {
    guard let line, line.isInside, let start = anchor(of: line) else { return }
    let height = window.y.upperBound - window.y.lowerBound
    let tip = start + line.normal * (0.2 * height)
    guard let foot = canvas.cell(x: start.x, y: start.y),
      let head = canvas.cell(x: tip.x, y: tip.y), head != foot
    else { return }
    var layer = canvas
    layer.line(from: (start.x, start.y), to: (tip.x, tip.y), ink: .arrow)
    drawShaft(layer, from: foot, to: head, into: &buffer, at: frame)
    let point = Point(frame.minColumn + head.column, frame.minRow + head.row)
    if isFree(point, in: buffer) {
      buffer.put(Self.head(along: line.normal), at: point, ink: .arrow)
    }
    drawName(beside: point, along: line.normal, into: &buffer, in: frame)
  }

  /// The point of the line in sight that is nearest to the middle of the window.
  private func anchor(of line: DrawnLine) -> SIMD2<Double>? {
    let way = line.ends.1 - line.middle
    for step in 0...20 {
      for side in step == 0 ? [1.0] : [1.0, -1.0] {
        let place = line.middle + way * (side * Double(step) / 20)
        // The tip needs room, too.
        let tip = place + line.normal * (0.2 * (window.y.upperBound - window.y.lowerBound))
        if window.contains(place), window.contains(tip) { return place }
      }
    }
    return nil
  }

  /// Along rows and columns of cells a heavy line, else dots.
  private func drawShaft(
    _ layer: Canvas, from foot: Point, to head: Point, into buffer: inout Buffer, at frame: Rect
  ) {
    let isLevel = foot.row == head.row
    let isUpright = foot.column == head.column
    let cells = Buffer.cells(of: layer, size: frame.size, glyphs: buffer.glyphs)
    for (cell, glyph) in cells where cell != foot && cell != head {
      let point = Point(frame.minColumn + cell.column, frame.minRow + cell.row)
      guard isFree(point, in: buffer) else { continue }
      buffer.put(isLevel ? "━" : (isUpright ? "┃" : glyph), at: point, ink: .arrow)
    }
  }

  /// False where a sample is; it must stay in sight.
  private func isFree(_ point: Point, in buffer: Buffer) -> Bool {
    guard let cell = buffer[point] else { return false }
    return !"o+[]‹›()".unicodeScalars.contains(cell.scalar) || cell.ink == .grid
  }

  private static func head(along normal: SIMD2<Double>) -> Unicode.Scalar {
    // Eight directions; a diagonal is what is nearer to one than to the axes.
    let (x, y) = (normal.x, normal.y)
    let isLevel = abs(y) < 0.414 * abs(x)
    let isUpright = abs(x) < 0.414 * abs(y)
    if isLevel { return x > 0 ? "▶" : "◀" }
    if isUpright { return y > 0 ? "▲" : "▼" }
    if y > 0 { return x > 0 ? "↗" : "↖" }
    return x > 0 ? "↘" : "↙"
  }

  private func drawName(
    beside point: Point, along normal: SIMD2<Double>, into buffer: inout Buffer, in frame: Rect
  ) {
    let right = Point(point.column + 2, point.row)
    let left = Point(point.column - 2, point.row)
    let up = Point(point.column, point.row - 1)
    let down = Point(point.column, point.row + 1)
    let places = normal.x >= 0 ? [right, up, down, left] : [left, up, down, right]
    let free = places.first { place in
      guard frame.contains(place), let cell = buffer[place] else { return false }
      return cell.scalar == " " || cell.ink == .grid
    }
    if let free { buffer.put("w", at: free, ink: .arrow) }
  }
}

extension Buffer {
  /// The cells of a canvas that have dots, with their glyphs.
  fileprivate static func cells(
    of canvas: Canvas, size: Size, glyphs: Glyphs
  ) -> [(Point, Unicode.Scalar)] {
    var buffer = Buffer(size: size, glyphs: glyphs)
    canvas.draw(into: &buffer, at: Point(0, 0))
    var cells: [(Point, Unicode.Scalar)] = []
    for row in 0..<size.height {
      for column in 0..<size.width {
        let point = Point(column, row)
        if let scalar = buffer[point]?.scalar, scalar != " " { cells.append((point, scalar)) }
      }
    }
    return cells
  }
}
