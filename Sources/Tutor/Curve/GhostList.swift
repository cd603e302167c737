import Engine
import Plotting

/// The kept runs beside the live one: what they were run with and how far down they are.
struct GhostList {
  let panel: CurvePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let text = panel.ghosts.isEmpty ? Self.invitation[language] : ""
    buffer.write(
      text, at: Point(frame.minColumn + 1, frame.minRow), ink: .dim, width: frame.width - 2)
    guard !panel.ghosts.isEmpty else { return }
    var row = frame.minRow
    drawRow(
      "●", label: liveLabel, path: panel.history, ink: .now, row: row, into: &buffer, frame: frame)
    for ghost in panel.ghosts {
      row += 2
      guard row < frame.endRow else { return }
      drawRow(
        String(ghost.number), label: ghost.label, path: ghost.path, ink: .ghost(Int8(ghost.number)),
        row: row, into: &buffer, frame: frame)
    }
  }

  private static let invitation = Localized(
    en: "f keeps a run here, to compare with", zh: "按 f 把一次走法留在这里作对比")

  private var liveLabel: String { "lr \(NumberText.rate(panel.settings.learningRate))" }

  /// Two lines: the label with the loss at the present step, then the loss as bars.
  private func drawRow(
    _ head: String, label: String, path: PathHistory, ink: Ink, row: Int,
    into buffer: inout Buffer, frame: Rect
  ) {
    let step = min(panel.timeline.position, path.count - 1)
    let left = frame.minColumn + 1
    buffer.write([Piece("\(head) ", ink), Piece(label)], at: Point(left, row))
    if let loss = path[step]?.low {
      buffer.write(NumberText.loss(loss), endingAt: frame.endColumn - 1, row: row)
    }
    let gaps = LossGaps(path: path, upTo: step, least: panel.run.leastLoss)
    Sparkline(gaps.highs, scale: panel.lossScale).draw(
      into: &buffer, at: Point(left + 2, row + 1), width: frame.width - 4, ink: ink)
  }
}
