import Engine
import Plotting

/// The mean loss over all samples at every step, kept runs behind it.
struct PerceptronLossPane {
  let panel: PerceptronPanel
  let scale: ValueScale
  /// The step that a read-out stands at.
  var cursor: Int?

  func draw(into buffer: inout Buffer, frame: Rect) {
    let position = cursor == nil ? panel.timeline.position : panel.history.count - 1
    let ghosts = panel.ghosts.map { ghost in
      LineChart.Series(
        ghost.path, upTo: min(position, ghost.end), ink: .ghost(Int8(ghost.number)),
        dash: ghost.number + 1)
    }
    let live = LineChart.Series(panel.history, upTo: position, ink: .train, dash: 1)
    var chart = LineChart(ghosts + [live], scale: scale)
    let epoch = max(1, panel.run.sampleCount)
    chart.steps = 0...Self.length(max(position, panel.ghosts.map(\.end).max() ?? 0), unit: epoch)
    chart.cursor = cursor
    chart.draw(into: &buffer, in: frame)
  }

  /// How many steps the axis shows: some epochs, twice as many when these are over.
  private static func length(_ steps: Int, unit: Int) -> Int {
    var length = max(8, 2 * unit)
    while length < steps { length *= 2 }
    return length
  }
}
