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
  /// True while what the step brings is a question.
  var hidesNext = false

  private static let labelWidth = 8

  /// The cells that the curve is drawn on: below them stand the axis and a row of numbers.
  static func plotSize(in frame: Rect) -> Size {
    Size(width: frame.width - labelWidth - 1, height: frame.height - 3)
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
    buffer.write("α", endingAt: frame.endColumn, row: frame.endRow - 2, ink: .dim)
    drawMarks(slice, on: canvas, into: &buffer, at: origin)
    drawNumbers(slice, into: &buffer, frame: frame)
  }

  /// What cannot be read off where now and next share a cell: both losses and the speed limit.
  private func drawNumbers(_ slice: NetworkSlice, into buffer: inout Buffer, frame: Rect) {
    var pieces = [Piece("L ", .dim), Piece(NumberText.loss(slice.now), .now)]
    if slice.isStep {
      pieces += [
        Piece(" → ", .dim), Piece(hidesNext ? "?" : NumberText.loss(slice.next), .next),
        Piece(Localized(en: " at lr ", zh: "，lr ")[language], .dim),
        Piece(NumberText.rate(slice.rate)),
      ]
    }
    if let limit = slice.limit {
      let tidy = LearningRate.rounded(limit, within: limit / 100)
      pieces += [Piece("  2/λ ", .minimum), Piece(NumberText.rate(tidy), .minimum)]
    }
    let charset = buffer.glyphs.charset
    while charset.width(of: pieces) > frame.width, pieces.count > 2 { pieces.removeLast() }
    buffer.write(pieces, at: Point(frame.minColumn, frame.endRow - 1))
  }

  private func drawMarks(
    _ slice: NetworkSlice, on canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    let row = origin.row + canvas.size.height
    if let limit = slice.limit, let column = canvas.column(x: limit) {
      buffer.put("◇", at: Point(origin.column + column, row), ink: .minimum)
    }
    var points: [(Double, Double, Unicode.Scalar, Ink)] = [(0, slice.now, "●", .now)]
    if slice.isStep {
      if !hidesNext { points.insert((slice.rate, slice.next, "○", .next), at: 0) }
      if let column = canvas.column(x: slice.rate) {
        buffer.put("▲", at: Point(origin.column + column, row), ink: .now)
      }
    }
    for (x, y, glyph, ink) in points {
      guard let cell = canvas.cell(x: x, y: y) else { continue }
      buffer.put(
        glyph, at: Point(origin.column + cell.column, origin.row + cell.row), ink: ink)
    }
  }
}
