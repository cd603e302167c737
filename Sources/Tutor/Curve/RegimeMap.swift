import Engine
import Plotting

/// What happens on this parabola at each learning rate and momentum, with the cursor in it.
///
/// To the right the learning rate, upwards β. A letter tells the regime in each cell: it walks,
/// hops, swings or flies away. The border of the last is `lr·h = 2(1 + β)`.
struct RegimeMap {
  let panel: CurvePanel
  let language: Language

  /// The highest product lr·h on the map: all borders up to β = 1 are inside.
  private static let reach = 4.4

  func draw(into buffer: inout Buffer, frame: Rect) {
    let regime = CurveRegime(of: panel.run, next: panel.run.next)
    guard frame.height > CurvePlot.axisHeight + 1, regime.curvature > 0 else {
      return drawNothing(into: &buffer, frame: frame)
    }
    let rates = 0...(Self.reach / regime.curvature)
    let plot = frame.inset(left: CurvePlot.labelWidth + 1, bottom: CurvePlot.axisHeight + 1)
    let canvas = Canvas(size: plot.size, x: rates, y: 0...1, marker: .ascii)
    canvas.drawAxes(into: &buffer, at: plot.origin, labelWidth: CurvePlot.labelWidth - 1)
    fill(plot, canvas: canvas, curvature: regime.curvature, into: &buffer)
    drawCursor(regime, on: canvas, into: &buffer, at: plot.origin)
    drawKey(into: &buffer, below: plot, frame: frame)
  }

  private func fill(_ plot: Rect, canvas: Canvas, curvature: Double, into buffer: inout Buffer) {
    for row in 0..<plot.height {
      for column in 0..<plot.width {
        let regime = Regime(
          learningRate: max(canvas.x(ofColumn: column), 1e-12), curvature: curvature,
          momentum: 1 - Double(row) / Double(max(1, plot.height - 1)))
        let (glyph, ink) = Self.glyph(of: regime)
        buffer.put(glyph, at: Point(plot.minColumn + column, plot.minRow + row), ink: ink)
      }
    }
  }

  private func drawCursor(
    _ regime: CurveRegime, on canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    let rate = panel.settings.signedRate
    let beta = min(regime.momentum, 1)
    if let cell = canvas.cell(x: rate, y: beta) {
      let point = Point(origin.column + cell.column, origin.row + cell.row)
      return buffer.put("●", at: point, ink: .now)
    }
    guard let row = canvas.row(y: beta), !rate.isNaN else { return }
    let column = rate < 0 ? 0 : canvas.size.width - 1
    let glyph: Unicode.Scalar = rate < 0 ? "◀" : "▶"
    buffer.put(glyph, at: Point(origin.column + column, origin.row + row), ink: .now)
  }

  /// What the letters mean: below the picture, or where that is too narrow from the left edge on.
  private func drawKey(into buffer: inout Buffer, below plot: Rect, frame: Rect) {
    let row = frame.endRow - 1
    let wide = key(gap: 2)
    guard buffer.glyphs.charset.width(of: wide) > plot.width else {
      buffer.write(wide, at: Point(plot.minColumn, row))
      return
    }
    buffer.write(key(gap: 1), at: Point(frame.minColumn, row))
  }

  private func key(gap: Int) -> [Piece] {
    let entries = [Regime.walks, .swings, .hops, .fliesAway].map { regime in
      let (glyph, ink) = Self.glyph(of: regime)
      return [Piece(String(glyph), ink), Piece(" \(regime.name[language])", .dim)]
    }
    return Array(entries.joined(separator: [Piece(String(repeating: " ", count: gap))]))
  }

  private func drawNothing(into buffer: inout Buffer, frame: Rect) {
    let text = Localized(
      en: "no bend upwards here: no minimum to land on", zh: "这里不向上弯：没有可落脚的最低点")
    buffer.write(
      text[language], at: Point(frame.minColumn + 1, frame.minRow + 1), ink: .dim,
      width: frame.width - 2)
  }

  /// The glyph that tells a regime without colour.
  private static func glyph(of regime: Regime) -> (Unicode.Scalar, Ink) {
    switch regime {
    case .walks, .lands: (".", .curve)
    case .swings: ("~", .minimum)
    case .hops: ("-", .tangent)
    case .bounces, .fliesAway: ("x", .dim)
    case .climbs, .frozen, .slides: (" ", .dim)
    }
  }
}
