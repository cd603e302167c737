import Engine
import Plotting

/// The losses, or the accuracies, over the steps: on training rows solid, on test rows dashed, kept
/// runs behind them.
struct NetworkLossPane {
  /// What is shown over the steps.
  enum Quantity {
    case loss, accuracy
  }

  let panel: NetworkPanel
  let look: NetworkLook
  let language: Language
  /// The step that a read-out stands at.
  var cursor: Int?
  /// True where the numbers stand beside lines that have no room for axes.
  var hasLegend = true
  /// The loss that was guessed.
  var caret: Double?
  /// What is shown over the steps.
  var quantity = Quantity.loss

  func draw(into buffer: inout Buffer, frame: Rect) {
    let legend = hasLegend && frame.height < 5 ? 32 : 0
    let plot = frame.inset(right: legend)
    var chart = LineChart(series, scale: quantity == .loss ? look.lossScale : .linear)
    let end = max(panel.losses.end, panel.timeline.position)
    chart.steps = 0...Self.roundLength(max(end, 1))
    chart.cursor = cursor
    chart.unit = Double(max(1, panel.run.network.updatesPerEpoch))
    chart.unitName = Localized(en: "epochs", zh: "轮")[language]
    chart.draw(into: &buffer, in: plot)
    if legend > 0 {
      drawLegend(
        into: &buffer, at: Point(plot.endColumn + 1, frame.minRow), endRow: frame.endRow)
    }
  }

  // MARK: Lines

  private var series: [LineChart.Series] {
    let position = cursor == nil ? panel.timeline.position : panel.losses.end
    let ghosts = panel.ghosts.map { ghost in
      var line = LineChart.Series(
        ghost.losses.entries.map(self.training), at: ghost.losses.entries.map(\.step),
        ink: .ghost(Int8(ghost.number)), dash: ghost.number + 1)
      line.label = "\(ghost.number)".unicodeScalars.first
      return line
    }
    let entries =
      Array(panel.losses.entries(upTo: position))
      + [panel.entry].filter { $0.step > panel.losses.end }
    let steps = entries.map(\.step)
    let training = LineChart.Series(entries.map(self.training), at: steps, ink: .train)
    let guess = caret.map {
      LineChart.Series(
        [$0, $0], at: [panel.timeline.position, Self.roundLength(panel.losses.end)], ink: .now,
        dash: 2)
    }
    guard entries.last?.test.isNaN == false else {
      return ghosts + [training, guess].compactMap { $0 }
    }
    return ghosts + [guess].compactMap { $0 } + [
      LineChart.Series(entries.map(test), at: steps, ink: .test, dash: 3), training,
    ]
  }

  private func training(_ entry: LossHistory.Entry) -> Double {
    quantity == .loss ? entry.training : entry.trainingAccuracy ?? .nan
  }

  private func test(_ entry: LossHistory.Entry) -> Double {
    quantity == .loss ? entry.test : entry.testAccuracy ?? .nan
  }

  /// How many steps the axis shows: it grows by half, so that the curve does not crawl.
  private static func roundLength(_ steps: Int) -> Int {
    var length = 50
    while length < steps { length += max(length / 2, 1) }
    return length
  }

  // MARK: Legend

  private func drawLegend(into buffer: inout Buffer, at point: Point, endRow: Int) {
    for (index, line) in legend.enumerated() where point.row + index < endRow {
      buffer.write(line, at: Point(point.column, point.row + index))
    }
  }

  /// The present losses and how many rows are put into their class.
  var legend: [[Piece]] {
    let entry = cursor.flatMap { panel.losses.entry(at: $0) } ?? panel.entry
    var lines = [
      [
        Piece("━ ", .train), Piece(Localized(en: "train ", zh: "训练 ")[language], .dim),
        Piece(padded(NumberText.loss(entry.training), 9)),
      ]
    ]
    if !entry.test.isNaN {
      lines.append([
        Piece("┅ ", .test), Piece(Localized(en: "test  ", zh: "测试 ")[language], .dim),
        Piece(padded(NumberText.loss(entry.test), 9)),
      ])
    }
    guard cursor == nil else { return lines }
    let accuracies = [entry.trainingAccuracy, entry.testAccuracy]
    for index in lines.indices {
      guard let accuracy = accuracies[index] else { continue }
      lines[index] += [
        Piece(Localized(en: " acc ", zh: " 准确率 ")[language], .dim),
        Piece(NumberText.percent(accuracy)),
      ]
    }
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
