import Engine
import Plotting

/// The operations of the pass, one a line: those that are done with their numbers, those to come in
/// letters.
struct XrayOperationsPane {
  let words: XrayWords

  private var run: XrayRun { words.run }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let rows = lines
    let shown = rows.firstIndex { $0.index == (words.shownIndex ?? 0) } ?? 0
    let start = max(0, min(shown - frame.height / 2, rows.count - frame.height))
    for (offset, line) in rows.dropFirst(start).prefix(frame.height).enumerated() {
      draw(line, into: &buffer, row: frame.minRow + offset, frame: frame)
    }
  }

  /// A line: the heading of a part of the pass, or an operation.
  private struct Line {
    var index: Int?
    var phase: XrayPhase?
  }

  private var lines: [Line] {
    XrayPhase.allCases.flatMap { phase in
      [Line(phase: phase)] + run.plan.range(of: phase).map { Line(index: $0) }
    }
  }

  private func draw(_ line: Line, into buffer: inout Buffer, row: Int, frame: Rect) {
    let column = frame.minColumn
    if let phase = line.phase {
      buffer.write(phase.name[words.language], at: Point(column, row), ink: .dim)
      return
    }
    guard let index = line.index else { return }
    let (isShown, isDone) = (index == words.shownIndex, index < run.place)
    if isShown { buffer.put("▸", at: Point(column, row), ink: .now) }
    buffer.write(
      String(index + 1), endingAt: column + 4, row: row, ink: isShown ? .bright : .dim)
    let name = XrayNames(run).neuron(of: run.plan.steps[index]) ?? ""
    buffer.write(name, at: Point(column + 5, row), ink: .dim)
    let left = column + (run.plan.sizes.count > 2 ? 8 : 5)
    let room = frame.endColumn - left
    let formulas = XrayFormulas(run)
    guard isDone else {
      buffer.write(
        formulas.letters(of: run.plan.steps[index]), at: Point(left, row), ink: .dim, width: room)
      return
    }
    let formula = formulas.formula(at: index)
    let forms = [formula.line, [Piece(formula.name, .bright), Piece(" ")] + formula.right]
    let least = [Piece(formula.name, .bright), Piece(" = \(NumberText.formula(formula.result))")]
    let fitting = forms.first { buffer.glyphs.charset.width(of: $0) <= room } ?? least
    buffer.write(isShown ? fitting : fitting.map { Piece($0.text) }, at: Point(left, row))
  }
}
