import Engine
import Plotting

/// The seventh screen as a whole: title, listings, variables, what the line computed, status.
struct CodeScreen {
  let app: App
  let stage: CodeStage
  let layout: CodeLayout
  let words: CodeWords
  private let size: Size

  init(app: App, stage: CodeStage, size: Size) {
    self.app = app
    self.stage = stage
    self.size = size
    layout = stage.layout(size: size)
    words = CodeWords(
      run: stage.panel.run, language: app.shownLanguage, hidesNext: stage.asks(in: app))
  }

  func draw(into buffer: inout Buffer) {
    CodeTitle(app: app, stage: stage).line.draw(into: &buffer)
    for pane in layout.shown { draw(pane, into: &buffer) }
    drawFoot(into: &buffer)
    stage.status(words, in: app).draw(into: &buffer, row: size.height - 2)
  }

  /// The pane in focus and the numbers below it, for a place beside a text.
  func drawPanel(into buffer: inout Buffer) {
    for pane in layout.shown { draw(pane, into: &buffer) }
    let foot = Rect(
      column: 0, row: layout.footRow, width: size.width, height: size.height - layout.footRow)
    CodeBrief(words: words).draw(into: &buffer, frame: foot)
  }

  // MARK: Panes

  private func draw(_ pane: CodePane, into buffer: inout Buffer) {
    guard let frame = layout.frames[pane], let content = layout.content(of: pane) else { return }
    let left = frame.minColumn == 0 || pane.language != nil ? 0 : 1
    buffer.heading(
      pane.title[words.language], at: Point(frame.minColumn + left, frame.minRow),
      width: frame.width - left - (pane.language == nil ? 0 : 1), isFocused: pane == stage.focus)
    switch pane {
    case .pytorch, .matlab, .swift: drawListing(pane, into: &buffer, frame: content)
    case .numbers:
      CodeNumbersPane(words: words, ghosts: stage.panel.ghosts).draw(
        into: &buffer, frame: content)
    case .passes:
      CodePassTable(panel: stage.panel, language: words.language).draw(
        into: &buffer, frame: content)
    case .loss: CodeLossPane(panel: stage.panel).draw(into: &buffer, frame: content)
    }
  }

  private func drawListing(_ pane: CodePane, into buffer: inout Buffer, frame: Rect) {
    guard let language = pane.language else { return }
    CodeListingPane(language: language, words: words, cursor: stage.explained).draw(
      into: &buffer, frame: frame)
  }

  // MARK: Foot

  private func drawFoot(into buffer: inout Buffer) {
    var row = layout.footRow
    if layout.tier >= .standard {
      buffer.horizontalRule(at: Point(0, row), width: size.width)
      row += 1
    }
    for language in layout.others {
      drawLine(of: language, row: row, into: &buffer)
      row += 1
    }
    let charset = buffer.glyphs.charset
    let formula = words.formulas.first { charset.width(of: $0) <= size.width - 2 } ?? []
    buffer.write(formula, at: Point(1, row))
    if layout.tier >= .standard { drawStrip(into: &buffer, row: row + 1) }
  }

  /// The line that ran last in a language whose listing has no place.
  private func drawLine(of language: CodeLanguage, row: Int, into buffer: inout Buffer) {
    let run = stage.panel.run
    let listing = CodeListing(language, run.settings)
    let text = listing.excerpt(
      of: listing.places(of: stage.explained, in: run), in: words.language)
    buffer.write(language.title, at: Point(1, row), ink: .dim)
    buffer.put("▶", at: Point(9, row), ink: .now)
    buffer.write(text, at: Point(11, row), ink: .now, width: size.width - 12)
  }

  /// The rate and the loss over all data as bars.
  private func drawStrip(into buffer: inout Buffer, row: Int) {
    let language = words.language
    let rate = NumberText.rate(stage.learningRate)
    buffer.write([Piece("lr ", .dim), Piece(rate, .bright)], at: Point(1, row))
    let title =
      stage.panel.settings.program == .parabola
      ? Localized(en: "y at the present x ", zh: "现在 x 处的 y ")
      : Localized(en: "loss over all data ", zh: "全部数据的损失 ")
    let column = 13 + buffer.write(title[language], at: Point(13, row), ink: .dim)
    let width = min(60, size.width - column - 11)
    let history = stage.panel.history
    let known = history.buckets.prefix(stage.position / history.stride + 1).map(\.high)
    let most = known.filter(\.isFinite).max() ?? 0
    Sparkline(Array(known), range: 0...max(most, 1e-300)).draw(
      into: &buffer, at: Point(column, row), width: width, ink: .train)
    buffer.write(
      NumberText.loss(stage.panel.run.wholeLoss), endingAt: column + width + 10, row: row)
  }
}
