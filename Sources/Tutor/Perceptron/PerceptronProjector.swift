import Engine
import Plotting

/// Weights, bias and errors as large as they can be, and the plane: for the last row of a class.
struct PerceptronProjector: ProjectorScreen {
  let app: App
  let stage: PerceptronStage

  func draw(into buffer: inout Buffer) {
    let run = stage.panel.run
    let asks = stage.asks(in: app)
    let words = PerceptronWords(run: run, language: app.shownLanguage, hidesNext: asks)
    PerceptronTitle(app: app, stage: stage).line.draw(into: &buffer)
    var plot = PerceptronPlot(
      panel: stage.panel, frame: Self.plotFrame(in: buffer.size), language: words.language)
    plot.marks = stage.marks(asks: asks)
    plot.draw(into: &buffer)
    drawNumbers(of: run, words, into: &buffer)
    let row = buffer.size.height - 3
    buffer.write(words.sumLine(asks: asks), at: Point(1, row))
    stage.status(words, in: app).draw(into: &buffer, row: row + 1)
  }

  /// The cells of the plane: the left half, more of a wide window as long as that makes it larger.
  static func plotFrame(in size: Size) -> Rect {
    let widest = min(size.width - 46, 2 * size.height + 20)
    return Rect(
      column: 0, row: 1, width: max(size.width / 2, widest), height: size.height - 4)
  }

  private func drawNumbers(
    of run: PerceptronRun, _ words: PerceptronWords, into buffer: inout Buffer
  ) {
    let left = Self.plotFrame(in: buffer.size).endColumn + 2
    let width = buffer.size.width - left - 1
    let wrong = Localized(en: "wrong", zh: "错")[words.language]
    let numbers: [(String, String, Ink)] = [
      ("w₁", large(run.weights.w1), .arrow), ("w₂", large(run.weights.w2), .arrow),
      ("b", large(run.weights.b), .text),
      ("\(wrong) / \(run.sampleCount)", "\(run.errors)", run.errors == 0 ? .success : .now),
    ]
    let rows = max(BlockDigits.height + 1, (buffer.size.height - 5) / 4)
    let fits = rows * 4 <= buffer.size.height - 4
    let columns = fits ? 1 : 2
    for (index, (name, text, ink)) in numbers.enumerated() {
      let cell = width / columns
      let point = Point(
        left + index % columns * cell,
        2 + index / columns * (fits ? rows : (buffer.size.height - 6) / 2))
      buffer.write(name, at: point, ink: .dim)
      let room = cell - 2
      let isWide = BlockDigits(text, isWide: true).width <= room
      BlockDigits(text, isWide: isWide).draw(
        into: &buffer, at: Point(point.column, point.row + 1), ink: ink)
    }
  }

  /// A number in at most six characters, with as many decimals as they hold.
  private func large(_ value: Double) -> String {
    let short = NumberText.formula(value)
    guard short.count > 6 else { return short }
    let fixed = [3, 2, 1, 0].map { NumberText.fixed(value, decimals: $0) }
    let isVisible = abs(value) >= 0.001 || value == 0
    return (isVisible ? fixed.first { $0.count <= 6 } : nil)
      ?? NumberText.scientific(value, decimals: 0)
  }
}
