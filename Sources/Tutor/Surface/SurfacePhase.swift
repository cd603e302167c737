import Engine
import Plotting

/// The last step over the place, along the steep direction: a walk without momentum lies on a line,
/// one with momentum winds into the middle.
struct SurfacePhase {
  let panel: SurfacePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard let errors = EigenErrors(of: panel), errors.stride == 1, errors.large.count > 1 else {
      let text = Localized(
        en: "a few steps show place and step of the steep direction here",
        zh: "走几步，这里就画出陡方向的位置与步长")
      return buffer.write(wrapping: text[language], in: frame.inset(left: 1, right: 1))
    }
    let places = errors.large.suffix(400)
    let moves = zip(places.dropFirst(), places).map { $0 - $1 }
    let points = zip(places.dropFirst(), moves).map { ($0, $1) }
      .filter { $0.0.isFinite && $0.1.isFinite }
    let plot = frame.inset(left: 7, bottom: 2)
    let across = Self.reach(points.map(\.0))
    let up = Self.reach(points.map(\.1))
    var canvas = Canvas(size: plot.size, x: across, y: up, marker: buffer.glyphs.marker)
    canvas.line(from: (across.lowerBound, 0), to: (across.upperBound, 0), ink: .grid, dash: 3)
    canvas.line(from: (0, up.lowerBound), to: (0, up.upperBound), ink: .grid, dash: 3)
    canvas.polyline(points, ink: .next)
    let labels = AxisLabels(
      left: canvas.y, atMost: (plot.height + 2) / 3, anchor: 0, width: 5)
    canvas.drawLeftAxis(into: &buffer, at: plot.origin, labelWidth: 6, marks: labels.marks)
    canvas.drawBottomAxis(into: &buffer, at: plot.origin)
    canvas.draw(into: &buffer, at: plot.origin)
    if let last = points.last, let cell = canvas.cell(x: last.0, y: last.1) {
      buffer.put("●", at: Point(plot.minColumn + cell.column, plot.minRow + cell.row), ink: .now)
    }
  }

  private static func reach(_ values: [Double]) -> ClosedRange<Double> {
    let most = values.map(abs).max() ?? 1
    guard most > 0, most.isFinite, most < 1e300 else { return -1...1 }
    return -1.1 * most...1.1 * most
  }
}
