import Engine
import Plotting

/// What becomes of each learning rate and momentum on this bowl: the larger |σ| of its directions,
/// the factor by which the error of a step is multiplied in the long run (Goh, Distill 2017).
///
/// Momentum converges for 0 < lr·λ < 2 + 2β; the best β of one direction is (1 − √(lr·λ))².
struct SurfaceRates {
  let panel: SurfacePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let eigen = panel.run.jet.eigen
    let plot = frame.inset(left: 6, bottom: 3)
    guard plot.height >= 4, plot.width >= 16, eigen.large.curvature > 0 else {
      let text = Localized(en: "no bend upwards here", zh: "这里不向上弯")
      buffer.write(
        text[language], at: Point(frame.minColumn + 1, frame.minRow + 1), ink: .dim,
        width: frame.width - 2)
      return
    }
    let rates = 0...(4.4 / eigen.large.curvature)
    let canvas = Canvas(size: plot.size, x: rates, y: 0...1, marker: .ascii)
    canvas.drawAxes(into: &buffer, at: plot.origin, labelWidth: 5)
    fill(plot, canvas, eigen, into: &buffer)
    drawCursor(canvas, into: &buffer, at: plot.origin)
    drawKey(into: &buffer, row: frame.endRow - 1, frame: frame)
  }

  private func fill(
    _ plot: Rect, _ canvas: Canvas, _ eigen: (large: SurfaceJet.Eigen, small: SurfaceJet.Eigen),
    into buffer: inout Buffer
  ) {
    for row in 0..<plot.height {
      let momentum = 1 - Double(row) / Double(max(1, plot.height - 1))
      for column in 0..<plot.width {
        let rate = max(canvas.x(ofColumn: column), 1e-12)
        let factors = [eigen.large, eigen.small].map {
          contraction(alpha: rate * $0.curvature, momentum: momentum)
        }
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

  private func drawKey(into buffer: inout Buffer, row: Int, frame: Rect) {
    let parts: [(Double, String)] = [
      (0.4, "<.5"), (0.7, "<.8"), (0.85, "<.9"), (0.95, "<.97"), (0.99, "<1"), (2, "≥1"),
    ]
    let pieces = parts.flatMap { factor, name -> [Piece] in
      let (glyph, ink) = Self.glyph(of: factor)
      return [Piece(String(glyph), ink), Piece("\(name) ", .dim)]
    }
    buffer.write(pieces, at: Point(frame.minColumn, row))
  }
}
