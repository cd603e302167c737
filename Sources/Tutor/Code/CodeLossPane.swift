import Engine
import Plotting

/// The loss over all data after every line, kept runs behind it: it changes where `step()` runs.
struct CodeLossPane {
  let panel: CodePanel

  func draw(into buffer: inout Buffer, frame: Rect) {
    let position = panel.timeline.position
    let ghosts = panel.ghosts.map { ghost in
      LineChart.Series(
        ghost.path, upTo: min(position, ghost.path.count - 1), ink: .ghost(Int8(ghost.number)),
        dash: ghost.number + 1)
    }
    let live = LineChart.Series(panel.history, upTo: position, ink: .train, dash: 1)
    var chart = LineChart(ghosts + [live], scale: .linear)
    let longest = max(position, panel.ghosts.map { $0.path.count - 1 }.max() ?? 0)
    var length = 30
    while length < longest { length *= 2 }
    chart.steps = 0...length
    chart.draw(into: &buffer, in: frame)
  }
}
