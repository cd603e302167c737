import Engine
import Plotting

/// The last steps in numbers, the newest at the foot: sample, truth, answer, weights after it.
struct PerceptronStepTable {
  let panel: PerceptronPanel
  let decimals: Int
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let runs = panel.recent(max(1, frame.height - 1))
    let stepWidth = max(4, String(panel.timeline.position).count + 1)
    let columns = columns(width: frame.width - stepWidth)
    var table = Table(
      headings: ["k"] + columns.map(\.name), widths: [stepWidth] + columns.map(\.width), rows: [])
    for run in runs {
      table.rows.append(Table.Row([String(run.stepCount)] + columns.map { $0.text(run) }))
    }
    table.highlighted = runs.count - 1
    table.draw(into: &buffer, in: frame)
  }

  private struct Column {
    let name: String
    let width: Int
    let text: (PerceptronRun) -> String
  }

  /// As many columns as fit, the most telling first.
  private func columns(width: Int) -> [Column] {
    let sample = Localized(en: "sample", zh: "样本")[language]
    let digits = decimals
    let cells = digits + 4
    let all = [
      Column(name: "w₁", width: cells) { NumberText.table($0.weights.w1, decimals: digits) },
      Column(name: "w₂", width: cells) { NumberText.table($0.weights.w2, decimals: digits) },
      Column(name: "b", width: cells) { NumberText.table($0.weights.b, decimals: digits) },
      Column(name: sample, width: 6) { $0.last.map { "\($0.index + 1)" } ?? "" },
      Column(name: "t", width: 2) { $0.last.map { NumberText.formula($0.target) } ?? "" },
      Column(name: "o", width: 6) { run in
        run.last.map {
          $0.rule == .rosenblatt
            ? NumberText.formula($0.outcome.output)
            : NumberText.table($0.outcome.output, decimals: 3)
        } ?? ""
      },
      Column(name: "loss", width: 8) { NumberText.loss($0.loss) },
    ]
    var room = width
    let fitting = all.prefix { column in
      room -= column.width + 1
      return room >= 0
    }
    return [sample, "t", "o", "w₁", "w₂", "b", "loss"].compactMap { name in
      fitting.first { $0.name == name }
    }
  }
}

extension PerceptronPanel {
  /// The last states up to the present one, oldest first.
  func recent(_ count: Int) -> [PerceptronRun] {
    var runs: [PerceptronRun] = []
    let last = timeline.position
    timeline.visit(max(0, last - max(1, count) + 1)...last) { _, run in runs.append(run) }
    return runs
  }
}
