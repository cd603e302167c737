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
    let others = run.otherVariables.suffix(run.settings.program == .loop ? 1 : 2)
    let names = (run.parameterVariables + others).map { $0.name.count }
    let nameWidth = (names.max() ?? 0) + 1
    for variable in run.parameterVariables {
      let name = variable.name.padded(to: nameWidth)
      let column =
        left
        + buffer.write(
          [Piece(name, .dim)] + pieces(variable.value, variable.isNew, width: 9),
          at: Point(left, row))
      buffer.write(
        [Piece(".grad ", .dim)] + pieces(variable.gradient ?? "", variable.hasNewGradient),
        at: Point(column, row))
      row += 1
    }
    for variable in others {
      let value = pieces(variable.value, variable.isNew)
      buffer.write(
        [Piece(variable.name.padded(to: nameWidth), .dim)] + value, at: Point(left, row))
      row += 1
    }
    let rate = NumberText.rate(run.settings.learningRate)
    let count = Localized(en: "updates ", zh: "更新 ")[words.language]
    let last = [Piece("lr ", .dim), Piece(rate, .bright), Piece("   " + count, .dim)]
    buffer.write(last + [Piece("\(run.updates)")], at: Point(left, row))
  }

  /// A value with the mark of what is new, in a place of some cells.
  private func pieces(_ value: String, _ isNew: Bool, width: Int = 0) -> [Piece] {
    let mark = isNew ? [Piece(value, .bright), Piece(" ◂", .now)] : [Piece(value)]
    let used = value.count + (isNew ? 2 : 0)
    return width == 0 ? mark : mark + [Piece("".padded(to: max(1, width + 2 - used)))]
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
