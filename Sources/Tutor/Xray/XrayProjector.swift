import Engine
import Plotting

/// The operation as large as it can be, and the picture: for the last row of a class.
struct XrayProjector: ProjectorScreen {
  let app: App
  let stage: XrayStage

  func draw(into buffer: inout Buffer) {
    let words = stage.words(for: app)
    XrayTitle(app: app, stage: stage).line.draw(into: &buffer)
    let row = drawResult(words, into: &buffer)
    let frame = Rect(
      column: 1, row: row, width: buffer.size.width - 2, height: buffer.size.height - row - 3)
    let spare = max(0, frame.height - XrayGraphPane.map(of: stage.run, in: frame.size).height)
    XrayGraphPane(run: stage.run, shown: words.shownIndex).draw(
      into: &buffer, frame: frame.inset(top: spare / 2, bottom: spare - spare / 2))
    stage.status(words, in: app).draw(into: &buffer, row: buffer.size.height - 2)
  }

  /// The formula, and what it comes to in block digits; returns the first row below.
  private func drawResult(_ words: XrayWords, into buffer: inout Buffer) -> Int {
    guard let formula = words.formula else { return 2 }
    let neuron = [Piece(words.neuron, .dim)]
    let isWhole = buffer.glyphs.charset.width(of: neuron + formula.line) < buffer.size.width - 1
    buffer.write(neuron + (isWhole ? formula.line : formula.left), at: Point(1, 1))
    let text = XrayGraphPane.number(formula.result, cells: 6)
    let isWide = BlockDigits(text, isWide: true).width <= buffer.size.width - 4
    BlockDigits(text, isWide: isWide).draw(into: &buffer, at: Point(1, 2), ink: .now)
    return 2 + BlockDigits.height + 1
  }
}
