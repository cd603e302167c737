import Engine
import Plotting

/// Weights and bias as knobs, and what they come to.
struct PerceptronHandPane {
  let run: PerceptronRun
  let selected: NeuronPart
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let title = Localized(en: "weights by hand", zh: "手动调权重")
    buffer.write(title[language], at: frame.origin, ink: .bright)
    for (index, part) in NeuronPart.allCases.enumerated() {
      draw(part, at: Point(frame.minColumn, frame.minRow + 2 + index), into: &buffer)
    }
    let wrong = Localized(en: "wrong now", zh: "现在错")
    let row = frame.minRow + 6
    buffer.write(wrong[language], at: Point(frame.minColumn, row), ink: .dim)
    buffer.write(
      [
        Piece("\(run.errors)", run.errors == 0 ? .success : .bright),
        Piece(" / \(run.sampleCount)"),
        Piece(run.errors == 0 ? "  ✓" : "", .success),
      ], at: Point(frame.minColumn + 12, row))
    let loss = Localized(en: "loss", zh: "损失")
    buffer.write(loss[language], at: Point(frame.minColumn, row + 1), ink: .dim)
    buffer.write(NumberText.loss(run.loss), at: Point(frame.minColumn + 12, row + 1))
    let line = Localized(en: "the line", zh: "分界线")
    buffer.write(line[language], at: Point(frame.minColumn, row + 3), ink: .dim)
    buffer.write(
      equation, at: Point(frame.minColumn, row + 4), ink: .curve, width: frame.width)
  }

  private func draw(_ part: NeuronPart, at point: Point, into buffer: inout Buffer) {
    let isSelected = part == selected
    buffer.write(isSelected ? "▸ " : "  ", at: point, ink: .now)
    buffer.write(
      part.symbol, at: Point(point.column + 2, point.row), ink: isSelected ? .bright : .dim)
    let text = NumberText.formula(part.value(in: run.weights))
    buffer.write(
      text, endingAt: point.column + 18, row: point.row, ink: isSelected ? .bright : .arrow)
    guard isSelected else { return }
    buffer.write("←", at: Point(point.column + 6, point.row), ink: .dim)
    buffer.write("→", at: Point(point.column + 20, point.row), ink: .dim)
  }

  /// `0.2·x₁ + 0.1·x₂ − 0.2 = 0`, with the threshold of the rule.
  private var equation: String {
    let w = run.weights
    let second = "\(w.w2 < 0 ? "−" : "+") \(NumberText.rate(abs(w.w2)))·x₂"
    let bias = "\(w.b < 0 ? "−" : "+") \(NumberText.rate(abs(w.b)))"
    return
      "\(NumberText.rate(w.w1))·x₁ \(second) \(bias) = \(NumberText.rate(run.settings.rule.threshold))"
  }
}
