import Engine
import Plotting

/// The loss over the steps, as far above the minimum as it is, on a logarithmic axis.
struct LossPane {
  let panel: CurvePanel

  func draw(into buffer: inout Buffer, frame: Rect) {
    let position = panel.timeline.position
    let least = panel.run.leastLoss
    let ghosts = panel.ghosts.map { ghost in
      series(
        LossGaps(path: ghost.path, upTo: min(position, ghost.end), least: least),
        ink: .ghost(Int8(ghost.number)), dash: ghost.number + 1)
    }
    let gaps = LossGaps(path: panel.history, upTo: position, least: least)
    var chart = LineChart(
      ghosts + [series(gaps, ink: .train, dash: 1)], scale: panel.lossScale)
    chart.steps = 0...Self.roundLength(position)
    if position >= CurvePanel.markedSteps { chart.cursor = CurvePanel.markedSteps }
    chart.draw(into: &buffer, in: frame)
  }

  /// How many steps the axis shows: 10, 20, 50, 100 … An axis that grew with each step would move
  /// all the curve each time.
  private static func roundLength(_ steps: Int) -> Int {
    var length = 10
    while true {
      for factor in [1, 2, 5] where length * factor >= steps { return length * factor }
      length *= 10
    }
  }

  private func series(_ gaps: LossGaps, ink: Ink, dash: Int) -> LineChart.Series {
    LineChart.Series(lows: gaps.lows, highs: gaps.highs, stride: gaps.stride, ink: ink, dash: dash)
  }
}
