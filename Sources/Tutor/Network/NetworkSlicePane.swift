import Engine
import Plotting

/// The loss along the negative gradient, L(θ − α·g) over α: any network becomes a curve of one
/// number, drawn like the parabola of the first screen.
///
/// The point now is at α = 0, the next one at α = lr. It is a full-batch step; a mini-batch goes in
/// a slightly other direction.
struct NetworkSlicePane {
  let panel: NetworkPanel
  let language: Language

  private static let labelWidth = 8

  /// The cells that the curve is drawn on.
  static func plotSize(in frame: Rect) -> Size {
    Size(width: frame.width - labelWidth - 1, height: frame.height - 2)
  }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let size = Self.plotSize(in: frame)
    guard size.width > 8, size.height > 2 else { return }
    let slice = panel.view.slice(of: panel, count: size.width)
    var canvas = Canvas(
      size: size, x: slice.range, y: slice.heights, marker: buffer.glyphs.marker)
    let origin = Point(frame.minColumn + Self.labelWidth + 1, frame.minRow)
    canvas.polyline(Array(zip(slice.rates, slice.values)).map { (x: $0, y: $1) }, ink: .curve)
    canvas.drawAxes(into: &buffer, at: origin, labelWidth: Self.labelWidth - 1)
    canvas.draw(into: &buffer, at: origin)
    drawMarks(slice, on: canvas, into: &buffer, at: origin)
  }

  private func drawMarks(
    _ slice: NetworkSlice, on canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    let row = origin.row + canvas.size.height
    if let limit = slice.limit, let column = canvas.column(x: limit) {
      buffer.put("┤", at: Point(origin.column + column, row), ink: .minimum)
      let width = buffer.glyphs.charset.width(of: "2/λ")
      let start = max(origin.column, origin.column + column - width)
      buffer.write("2/λ", at: Point(start, row), ink: .minimum, width: width)
    }
    if let column = canvas.column(x: slice.rate) {
      buffer.put("▲", at: Point(origin.column + column, row), ink: .now)
    }
    let points: [(Double, Double, Unicode.Scalar, Ink)] = [
      (slice.rate, slice.next, "○", .next), (0, slice.now, "●", .now),
    ]
    for (x, y, glyph, ink) in points {
      guard let cell = canvas.cell(x: x, y: y) else { continue }
      buffer.put(
        glyph, at: Point(origin.column + cell.column, origin.row + cell.row), ink: ink)
    }
  }
}
