import Engine
import Plotting

/// The distance to the minimum taken apart along the two directions of curvature: how fast each
/// shrinks (Goh, Why Momentum Really Works, Distill 2017).
struct SurfaceEigenPane {
  let panel: SurfacePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard let errors = EigenErrors(of: panel) else {
      let text = Localized(
        en: "only a bowl has the same directions everywhere: :f bowl 10",
        zh: "只有碗形处处有同样的特征方向：:f bowl 10")
      for (row, line) in buffer.glyphs.charset.wrapped(text[language], width: frame.width - 2)
        .enumerated() where row < frame.height
      {
        buffer.write(line, at: Point(frame.minColumn + 1, frame.minRow + row), ink: .dim)
      }
      return
    }
    let chart = frame.inset(bottom: 1)
    var steep = LineChart.Series(errors.large.map(abs), stride: errors.stride, ink: .next)
    steep.label = "▲"
    var flat = LineChart.Series(errors.small.map(abs), stride: errors.stride, ink: .curve, dash: 2)
    flat.label = "▼"
    LineChart([steep, flat]).draw(into: &buffer, in: chart)
    buffer.write(
      [
        Piece("▲ ", .next), Piece(errors.name(isLarge: true)[language] + "   ", .dim),
        Piece("▼ ", .curve), Piece(errors.name(isLarge: false)[language], .dim),
      ], at: Point(frame.minColumn, frame.endRow - 1))
  }
}

/// The way of the lane in focus in coordinates along the directions of curvature, from the minimum.
struct EigenErrors {
  /// The coordinate along the steep direction, stop by stop.
  let large: [Double]
  /// The coordinate along the flat direction.
  let small: [Double]
  /// How many steps lie between two stops.
  let stride: Int
  /// The two directions.
  let eigen: (large: SurfaceJet.Eigen, small: SurfaceJet.Eigen)

  /// `nil` where the directions are not the same everywhere.
  init?(of panel: SurfacePanel) {
    let function = panel.settings.function
    guard function.isQuadratic, let middle = function.surface.minima.first else { return nil }
    let eigen = function.surface.jet(at: middle.x, middle.y).eigen
    let path = panel.paths[panel.focus]
    let places = path.stops(upTo: panel.timeline.position).map(\.place)
    func coordinates(_ direction: SurfaceJet.Eigen) -> [Double] {
      places.map { ($0.x - middle.x) * direction.x + ($0.y - middle.y) * direction.y }
    }
    self.eigen = eigen
    large = coordinates(eigen.large)
    small = coordinates(eigen.small)
    stride = path.stride
  }

  /// What a direction is called, with its curvature.
  func name(isLarge: Bool) -> Localized {
    let curvature = isLarge ? eigen.large.curvature : eigen.small.curvature
    let text = NumberText.formula(LearningRate.rounded(curvature, within: abs(curvature) / 1000))
    return isLarge
      ? Localized(en: "steep λ \(text)", zh: "陡 λ \(text)")
      : Localized(en: "flat λ \(text)", zh: "缓 λ \(text)")
  }
}
