import Engine
import Plotting

/// A few numbers as large as they can be, and the curve: for the last row of a class.
struct CurveProjector: ProjectorScreen {
  let app: App
  let stage: CurveStage

  func draw(into buffer: inout Buffer) {
    let language = app.shownLanguage
    let run = stage.panel.run
    buffer.write(
      [
        Piece("y = \(run.settings.function.text)", .curve),
        Piece("   k \(run.stepCount)", .bright),
      ], at: Point(1, 0))
    drawNumbers(of: run, into: &buffer)
    let marks = stage.marks(for: app)
    let words = CurveWords(run: run, language: language, hidesNext: marks.hidesNext)
    let plot = Self.plotFrame(in: buffer.size)
    var picture = CurvePlot(panel: stage.panel, size: plot.size)
    picture.marks = marks
    picture.draw(into: &buffer, at: plot.origin)
    drawFoot(words, into: &buffer)
  }

  /// The cells of the curve.
  static func plotFrame(in size: Size) -> Rect {
    let top = 1 + BlockDigits.height + 2
    return Rect(column: 0, row: top, width: size.width, height: size.height - top - 4)
  }

  /// x, lr and loss in block digits, as wide as there is room for all three.
  private func drawNumbers(of run: CurveRun, into buffer: inout Buffer) {
    let numbers: [(String, Double, Ink)] = [
      ("x", run.x, .now), ("lr", run.settings.learningRate, .text), ("loss", run.loss, .curve),
    ]
    let third = (buffer.size.width - 2) / 3
    let fitsWide = numbers.allSatisfy { number in
      BlockDigits(large(number.1), isWide: true).width <= third - 2
    }
    for (index, (name, value, ink)) in numbers.enumerated() {
      let column = 1 + index * third
      buffer.write(name, at: Point(column, 1), ink: .dim)
      let digits = BlockDigits(large(value), isWide: fitsWide)
      digits.draw(into: &buffer, at: Point(column, 2), ink: ink)
    }
  }

  /// A number in at most six characters, with as many decimals as they hold.
  private func large(_ value: Double) -> String {
    let short = NumberText.formula(value)
    guard short.count > 6 else { return short }
    let fixed = [4, 3, 2, 1, 0].map { NumberText.fixed(value, decimals: $0) }
    let isVisible = abs(value) >= 0.001 || value == 0
    return (isVisible ? fixed.first { $0.count <= 6 } : nil)
      ?? NumberText.scientific(value, decimals: 0)
  }

  private func drawFoot(_ words: CurveWords, into buffer: inout Buffer) {
    let height = buffer.size.height
    let regime = CurveRegime(of: words.run, next: words.next)
    let last = words.formulaInNumbers.suffix(2).flatMap { $0 }
    buffer.write(words.formulaInLetters + last, at: Point(1, height - 3))
    let line = words.status(in: app, stage: stage)
    // One sentence has room: what was said or went wrong comes before what the rate does.
    let isPlain = line.isAboutRun && line.ink == .bright && !words.hidesNext
    let text = isPlain ? words.regimeSentences(regime)[0] : line.text
    buffer.write(text, at: Point(1, height - 2), ink: line.ink, width: buffer.size.width - 2)
  }
}
