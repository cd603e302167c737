import Engine
import Plotting

/// The note's whole window, −5 … 5, in a small picture: where the lens is, and how little of the
/// curve the whole descent covers.
struct CurveWindow {
  let panel: CurvePanel
  let language: Language

  /// The size of the inset in the main plot, frame included.
  static let insetSize = Size(width: 24, height: 6)

  /// Draws the curve, the lens as `[ ]` and the point; where there is room, with the axes.
  func draw(into buffer: inout Buffer, frame: Rect) {
    guard frame.height > 8, frame.width > 30 else {
      drawCurve(into: &buffer, frame: frame)
      return
    }
    let label = CurvePlot.labelWidth
    let plot = frame.inset(left: label + 1, bottom: CurvePlot.axisHeight)
    let canvas = drawCurve(into: &buffer, frame: plot)
    canvas.drawAxes(into: &buffer, at: plot.origin, labelWidth: label - 1)
  }

  @discardableResult
  private func drawCurve(into buffer: inout Buffer, frame: Rect) -> Canvas {
    let window = Milestones.window
    let function = panel.settings.function
    let y = yRange(of: function, over: window)
    var canvas = Canvas(size: frame.size, x: window, y: y, marker: buffer.glyphs.marker)
    canvas.curve(ink: .curve) { function.jet(at: $0).value }
    canvas.draw(into: &buffer, at: frame.origin)
    let row = drawPoint(on: canvas, into: &buffer, at: frame)
    drawLens(on: canvas, into: &buffer, at: frame, row: row)
    return canvas
  }

  /// Draws the point and returns its row.
  private func drawPoint(on canvas: Canvas, into buffer: inout Buffer, at frame: Rect) -> Int {
    let run = panel.run
    guard let cell = canvas.cell(x: run.x, y: run.loss) else {
      drawOffScreen(run.x, into: &buffer, at: frame)
      return frame.endRow - 1
    }
    let point = Point(frame.minColumn + cell.column, frame.minRow + cell.row)
    buffer.put("●", at: point, ink: .now)
    return point.row
  }

  private func drawOffScreen(_ x: Double, into buffer: inout Buffer, at frame: Rect) {
    guard !x.isNaN else { return }
    let number = NumberText.formula(x)
    let text =
      x < 0
      ? Localized(en: "◀ off: x = \(number)", zh: "◀ 出界：x = \(number)")
      : Localized(en: "off: x = \(number) ▶", zh: "出界：x = \(number) ▶")
    let width = buffer.glyphs.charset.width(of: text[language])
    let column = x < 0 ? frame.minColumn : max(frame.minColumn, frame.endColumn - width)
    buffer.write(text[language], at: Point(column, frame.minRow + frame.height / 2), ink: .now)
  }

  private func drawLens(
    on canvas: Canvas, into buffer: inout Buffer, at frame: Rect, row: Int
  ) {
    let range = panel.xRange
    // However narrow the lens is, the point between its ends stays visible.
    let now = canvas.column(x: panel.run.x)
    if let left = canvas.column(x: range.lowerBound) {
      let column = min(left, now.map { $0 - 1 } ?? left)
      buffer.put("[", at: Point(frame.minColumn + column, row), ink: .bright)
    }
    if let right = canvas.column(x: range.upperBound) {
      let column = max(right, now.map { $0 + 1 } ?? right)
      buffer.put("]", at: Point(frame.minColumn + column, row), ink: .bright)
    }
  }
}
