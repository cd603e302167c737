import Engine
import Plotting

/// The numbers of a program in a few lines, for a place beside a text.
struct CodeBrief {
  let words: CodeWords

  /// How many lines there are.
  static let height = 5

  private var run: CodeRun { words.run }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let left = frame.minColumn + 1
    let width = frame.width - 2
    let charset = buffer.glyphs.charset
    let formula = words.formulas.first { charset.width(of: $0) <= width } ?? []
    buffer.write(formula, at: Point(left, frame.minRow))
    var row = frame.minRow + 1
    for variable in run.parameterVariables {
      let gradient = variable.gradient ?? ""
      let name = variable.name.padded(to: 7)
      let column =
        left
        + buffer.write(
          [Piece(name, .dim)] + pieces(variable.value, variable.isNew, width: 9),
          at: Point(left, row))
      buffer.write(
        [Piece(".grad ", .dim)] + pieces(gradient, variable.hasNewGradient, width: 7),
        at: Point(column, row))
      row += 1
    }
    for variable in run.otherVariables.suffix(run.settings.program == .loop ? 1 : 2) {
      let value = pieces(variable.value, variable.isNew, width: 9)
      buffer.write([Piece(variable.name.padded(to: 7), .dim)] + value, at: Point(left, row))
    }
    let rate = NumberText.rate(run.settings.learningRate)
    let count = Localized(en: "updates ", zh: "更新 ")[words.language]
    let last = [Piece("lr ", .dim), Piece(rate, .bright), Piece("   " + count, .dim)]
    buffer.write(last + [Piece("\(run.updates)")], at: Point(left, row + 1))
  }

  /// A value with the mark of what is new, in a place of some cells.
  private func pieces(_ value: String, _ isNew: Bool, width: Int) -> [Piece] {
    let text = value.padded(to: width)
    guard isNew else { return [Piece(text + "  ")] }
    let blanks = String(text.dropFirst(value.count))
    return [Piece(value, .bright), Piece(" ◂", .now), Piece(blanks)]
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
