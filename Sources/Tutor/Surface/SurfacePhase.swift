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
        en: "step on a bowl: place and step of the steep direction", zh: "在碗上走几步：看陡方向的位置与步长")
      for (row, line) in buffer.glyphs.charset.wrapped(text[language], width: frame.width - 2)
        .enumerated() where row < frame.height
      {
        buffer.write(line, at: Point(frame.minColumn + 1, frame.minRow + row), ink: .dim)
      }
      return
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
    canvas.drawAxes(into: &buffer, at: plot.origin, labelWidth: 6)
    canvas.draw(into: &buffer, at: plot.origin)
    if let last = points.last, let cell = canvas.cell(x: last.0, y: last.1) {
      buffer.put("●", at: Point(plot.minColumn + cell.column, plot.minRow + cell.row), ink: .now)
    }
    let name = Localized(en: "place", zh: "位置")[language]
    buffer.write(name, endingAt: frame.endColumn, row: frame.endRow - 1, ink: .dim)
  }

  private static func reach(_ values: [Double]) -> ClosedRange<Double> {
    let most = values.map(abs).max() ?? 1
    guard most > 0, most.isFinite, most < 1e300 else { return -1...1 }
    return -1.1 * most...1.1 * most
  }
}
