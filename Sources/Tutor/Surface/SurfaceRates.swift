import Engine
import Plotting

/// What becomes of each learning rate and momentum where the lane is: the larger |σ| of the two
/// directions of curvature, the factor by which the distance is multiplied in the long run.
///
/// Momentum converges for 0 < lr·λ < 2 + 2β; the best β of one direction is (1 − √(lr·λ))², the line
/// between walking and swinging. Nesterov's lane has a picture of its own.
///
/// Source: Goh, "Why Momentum Really Works", Distill 2017.
struct SurfaceRates {
  let panel: SurfacePanel
  let language: Language

  /// As far to the right as the picture reaches, as learning rate times the largest curvature.
  private static let reach = 4.4

  func draw(into buffer: inout Buffer, frame: Rect) {
    let eigen = panel.run.jet.eigen
    let plot = frame.inset(left: 6, bottom: 4)
    guard plot.height >= 4, plot.width >= 16, eigen.large.curvature > 0,
      eigen.large.curvature.isFinite
    else {
      let text = Localized(
        en: "it does not bend upwards here: no rate is too large", zh: "这里不向上弯：学习率没有上限")
      return buffer.write(wrapping: text[language], in: frame.inset(left: 1, right: 1))
    }
    let rates = 0...(Self.reach / eigen.large.curvature)
    let canvas = Canvas(size: plot.size, x: rates, y: 0...1, marker: .ascii)
    canvas.drawAxes(into: &buffer, at: plot.origin, labelWidth: 5)
    // A direction that bends down is lost at any rate: it would leave nothing to see of the other.
    let curvatures = [eigen.large, eigen.small].map(\.curvature).filter { $0 > 0 }
    fill(plot, canvas, curvatures, into: &buffer)
    drawCritical(plot, canvas, into: &buffer)
    if plot.width >= 30, plot.height >= 8 { nameRegimes(plot, into: &buffer) }
    drawCursor(canvas, into: &buffer, at: plot.origin)
    drawKey(into: &buffer, frame: frame)
  }

  /// The rule whose picture it is: GD is momentum with β = 0.
  private var rule: LaneRule {
    panel.settings.lane.rule == .nesterov ? .nesterov : .momentum
  }

  private func fill(
    _ plot: Rect, _ canvas: Canvas, _ curvatures: [Double], into buffer: inout Buffer
  ) {
    for row in 0..<plot.height {
      let momentum = 1 - Double(row) / Double(max(1, plot.height - 1))
      for column in 0..<plot.width {
        let rate = max(canvas.x(ofColumn: column), 1e-12)
        let factors = curvatures.map { rule.growth(alpha: rate * $0, momentum: momentum) }
        let (glyph, ink) = Self.glyph(of: factors.max() ?? .nan)
        buffer.put(glyph, at: Point(plot.minColumn + column, plot.minRow + row), ink: ink)
      }
    }
  }

  /// The smaller the factor, the faster.
  private static func glyph(of factor: Double) -> (Unicode.Scalar, Ink) {
    switch factor {
    case ..<0.5: ("#", .heat(8))
    case ..<0.8: ("=", .heat(6))
    case ..<0.9: ("-", .heat(4))
    case ..<0.97: (":", .heat(3))
    case ..<1: (".", .dim)
    default: ("x", .dim)
    }
  }

  /// The critical momentum of the steep direction, one mark a column.
  private func drawCritical(_ plot: Rect, _ canvas: Canvas, into buffer: inout Buffer) {
    for column in 0..<plot.width {
      let alpha = Self.reach * (Double(column) + 0.5) / Double(plot.width)
      guard let momentum = rule.criticalMomentum(alpha: alpha), let row = canvas.row(y: momentum)
      else { continue }
      buffer.put("*", at: Point(plot.minColumn + column, plot.minRow + row), ink: .bright)
    }
  }

  /// What the steep direction does, in words: above the line it swings, at the right it is lost.
  private func nameRegimes(_ plot: Rect, into buffer: inout Buffer) {
    let hop = rule == .nesterov ? 1.15 : 1.6
    let names: [(Regime, alpha: Double, momentum: Double)] = [
      (.walks, 0.12, 0.08), (.hops, hop, 0.08), (.fliesAway, 3.2, 0.08), (.swings, 0.9, 0.5),
    ]
    for (regime, alpha, momentum) in names {
      let column = Int(alpha / Self.reach * Double(plot.width))
      let row = Int((1 - momentum) * Double(plot.height - 1))
      buffer.write(
        regime.name[language], at: Point(plot.minColumn + column, plot.minRow + row), ink: .text,
        width: plot.width - column)
    }
  }

  private func drawCursor(_ canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    let lane = panel.run.lane
    let momentum = min(panel.settings.effectiveMomentum(of: lane.settings), 1)
    guard let row = canvas.row(y: momentum) else { return }
    let column = canvas.column(x: lane.currentRate)
    let isBeyond = lane.currentRate > canvas.x.upperBound
    buffer.put(
      column == nil ? (isBeyond ? "▶" : "◀") : "●",
      at: Point(
        origin.column + (column ?? (isBeyond ? canvas.size.width - 1 : 0)), origin.row + row),
      ink: .now)
  }

  private func drawKey(into buffer: inout Buffer, frame: Rect) {
    let parts: [(Double, String)] = [
      (0.4, "<.5"), (0.7, "<.8"), (0.85, "<.9"), (0.95, "<.97"), (0.99, "<1"), (2, "≥1"),
    ]
    let pieces = parts.flatMap { factor, name -> [Piece] in
      let (glyph, ink) = Self.glyph(of: factor)
      return [Piece(String(glyph), ink), Piece("\(name) ", .dim)]
    }
    let row = frame.endRow - 2
    buffer.write(pieces, at: Point(frame.minColumn, row))
    let critical = rule == .nesterov ? "(1−√lrλ)/(1+√lrλ)" : "(1−√(lr·λ))²"
    let limit = rule == .nesterov ? "(2+2β)/(1+2β)" : "2+2β"
    let line = Localized(en: "* best β \(critical)", zh: "* 最佳 β \(critical)")[language]
    let stable = Localized(en: "  stable: lr·λ < \(limit)", zh: "  收敛：lr·λ < \(limit)")[language]
    let isWide = buffer.glyphs.charset.width(of: line + stable) <= frame.width
    buffer.write(
      line + (isWide ? stable : ""), at: Point(frame.minColumn, row + 1), ink: .dim,
      width: frame.width)
  }
}
