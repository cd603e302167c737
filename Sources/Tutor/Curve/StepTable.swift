import Engine
import Plotting

/// The last steps in numbers: k, x, y, slope and move, the newest at the foot.
struct StepTable {
  let panel: CurvePanel

  func draw(into buffer: inout Buffer, frame: Rect) {
    let runs = panel.recent(max(1, frame.height - 1))
    let span = panel.xRange.upperBound - panel.xRange.lowerBound
    let move = abs(panel.run.next.x - panel.run.x)
    let decimals = NumberText.decimals(forLens: max(min(span, 16 * move), 1e-12))
    let stepWidth = max(4, String(panel.timeline.position).count + 1)
    let columns = columns(decimals: decimals, width: frame.width - stepWidth)
    var table = Table(
      headings: ["k"] + columns.map(\.name), widths: [stepWidth] + columns.map(\.width),
      rows: [])
    for run in runs {
      table.rows.append(Table.Row([String(run.stepCount)] + columns.map { $0.text(run) }))
    }
    table.highlighted = runs.count - 1
    table.draw(into: &buffer, in: frame)
  }

  private struct Column {
    let name: String
    let width: Int
    let text: (CurveRun) -> String
  }

  /// As many columns as fit, the most telling first; x has the digits that tell steps apart.
  private func columns(decimals: Int, width: Int) -> [Column] {
    let short = min(decimals, 4)
    let cells = decimals > 3 ? 9 : 8
    let all = [
      Column(name: "x", width: decimals + 4) { NumberText.fixed($0.x, decimals: decimals) },
      Column(name: "g", width: cells) { NumberText.table($0.jet.slope, decimals: short) },
      Column(name: "Δx", width: cells) {
        NumberText.table($0.milestones.lastMove, decimals: short)
      },
      Column(name: "y", width: cells) { NumberText.table($0.loss, decimals: short) },
    ]
    var room = width
    let fitting = all.prefix { column in
      room -= column.width + 1
      return room >= 0
    }
    let order = ["x", "y", "g", "Δx"]
    return order.compactMap { name in fitting.first { $0.name == name } }
  }
}
