import Engine
import Plotting

/// The kept runs beside the live one: how they were run and how many samples they left wrong.
struct PerceptronGhostPane {
  let panel: PerceptronPanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard !panel.ghosts.isEmpty else {
      let text = Localized(en: "f keeps a run here, to compare with", zh: "按 f 把一次学习留在这里作对比")
      buffer.write(text[language], at: frame.origin, ink: .dim, width: frame.width)
      return
    }
    let rule = panel.settings.rule.rawValue
    let live = "\(rule), lr \(NumberText.rate(panel.settings.learningRate))"
    var row = frame.minRow
    draw(
      "●", .now, live, errors: panel.run.errors, steps: panel.timeline.position,
      panel.run.mistakesPerEpoch, row: row, into: &buffer, frame: frame)
    for ghost in panel.ghosts {
      row += 2
      guard row < frame.endRow else { return }
      let errors = panel.run.problem.errors(at: ghost.weights, by: panel.settings.rule)
      draw(
        "\(ghost.number)", .ghost(Int8(ghost.number)), ghost.label, errors: errors,
        steps: ghost.end, ghost.mistakesPerEpoch, row: row, into: &buffer, frame: frame)
    }
  }

  private func draw(
    _ head: String, _ ink: Ink, _ label: String, errors: Int, steps: Int,
    _ mistakes: MistakeHistory, row: Int, into buffer: inout Buffer, frame: Rect
  ) {
    buffer.write([Piece("\(head) ", ink), Piece(label)], at: Point(frame.minColumn, row))
    let text = Localized(en: "k=\(steps), \(errors) wrong", zh: "第 \(steps) 步，错 \(errors) 个")[
      language]
    buffer.write(text, endingAt: frame.endColumn, row: row, ink: .dim)
    guard row + 1 < frame.endRow else { return }
    let line = mistakes.recent.map { "\($0)" }.joined(separator: " ")
    buffer.write(line, at: Point(frame.minColumn + 2, row + 1), ink: ink, width: frame.width - 2)
  }
}
