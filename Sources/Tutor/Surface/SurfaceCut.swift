import Engine
import Plotting

/// The surface along the line of the next step: a curve, with the place now and where it leads.
struct SurfaceCut {
  let panel: SurfacePanel
  let language: Language

  /// From half a step behind to three steps ahead.
  private static let range = -0.5...3.0

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard frame.height >= 6, frame.width >= 20 else { return }
    let (place, next) = (panel.run.lane.place, panel.run.next.lane.place)
    let (dx, dy) = (next.x - place.x, next.y - place.y)
    let surface = panel.run.surface
    func height(_ t: Double) -> Double { surface.height(at: place.x + t * dx, place.y + t * dy) }
    let heights = (0...70).map { height(Self.range.lowerBound + 3.5 * Double($0) / 70) }
      .filter(\.isFinite)
    guard let low = heights.min(), let high = heights.max(), low < high else {
      let moves = dx != 0 || dy != 0
      let text =
        moves
        ? Localized(en: "nothing to see along the next step", zh: "沿下一步看不出高低")
        : Localized(en: "the next step moves nothing", zh: "下一步不动")
      return buffer.write(wrapping: text[language], in: frame.inset(left: 1, right: 1))
    }
    let margin = (high - low) / 20
    draw(height, within: low - margin...high + margin, into: &buffer, frame: frame)
  }

  private func draw(
    _ height: (Double) -> Double, within heights: ClosedRange<Double>, into buffer: inout Buffer,
    frame: Rect
  ) {
    let plot = frame.inset(left: 7, bottom: 2)
    var canvas = Canvas(
      size: plot.size, x: Self.range, y: heights, marker: buffer.glyphs.marker)
    canvas.curve(ink: .curve, height)
    let labels = AxisLabels(
      left: canvas.y, atMost: (plot.height + 2) / 3, anchor: height(0), width: 5)
    canvas.drawLeftAxis(into: &buffer, at: plot.origin, labelWidth: 6, marks: labels.marks)
    canvas.drawBottomAxis(into: &buffer, at: plot.origin)
    labels.drawName("f", into: &buffer, at: Point(frame.minColumn, frame.minRow), width: 7)
    canvas.draw(into: &buffer, at: plot.origin)
    put("●", at: (0, height(0)), .now, canvas, plot, &buffer)
    put("○", at: (1, height(1)), .next, canvas, plot, &buffer)
  }

  private func put(
    _ glyph: Unicode.Scalar, at point: (Double, Double), _ ink: Ink, _ canvas: Canvas, _ plot: Rect,
    _ buffer: inout Buffer
  ) {
    guard let cell = canvas.cell(x: point.0, y: point.1) else { return }
    buffer.put(glyph, at: Point(plot.minColumn + cell.column, plot.minRow + cell.row), ink: ink)
  }
}
