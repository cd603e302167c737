import Engine
import Plotting

/// The surface along the line of the next step: a curve, with the place now and where it leads.
struct SurfaceCut {
  let panel: SurfacePanel
  let language: Language
  var hidesNext = false

  func draw(into buffer: inout Buffer, frame: Rect) {
    let run = panel.run
    let (place, next) = (run.lane.place, run.next.lane.place)
    let (dx, dy) = (next.x - place.x, next.y - place.y)
    guard frame.height >= 6, frame.width >= 20 else { return }
    guard dx != 0 || dy != 0, dx.isFinite, dy.isFinite else {
      let text = Localized(en: "the next step moves nothing", zh: "下一步不动")
      buffer.write(
        text[language], at: Point(frame.minColumn + 1, frame.minRow + 1), ink: .dim,
        width: frame.width - 2)
      return
    }
    let surface = run.surface
    func height(_ t: Double) -> Double { surface.height(at: place.x + t * dx, place.y + t * dy) }
    // From half a step behind to three steps ahead.
    let range = -0.5...3.0
    let heights = (0...70).map { height(range.lowerBound + 3.5 * Double($0) / 70) }
      .filter(\.isFinite)
    guard let low = heights.min(), let high = heights.max(), low < high else { return }
    let margin = (high - low) / 20
    let plot = frame.inset(left: 7, bottom: 2)
    var canvas = Canvas(
      size: plot.size, x: range, y: low - margin...high + margin, marker: buffer.glyphs.marker)
    canvas.curve(ink: .curve, height)
    let labels = AxisLabels(
      left: canvas.y, atMost: (plot.height + 2) / 3, anchor: height(0), width: 5)
    canvas.drawLeftAxis(into: &buffer, at: plot.origin, labelWidth: 6, marks: labels.marks)
    canvas.drawBottomAxis(into: &buffer, at: plot.origin)
    labels.drawName("f", into: &buffer, at: Point(frame.minColumn, frame.minRow), width: 7)
    canvas.draw(into: &buffer, at: plot.origin)
    put("●", at: (0, height(0)), .now, canvas, plot, &buffer)
    if !hidesNext { put("○", at: (1, height(1)), .next, canvas, plot, &buffer) }
  }

  private func put(
    _ glyph: Unicode.Scalar, at point: (Double, Double), _ ink: Ink, _ canvas: Canvas, _ plot: Rect,
    _ buffer: inout Buffer
  ) {
    guard let cell = canvas.cell(x: point.0, y: point.1) else { return }
    buffer.put(glyph, at: Point(plot.minColumn + cell.column, plot.minRow + cell.row), ink: ink)
  }
}
