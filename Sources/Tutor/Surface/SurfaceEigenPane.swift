import Engine
import Plotting

/// The distance to the minimum taken apart along the two directions of curvature: how fast each
/// shrinks (Goh, Why Momentum Really Works, Distill 2017).
///
/// Away from bowls the directions are those at the minimum.
struct SurfaceEigenPane {
  let panel: SurfacePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard let errors = EigenErrors(of: panel) else {
      let text = Localized(
        en: "no minimum is known here: d takes another surface",
        zh: "这里没有已知的最低点：按 d 换一个曲面")
      return buffer.write(wrapping: text[language], in: frame.inset(left: 1, right: 1))
    }
    let chart = frame.inset(bottom: 1)
    var steep = LineChart.Series(errors.large.map(abs), stride: errors.stride, ink: .next)
    steep.label = "▲"
    var flat = LineChart.Series(errors.small.map(abs), stride: errors.stride, ink: .curve, dash: 2)
    flat.label = "▼"
    LineChart([steep, flat]).draw(into: &buffer, in: chart)
    buffer.write(
      [
        Piece("▲ ", .next), Piece(errors.name(isLarge: true)[language] + "  ", .dim),
        Piece("▼ ", .curve), Piece(errors.name(isLarge: false)[language], .dim),
      ], at: Point(frame.minColumn, frame.endRow - 1))
  }
}

extension Buffer {
  /// Writes a remark into a pane that has nothing to draw, line by line.
  mutating func write(wrapping text: String, in frame: Rect) {
    let lines = glyphs.charset.wrapped(text, width: max(1, frame.width)).prefix(frame.height)
    for (row, line) in lines.enumerated() {
      write(line, at: Point(frame.minColumn, frame.minRow + row), ink: .dim)
    }
  }
}
