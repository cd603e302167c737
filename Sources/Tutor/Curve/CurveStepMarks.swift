import Engine
import Plotting

/// The x axis as the place where the step happens: numbers of the steps, the arrow −lr·g.
extension CurvePlot {
  /// How many of the last steps are numbered on the axis.
  private static let numbered = 10

  /// Draws on the axis row, whose first column is `origin`, and on the labels below it.
  func drawStep(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    drawNumbers(on: canvas, into: &buffer, at: origin)
    defer { drawCaret(on: canvas, into: &buffer, at: origin) }
    let run = panel.run
    guard run.x.isFinite else { return }
    guard let now = canvas.column(x: run.x) else {
      return drawOffScreen(run.x, into: &buffer, at: origin, width: canvas.size.width)
    }
    if !marks.hidesNext { drawArrow(from: now, on: canvas, into: &buffer, at: origin) }
    drawNumber(run.stepCount, at: now, ink: .now, into: &buffer, origin: origin)
  }

  /// The guess: a caret on the axis, its number below.
  private func drawCaret(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    guard let caret = marks.caret, let column = canvas.column(x: caret) else { return }
    buffer.put("▲", at: Point(origin.column + column, origin.row), ink: .accent)
    let text = "x = \(NumberText.formula((caret * 1000).rounded() / 1000))?"
    write(text, near: column, into: &buffer, at: origin, ink: .bright)
  }

  /// The last digit of each step where it stands; newer ones cover older ones.
  private func drawNumbers(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    for past in panel.recent(Self.numbered + 1).dropLast() {
      guard let column = canvas.column(x: past.x) else { continue }
      drawNumber(past.stepCount, at: column, ink: .trail, into: &buffer, origin: origin)
    }
  }

  private func drawNumber(
    _ step: Int, at column: Int, ink: Ink, into buffer: inout Buffer, origin: Point
  ) {
    let digit = Unicode.Scalar(UInt8(48 + step % 10))
    buffer.put(digit, at: Point(origin.column + column, origin.row), ink: ink)
  }

  /// `━━▶` from the point now to the next one, and its length below.
  private func drawArrow(
    from now: Int, on canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    let run = panel.run
    let move = run.next.x - run.x
    guard move != 0, !move.isNaN else { return }
    let edge = move > 0 ? canvas.size.width - 1 : 0
    let tip = canvas.column(x: run.next.x) ?? edge
    let direction = move > 0 ? 1 : -1
    for column in stride(from: now + direction, to: tip, by: direction) {
      buffer.put("━", at: Point(origin.column + column, origin.row), ink: .arrow)
    }
    if tip != now {
      let head: Unicode.Scalar = move > 0 ? "▶" : "◀"
      buffer.put(head, at: Point(origin.column + tip, origin.row), ink: .arrow)
    }
    drawLength(of: move, near: (now + tip) / 2, into: &buffer, at: origin)
  }

  /// `▶ Δx +0.0648` on the row of labels, as near to the arrow as there is room.
  private func drawLength(
    of move: Double, near column: Int, into buffer: inout Buffer, at origin: Point
  ) {
    let text = (move > 0 ? "▶" : "◀") + " Δx \(NumberText.signed(move))"
    write(text, near: column, into: &buffer, at: origin, ink: .arrow)
  }

  /// Writes on the row of labels, as near to a column as there is room.
  private func write(
    _ text: String, near column: Int, into buffer: inout Buffer, at origin: Point, ink: Ink
  ) {
    let width = buffer.glyphs.charset.width(of: text)
    let row = origin.row + 1
    let last = origin.column + canvasSize.width - width
    let wanted = min(max(origin.column, origin.column + column - width / 2), last)
    let starts = (0..<canvasSize.width).flatMap { [wanted + $0, wanted - $0] }
    let free = starts.first { start in
      start >= origin.column && start <= last
        && buffer.isBlank(Point(start - 1, row), width: width + 2)
    }
    if let free { buffer.write(text, at: Point(free, row), ink: ink) }
  }

  /// Words instead of a point that is not in the picture.
  private func drawOffScreen(
    _ place: Double, into buffer: inout Buffer, at origin: Point, width: Int
  ) {
    let isLeft = place < x.lowerBound
    let text = Localized(
      en: "off screen, x = \(NumberText.formula(place))",
      zh: "在画面外，x = \(NumberText.formula(place))")[marks.language]
    let shown = isLeft ? "◀ \(text)" : "\(text) ▶"
    let length = buffer.glyphs.charset.width(of: shown)
    let column = isLeft ? origin.column : origin.column + width - length
    let rows = (1...max(1, canvasSize.height)).map { origin.row - $0 }
    let free = rows.first { buffer.isBlank(Point(column, $0), width: length) }
    buffer.write(shown, at: Point(column, free ?? rows[0]), ink: .now)
  }
}
