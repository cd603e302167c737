import Engine
import Plotting

/// How far each lane is above the minimum, over the steps, on a logarithmic axis.
struct SurfaceLossPane {
  let panel: SurfacePanel

  func draw(into buffer: inout Buffer, frame: Rect) {
    let least = panel.run.surface.leastValue ?? 0
    let count = panel.paths.count
    let position = panel.timeline.position
    // The one in focus comes last, over the others.
    let order = panel.paths.indices.filter { $0 != panel.focus } + [panel.focus]
    let lanes = order.map { index in
      let mark = LaneMark(index, of: count)
      return series(
        panel.paths[index], least, upTo: position, ink: count == 1 ? .train : mark.ink,
        dash: mark.dash(isFocus: index == panel.focus), label: count == 1 ? nil : mark.head)
    }
    let ghosts = panel.ghosts.map { ghost in
      series(
        ghost.path, least, upTo: ghost.path.count, ink: ghost.ink, dash: 3, label: ghost.head)
    }
    LineChart(ghosts + lanes).draw(into: &buffer, in: frame)
  }

  private func series(
    _ path: SurfacePath, _ least: Double, upTo step: Int, ink: Ink, dash: Int,
    label: Unicode.Scalar?
  ) -> LineChart.Series {
    // Who is there to all digits would press the others together.
    let floor = 1e-8 * max(path.stops[0].loss - least, 1e-300)
    let gaps = path.stops(upTo: step).map { max($0.loss - least, floor) }
    var series = LineChart.Series(gaps, stride: path.stride, ink: ink, dash: dash)
    series.label = label
    return series
  }
}
