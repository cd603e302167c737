import Engine
import Plotting

/// The last updates in numbers, the newest at the foot: parameters after it, gradient, loss.
struct CodePassTable {
  let panel: CodePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let runs = panel.recentUpdates(max(1, frame.height - 1))
    guard !runs.isEmpty else {
      let lines = [
        Localized(en: "a row for each update:", zh: "每次更新一行："),
        Localized(en: "e goes to the next one", zh: "按 e 走到下一次更新"),
      ]
      for (index, line) in lines.enumerated() {
        buffer.write(
          line[language], at: Point(frame.minColumn, frame.minRow + index), ink: .dim,
          width: frame.width - 1)
      }
      return
    }
    let countWidth = max(3, String(panel.run.updates).count + 1)
    let columns = columns(width: frame.width - countWidth)
    var table = Table(
      headings: ["#"] + columns.map(\.name), widths: [countWidth] + columns.map(\.width), rows: [])
    for run in runs {
      table.rows.append(Table.Row([String(run.updates)] + columns.map { $0.text(run) }))
    }
    if panel.run.line == .update { table.highlighted = runs.count - 1 }
    table.draw(into: &buffer, in: frame)
  }

  private struct Column {
    let name: String
    let width: Int
    let text: (CodeRun) -> String
  }

  /// Four decimals, or as many digits as the column holds.
  private static func short(_ value: Double) -> String {
    let text = NumberText.table(value, decimals: 4)
    return text.count <= 9 ? text : NumberText.scientific(value)
  }

  /// As many columns as fit, the most telling first.
  private func columns(width: Int) -> [Column] {
    let names = panel.settings.program == .parabola ? ["x"] : ["w", "b"]
    let parameters = names.enumerated().map { index, name in
      Column(name: name, width: 9) { Self.short($0.parameters[index]) }
    }
    let gradients = names.enumerated().map { index, name in
      Column(name: "\(name).grad", width: 9) { run in
        run.gradient.map { Self.short($0[index]) } ?? "None"
      }
    }
    let lossName = panel.settings.program == .parabola ? "y" : "loss"
    let loss = Column(name: lossName, width: 9) { run in
      run.loss.map(NumberText.loss) ?? "—"
    }
    let few = parameters + [loss]
    let used = (few + gradients).reduce(0) { $0 + $1.width + 1 }
    var room = width
    let fitting = (used <= width ? few + gradients : few).prefix { column in
      room -= column.width + 1
      return room >= 0
    }
    let order = [lossName] + gradients.map(\.name) + names
    return order.compactMap { name in fitting.first { $0.name == name } }
  }
}
