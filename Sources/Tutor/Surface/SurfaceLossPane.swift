import Engine
import Plotting

/// How far each lane is above the minimum, over the steps, on a logarithmic axis.
struct SurfaceLossPane {
  let panel: SurfacePanel

  func draw(into buffer: inout Buffer, frame: Rect) {
    let least = panel.run.surface.leastValue ?? 0
    let count = panel.paths.count
    let position = panel.timeline.position
    let lanes = panel.paths.enumerated().map { index, path in
      let mark = LaneMark(index, of: count)
      return series(
        path, least, upTo: position, ink: count == 1 ? .train : mark.ink,
        dash: index == panel.focus ? 1 : 2, label: count == 1 ? nil : mark.head)
    }
    let ghosts = panel.ghosts.map { ghost in
      series(
        ghost.path, least, upTo: ghost.path.count, ink: .ghost(Int8(ghost.number)), dash: 3,
        label: Glyphs.digit(ghost.number))
    }
    LineChart(ghosts + lanes).draw(into: &buffer, in: frame)
  }

  private func series(
    _ path: SurfacePath, _ least: Double, upTo step: Int, ink: Ink, dash: Int,
    label: Unicode.Scalar?
  ) -> LineChart.Series {
    let gaps = path.stops(upTo: step).map { $0.loss - least }
    var series = LineChart.Series(gaps, stride: path.stride, ink: ink, dash: dash)
    series.label = label
    return series
  }
}
