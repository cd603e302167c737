import Engine
import Plotting

/// Which classes are taken for which; where numbers are learned, how well they are met.
struct NetworkConfusionPane {
  let run: NetworkRun
  let language: Language
  /// The count that a cursor stands on.
  var selected: (actual: Int, predicted: Int)?

  func draw(into buffer: inout Buffer, frame: Rect) {
    let part = run.network.rawRows(.test).isEmpty ? DataPart.training : .test
    guard let matrix = run.network.confusion(part) else {
      return drawRegression(into: &buffer, frame: frame)
    }
    let rows =
      part == .test
      ? Localized(en: "test rows: truth down, answer across", zh: "测试样本：行为真值，列为预测")
      : Localized(en: "training rows: truth down, answer across", zh: "训练样本：行为真值，列为预测")
    let short = Localized(en: "truth down, answer across", zh: "行为真值，列为预测")
    let fits = buffer.glyphs.charset.width(of: rows[language]) <= frame.width
    buffer.write(
      (fits ? rows : short)[language], at: Point(frame.minColumn, frame.minRow), ink: .dim,
      width: frame.width)
    drawMatrix(matrix, into: &buffer, frame: frame.inset(top: 1))
  }

  private func drawMatrix(_ matrix: ConfusionMatrix, into buffer: inout Buffer, frame: Rect) {
    let count = matrix.classCount
    // Where counts of two figures would touch, the margin goes.
    let margin = (frame.width - 4) / count < 3 ? 1 : 4
    let width = min(7, max(2, (frame.width - margin) / count))
    // One blank row between two, where there is room for all.
    let step = frame.height >= 2 * count + 2 ? 2 : 1
    for label in 0..<count {
      let end = frame.minColumn + margin + (label + 1) * width
      buffer.write(name(label), endingAt: end, row: frame.minRow, ink: ink(label))
    }
    for actual in 0..<count {
      let row = frame.minRow + 1 + actual * step
      guard row < frame.endRow else { return }
      buffer.write(
        name(actual), at: Point(frame.minColumn + (margin > 1 ? 1 : 0), row), ink: ink(actual))
      for answer in 0..<count {
        let number = matrix[actual: actual, predicted: answer]
        let end = frame.minColumn + margin + (answer + 1) * width
        let ink: Ink = number == 0 ? .dim : (actual == answer ? .text : .now)
        let isSelected = selected.map { $0 == (actual, answer) } ?? false
        buffer.write(
          isSelected ? "▸\(number)" : "\(number)", endingAt: end, row: row,
          ink: isSelected ? .accent : ink)
      }
      let column = frame.minColumn + margin + 2 + count * width
      guard let recall = matrix.recall(of: actual), column + 8 <= frame.endColumn else { continue }
      buffer.write(NumberText.percent(recall), at: Point(column, row), ink: .dim)
    }
  }

  private func name(_ label: Int) -> String {
    NetworkShade(run).hasClasses ? "\(label)" : (label == 1 ? "+" : "o")
  }

  private func ink(_ label: Int) -> Ink {
    NetworkShade(run).hasClasses ? .text : (label == 1 ? .positive : .negative)
  }

  private func drawRegression(into buffer: inout Buffer, frame: Rect) {
    let parts: [(Localized, DataPart, NetworkMeasure?)] = [
      (Localized(en: "training", zh: "训练"), .training, run.network.training),
      (Localized(en: "test", zh: "测试"), .test, run.network.test),
    ]
    var row = frame.minRow
    for (name, part, measure) in parts {
      guard let measure, row + 1 < frame.endRow else { continue }
      let share =
        run.network.rSquared(part).map { $0.isFinite ? NumberText.fixed($0, decimals: 4) : "–" }
        ?? ""
      buffer.write(
        [
          Piece(name[language], .dim), Piece("  R² ", .dim), Piece(share),
          Piece(Localized(en: "   loss ", zh: "   损失 ")[language], .dim),
          Piece(NumberText.loss(measure.loss)),
        ], at: Point(frame.minColumn, row))
      row += 2
    }
    let note = Localized(
      en: "R² is 1 for perfect answers and 0 for always saying the mean.",
      zh: "R² 为 1 表示全对，为 0 等于只会答平均值。")
    for line in buffer.glyphs.charset.wrapped(note[language], width: frame.width)
    where row < frame.endRow {
      buffer.write(line, at: Point(frame.minColumn, row), ink: .dim, width: frame.width)
      row += 1
    }
  }
}
