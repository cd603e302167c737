import Engine
import Plotting

/// The numbers as large as they can be, and a listing: for the last row of a class.
struct CodeProjector: ProjectorScreen {
  let app: App
  let stage: CodeStage

  func draw(into buffer: inout Buffer) {
    let run = stage.panel.run
    let words = CodeWords(
      run: run, language: app.shownLanguage, hidesNext: stage.asks(in: app))
    CodeTitle(app: app, stage: stage).line.draw(into: &buffer)
    drawNumbers(of: run, into: &buffer)
    let top = BlockDigits.height + 4
    let size = buffer.size
    buffer.heading(
      stage.listing.title, at: Point(0, top - 1), width: size.width, isFocused: true)
    CodeListingPane(language: stage.listing, words: words, cursor: stage.explained).draw(
      into: &buffer,
      frame: Rect(column: 1, row: top, width: size.width - 2, height: size.height - top - 3))
    let charset = buffer.glyphs.charset
    let formula = words.formulas.first { charset.width(of: $0) <= size.width - 2 } ?? []
    buffer.write(formula, at: Point(1, size.height - 3))
    stage.status(words, in: app).draw(into: &buffer, row: size.height - 2)
  }

  /// Parameters, gradients and loss in block digits; a gradient that is None is a dash.
  private func drawNumbers(of run: CodeRun, into buffer: inout Buffer) {
    let names = run.settings.program == .parabola ? ["x"] : ["w", "b"]
    var numbers: [(String, Double?, Ink)] = names.enumerated().map {
      ($1, run.parameters[$0], .now)
    }
    numbers += names.enumerated().map { ("\($1).grad", run.gradient?[$0], .tangent) }
    numbers.append((run.settings.program == .parabola ? "y" : "loss", run.loss, .curve))
    let cell = (buffer.size.width - 2) / numbers.count
    let texts = numbers.map { $0.1.map { large($0, width: cell - 2) } ?? "−" }
    let isWide = texts.allSatisfy { BlockDigits($0, isWide: true).width <= cell - 2 }
    for (index, (name, value, ink)) in numbers.enumerated() {
      let column = 1 + index * cell
      buffer.write(value == nil ? "\(name) None" : name, at: Point(column, 1), ink: .dim)
      BlockDigits(texts[index], isWide: isWide).draw(
        into: &buffer, at: Point(column, 2), ink: ink)
    }
  }

  /// A number with as many decimals as there is room for.
  private func large(_ value: Double, width: Int) -> String {
    let isVisible = abs(value) >= 0.001 || value == 0
    let fixed = [4, 3, 2, 1, 0].map { NumberText.fixed(value, decimals: $0) }
    let texts = [NumberText.formula(value)] + (isVisible ? fixed : [])
    return texts.first { BlockDigits($0).width <= width }
      ?? NumberText.scientific(value, decimals: 0)
  }
}
