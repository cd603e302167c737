import Plotting

/// The curve beside a text: the picture, the update in its shortest form, the learning rate.
///
/// It fits into forty columns. Title, status and keys belong to whoever has the text.
struct CurveBeside {
  let stage: CurveStage
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let marks = stage.marks(in: language)
    var plot = CurvePlot(
      panel: stage.panel, size: Size(width: frame.width, height: frame.height - 3))
    plot.marks = marks
    plot.draw(into: &buffer, at: frame.origin)
    let words = CurveWords(
      run: stage.panel.run, language: language, hidesNext: marks.hidesNext)
    let room = frame.width - 1
    let charset = buffer.glyphs.charset
    let formula = Self.forms(of: words).first { charset.width(of: $0) <= room } ?? []
    buffer.write(formula, at: Point(frame.minColumn + 1, frame.endRow - 2))
    let rate = NumberText.rate(stage.panel.settings.learningRate)
    let regime = CurveRegime(of: words.run, next: words.next)
    let gauge = RateGauge(regime: regime, length: 14)
    buffer.write(
      [Piece("lr ", .dim), Piece(rate, .bright), Piece("  ")] + gauge.pieces,
      at: Point(frame.minColumn + 1, frame.endRow - 1))
  }

  /// The update from the longest form to the shortest.
  private static func forms(of words: CurveWords) -> [[Piece]] {
    let parts = words.formulaInNumbers
    let head = [words.formulaInLetters[0]]
    return [head + parts[1] + parts[2], head + parts[2]]
  }
}
