import Engine
import Plotting

/// What the variables hold after the line that ran last: value and gradient in columns.
///
/// What that line made is bright and has `◂` behind it; what belongs to the pass before is dim.
struct CodeNumbersPane {
  let words: CodeWords
  /// The kept runs, which stand below the variables where there is room.
  let ghosts: [CodeGhost]

  /// The rows of the loop: a heading, two parameters, a gap, x, y, pred, loss.
  static let height = 8

  private var run: CodeRun { words.run }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let language = words.language
    let valueEnd = frame.minColumn + Self.nameWidth + Self.numberWidth
    let gradEnd = valueEnd + Self.numberWidth + 2
    let row = frame.minRow
    let hasGradients = gradEnd + 2 <= frame.endColumn
    buffer.write(
      Localized(en: "value", zh: "值")[language], endingAt: valueEnd, row: row, ink: .dim)
    if hasGradients { buffer.write(".grad", endingAt: gradEnd, row: row, ink: .dim) }
    for (index, variable) in run.parameterVariables.enumerated() {
      let row = row + 1 + (hasGradients ? index : 2 * index)
      write(variable.name, at: Point(frame.minColumn, row), into: &buffer)
      write(variable.value, variable.isNew, end: valueEnd, row: row, into: &buffer)
      guard let gradient = variable.gradient else { continue }
      if !hasGradients { write(".grad", at: Point(frame.minColumn, row + 1), into: &buffer) }
      let (end, place) = hasGradients ? (gradEnd, row) : (valueEnd, row + 1)
      write(gradient, variable.hasNewGradient, end: end, row: place, into: &buffer)
    }
    drawOthers(into: &buffer, frame: frame, skips: hasGradients ? 1 : run.parameters.count)
  }

  private static let nameWidth = 7
  private static let numberWidth = 11

  private func drawOthers(into buffer: inout Buffer, frame: Rect, skips: Int) {
    let first = frame.minRow + 1 + run.parameters.count + skips
    for (index, variable) in run.otherVariables.enumerated() {
      let row = first + index
      guard row < frame.endRow else { return }
      write(variable.name, at: Point(frame.minColumn, row), into: &buffer)
      if variable.isList {
        writeList(variable, row: row, frame: frame, into: &buffer)
      } else {
        let end = frame.minColumn + Self.nameWidth + Self.numberWidth
        let ink = ink(isNew: variable.isNew, isOld: variable.isOld)
        buffer.write(variable.value, endingAt: end, row: row, ink: ink)
        if variable.isNew { buffer.put("◂", at: Point(end + 1, row), ink: .now) }
      }
    }
    let below = first + run.otherVariables.count + 1
    for (index, ghost) in ghosts.enumerated() where below + index < frame.endRow {
      draw(ghost, at: Point(frame.minColumn, below + index), frame, into: &buffer)
    }
  }

  /// The numbers of a batch, one beside the other.
  private func writeList(
    _ variable: CodeVariable, row: Int, frame: Rect, into buffer: inout Buffer
  ) {
    let column = frame.minColumn + Self.nameWidth
    let ink = ink(isNew: variable.isNew, isOld: variable.isOld)
    let end =
      column
      + buffer.write(
        variable.value, at: Point(column, row), ink: ink, width: frame.endColumn - column - 3)
    if variable.isNew { buffer.put("◂", at: Point(end + 1, row), ink: .now) }
  }

  /// A kept run: how it was run and where it ended.
  private func draw(
    _ ghost: CodeGhost, at point: Point, _ frame: Rect, into buffer: inout Buffer
  ) {
    let names = ghost.settings.program == .parabola ? ["x"] : ["w", "b"]
    let values = zip(names, ghost.last.parameters).map { "\($0) \(NumberText.rate($1))" }
    let pieces = [
      Piece("\(ghost.number) ", .ghost(Int8(ghost.number))), Piece(ghost.label, .dim),
      Piece("  " + values.joined(separator: ", ")),
    ]
    guard buffer.glyphs.charset.width(of: pieces) <= frame.endColumn - point.column else {
      buffer.write(
        [pieces[0], Piece(values.joined(separator: ", "))], at: point)
      return
    }
    buffer.write(pieces, at: point)
  }

  private func write(_ name: String, at point: Point, into buffer: inout Buffer) {
    buffer.write(name, at: point, ink: .dim, width: Self.nameWidth)
  }

  private func write(
    _ value: String, _ isNew: Bool, end: Int, row: Int, into buffer: inout Buffer
  ) {
    buffer.write(value, endingAt: end, row: row, ink: ink(isNew: isNew, isOld: false))
    if isNew { buffer.put("◂", at: Point(end + 1, row), ink: .now) }
  }

  private func ink(isNew: Bool, isOld: Bool) -> Ink { isNew ? .bright : isOld ? .dim : .text }
}
