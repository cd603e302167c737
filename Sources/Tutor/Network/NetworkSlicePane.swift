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

  func draw(into buffer: inout Buffer, frame: Rect) {
    let labelWidth = 8
    let size = Size(width: frame.width - labelWidth - 1, height: frame.height - 2)
    guard size.width > 8, size.height > 2 else { return }
    let rate = panel.run.network.learningRate
    let reach = reach(rate: rate)
    let range = (-reach / 4)...reach
    let count = size.width
    let rates = (0..<count).map {
      range.lowerBound + Double($0) / Double(count - 1) * (range.upperBound - range.lowerBound)
    }
    let values = panel.run.network.slice(rates: rates + [rate])
    let heights = Self.heights(values, now: panel.entry.training)
    var canvas = Canvas(size: size, x: range, y: heights, marker: buffer.glyphs.marker)
    let origin = Point(frame.minColumn + labelWidth + 1, frame.minRow)
    canvas.polyline(Array(zip(rates, values)).map { (x: $0, y: $1) }, ink: .curve)
    canvas.drawAxes(into: &buffer, at: origin, labelWidth: labelWidth - 1)
    canvas.draw(into: &buffer, at: origin)
    drawMarks(on: canvas, rate: rate, next: values[count], into: &buffer, at: origin)
  }

  /// How far along α the picture goes: to where the loss is as high again as now, and to the
  /// present rate.
  private func reach(rate: Double) -> Double {
    let unit = panel.speedLimit ?? max(abs(rate), 1e-6)
    let probes = (-3...7).map { unit * Elementary.pow(2, Double($0)) }
    let values = panel.run.network.slice(rates: probes)
    let far = zip(probes, values).first { !($0.1 < panel.entry.training) }?.0
    let wanted = max(abs(rate) * 1.25, far ?? unit * 128)
    return wanted.isFinite && wanted > 0 ? wanted : 1
  }

  /// From the lowest value to a little above the present one, whatever the ends do.
  private static func heights(_ values: [Double], now: Double) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), now.isFinite else { return 0...1 }
    let gap = max(now - low, abs(now) * 1e-6, 1e-12)
    let high = min(finite.max() ?? now, now + 2 * gap)
    return (low - gap * 0.15)...(max(high, now) + gap * 0.15)
  }

  private func drawMarks(
    on canvas: Canvas, rate: Double, next: Double, into buffer: inout Buffer, at origin: Point
  ) {
    let row = origin.row + canvas.size.height
    if let limit = panel.speedLimit, let column = canvas.column(x: limit) {
      buffer.put("┤", at: Point(origin.column + column, row), ink: .minimum)
      buffer.write(
        "2/λ", at: Point(max(origin.column, origin.column + column - 3), row), ink: .minimum,
        width: 3)
    }
    if let column = canvas.column(x: rate) {
      buffer.put("▲", at: Point(origin.column + column, row), ink: .now)
    }
    let points: [(Double, Double, Unicode.Scalar, Ink)] = [
      (rate, next, "○", .next), (0, panel.entry.training, "●", .now),
    ]
    for (x, y, glyph, ink) in points {
      guard let cell = canvas.cell(x: x, y: y) else { continue }
      buffer.put(
        glyph, at: Point(origin.column + cell.column, origin.row + cell.row), ink: ink)
    }
  }
}
