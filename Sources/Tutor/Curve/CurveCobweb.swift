import Engine
import Plotting

/// The next place over the place: x_{k+1} over x_k, with the walk as a staircase.
///
/// Each step goes up or down to the map's line, then across to the diagonal, where the new place
/// becomes the old one. The walk converges where the map crosses the diagonal with a slope between
/// −1 and 1: on a parabola that slope is 1 − lr·h.
struct CurveCobweb {
  let panel: CurvePanel

  /// How many of the last steps the staircase shows.
  private static let memory = 24

  func draw(into buffer: inout Buffer, frame: Rect) {
    let range = panel.xRange
    let label = CurvePlot.labelWidth
    let left = AxisLabels(
      left: range, atMost: max(1, frame.height / 3), anchor: panel.center, width: label - 1)
    let bottom = AxisLabels(
      bottom: range, atMost: max(1, (frame.width - label) / 10), anchor: panel.center)
    guard frame.height > CurvePlot.axisHeight, frame.width > label + 1 else { return }
    let plot = frame.inset(left: label + 1, bottom: CurvePlot.axisHeight)
    var canvas = Canvas(size: plot.size, x: range, y: range, marker: buffer.glyphs.marker)
    canvas.drawLeftAxis(
      into: &buffer, at: plot.origin, labelWidth: label - 1, marks: left.marks)
    canvas.drawBottomAxis(into: &buffer, at: plot.origin, marks: bottom.marks)
    left.drawName("", into: &buffer, at: frame.origin, width: label + 1)
    canvas.line(
      from: (range.lowerBound, range.lowerBound), to: (range.upperBound, range.upperBound),
      ink: .axis, dash: 2)
    drawMap(on: &canvas)
    drawStairs(on: &canvas)
    canvas.draw(into: &buffer, at: plot.origin)
    let run = panel.run
    if let cell = canvas.cell(x: run.x, y: run.x) {
      let point = Point(plot.minColumn + cell.column, plot.minRow + cell.row)
      buffer.put("●", at: point, ink: .now)
    }
  }

  /// What plain gradient descent makes of each place: `x − lr·f′(x)`.
  private func drawMap(on canvas: inout Canvas) {
    let settings = panel.settings
    canvas.curve(ink: .curve) { $0 - settings.signedRate * settings.function.jet(at: $0).slope }
  }

  private func drawStairs(on canvas: inout Canvas) {
    let places = panel.recent(Self.memory).map(\.x)
    for (old, new) in zip(places, places.dropFirst()) {
      canvas.line(from: (old, old), to: (old, new), ink: .trail)
      canvas.line(from: (old, new), to: (new, new), ink: .trail)
    }
  }
}
