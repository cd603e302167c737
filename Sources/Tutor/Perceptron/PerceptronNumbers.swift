import Engine
import Plotting

/// A step in numbers: the sample, its sum, the answer, the error, the update.
///
/// The sum stands in a column and is added up as on paper, the update in a table. Every number has
/// cells of its own, so that only digits change.
struct PerceptronNumbers {
  let words: PerceptronWords
  let frame: Rect
  /// True while the numbers of the sample to come are a question.
  let asks: Bool
  /// What was said about it, not a number before.
  var said = Double.nan

  /// Rows of the sum and what it leads to, then those of the update.
  static let height = 12

  private var run: PerceptronRun { words.run }
  private var width: Int { min(frame.width, 40) }

  func draw(into buffer: inout Buffer) {
    drawSample(into: &buffer)
    let lines = asks ? questions : answers
    for (index, line) in lines.enumerated() { draw(line, row: 1 + index, into: &buffer) }
    let gap = frame.height >= Self.height ? 1 : 0
    drawUpdate(row: 1 + lines.count + gap, into: &buffer)
  }

  /// A line of the calculation: sign and name, how it comes about, its value.
  private struct Line {
    var name: String
    var terms: [Piece] = []
    var value = Piece("")
  }

  private func drawSample(into buffer: inout Buffer) {
    let charset = buffer.glyphs.charset
    let forms = words.sampleForms(asks: asks)
    let line = forms.first { charset.width(of: $0) <= width - 7 } ?? forms.last ?? []
    let point = Point(frame.minColumn, frame.minRow)
    buffer.write(line, at: point)
    let truth = words.truth(asks: asks)
    buffer.write(truth, at: Point(point.column + width - charset.width(of: truth), point.row))
  }

  private func draw(_ line: Line, row: Int, into buffer: inout Buffer) {
    guard row < frame.height else { return }
    let point = Point(frame.minColumn, frame.minRow + row)
    buffer.write(line.name, at: point, ink: .dim)
    buffer.write(line.terms, at: Point(point.column + 13, point.row))
    buffer.write(
      line.value.text, endingAt: point.column + width, row: point.row, ink: line.value.ink)
  }

  // MARK: The sum

  private var answers: [Line] {
    guard let step = run.last else {
      return lines(step: nil) + [Line(name: "o = \(words.outputName)"), Line(name: "t − o")]
    }
    let outcome = step.outcome
    return lines(step: step) + [
      Line(
        name: "o = \(words.outputName)", terms: words.reason,
        value: Piece(answer(outcome.output, by: step.rule), .bright)),
      Line(
        name: "t − o", terms: words.verdict.map { [$0] } ?? [],
        value: Piece(answer(outcome.error, by: step.rule), .tangent)),
    ]
  }

  private func lines(step: PerceptronStep?) -> [Line] {
    let names = ["  x₁·w₁", "+ x₂·w₂", "+ b", "= z"]
    guard let step else { return names.map { Line(name: $0) } }
    let (x, w) = (step.x, step.before)
    return [
      Line(name: names[0], terms: product(x.x, w.w1), value: Piece(value(x.x * w.w1))),
      Line(name: names[1], terms: product(x.y, w.w2), value: Piece(value(x.y * w.w2))),
      Line(name: names[2], value: Piece(value(w.b), .arrow)),
      Line(name: names[3], value: Piece(value(step.outcome.sum), .bright)),
    ]
  }

  /// The sample to come, its sum left open.
  private var questions: [Line] {
    let (x, w) = (run.problem.points[run.nextIndex], run.weights)
    return [
      Line(name: "  x₁·w₁", terms: product(x.x, w.w1)),
      Line(name: "+ x₂·w₂", terms: product(x.y, w.w2)),
      Line(name: "+ b", value: Piece(value(w.b), .arrow)),
      Line(name: "= z", value: Piece("?", .bright)),
      Line(name: "o = \(words.outputName)", terms: guess, value: Piece("?", .bright)),
      Line(name: "t − o", value: Piece("?", .tangent)),
    ]
  }

  private var guess: [Piece] {
    guard !said.isNaN else { return [] }
    let you = Localized(en: "you say ", zh: "你说 ")[words.language]
    return [Piece(you, .dim), Piece(NumberText.formula(said), .now)]
  }

  private func product(_ x: Double, _ w: Double) -> [Piece] {
    [
      Piece(CurveWords.factor(x, as: NumberText.rate), .now), Piece("·"),
      Piece(CurveWords.factor(w, as: NumberText.rate), .arrow),
    ]
  }

  /// Rosenblatt's answers and errors are whole numbers.
  private func answer(_ number: Double, by rule: LearningRule) -> String {
    rule == .rosenblatt ? NumberText.formula(number) : value(number)
  }

  private func value(_ number: Double) -> String {
    NumberText.table(number, decimals: words.decimals)
  }

  // MARK: The update

  private func drawUpdate(row: Int, into buffer: inout Buffer) {
    let cells = min(11, (width - 4) / 3)
    let top = Point(frame.minColumn, frame.minRow + row)
    guard row < frame.height else { return }
    let headings = [
      Localized(en: "old", zh: "旧")[words.language], PerceptronWords.changeInLetters,
      Localized(en: "new", zh: "新")[words.language],
    ]
    for (index, heading) in headings.enumerated() {
      let end = top.column + width - (2 - index) * (cells + 1)
      buffer.write(heading, endingAt: end, row: top.row, ink: .dim)
    }
    for (index, line) in updates.enumerated() where row + 1 + index < frame.height {
      let place = Point(top.column, top.row + 1 + index)
      buffer.write(line.name, at: place, ink: .dim)
      for (column, cell) in line.cells.enumerated() {
        let end = place.column + width - (2 - column) * (cells + 1)
        buffer.write(cell.text, endingAt: end, row: place.row, ink: cell.ink)
      }
    }
  }

  private var updates: [(name: String, cells: [Piece])] {
    let w = run.weights
    guard run.last != nil, !asks else {
      return [("w₁", w.w1), ("w₂", w.w2), ("b", w.b)].map { name, value in
        (name, [Piece(self.value(value), .arrow), Piece(asks ? "?" : ""), Piece("")])
      }
    }
    return words.updateRows.map { row in
      let cells = row.cells(decimals: words.decimals)
      let isStill = row.new == row.old
      return (
        row.name,
        [
          Piece(cells[0], .arrow), Piece(cells[1], isStill ? .dim : .tangent),
          Piece(cells[2], isStill ? .arrow : .bright),
        ]
      )
    }
  }
}

// MARK: - Words for the column

extension PerceptronWords {
  /// How many decimals the numbers of a step need, by the rate alone, so that they stand still.
  var decimals: Int {
    let rate = abs(run.settings.learningRate)
    guard rate > 0, rate < 0.1 else { return 3 }
    return rate >= 0.01 ? 4 : (rate >= 0.001 ? 5 : 6)
  }

  /// The sample that is lit, from the longest form to the shortest.
  func sampleForms(asks: Bool) -> [[Piece]] {
    let index = asks ? run.nextIndex : run.last?.index ?? run.nextIndex
    let x = run.problem.points[index]
    let head = Localized(en: "sample \(index + 1)", zh: "样本 \(index + 1)")[language]
    let brief = "(\(NumberText.rate(x.x)), \(NumberText.rate(x.y)))"
    let short = "(\(NumberText.table(x.x, decimals: 2)), \(NumberText.table(x.y, decimals: 2)))"
    return [
      [Piece(head), Piece("   x = "), Piece(Self.pair(x), .now)],
      [Piece(head), Piece("  x = "), Piece(brief, .now)],
      [Piece(head), Piece("  "), Piece(brief, .now)],
      [Piece(head), Piece("  "), Piece(short, .now)],
      [Piece(short, .now)],
    ]
  }

  /// `t = 1` in the ink of its class.
  func truth(asks: Bool) -> [Piece] {
    let index = asks ? run.nextIndex : run.last?.index ?? run.nextIndex
    let target = run.problem.targets[index]
    return [Piece("t = "), Piece(NumberText.formula(target), Self.ink(ofTarget: target))]
  }

  /// What the answer is of the sum: `step(z)`, `z` or `σ(z)`.
  var outputName: String {
    switch run.last?.rule ?? run.settings.rule {
    case .rosenblatt: "step(z)"
    case .delta: "z"
    case .logistic: "σ(z)"
    }
  }

  /// Why the answer is what it is: `z > 0`.
  var reason: [Piece] {
    guard let step = run.last, step.rule == .rosenblatt else { return [] }
    return [Piece(step.outcome.sum > 0 ? "z > 0" : "z ≤ 0", .dim)]
  }
}
