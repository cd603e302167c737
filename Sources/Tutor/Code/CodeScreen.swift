import Engine
import Plotting

/// The seventh screen as a whole: title, listings, variables, what the line computed, status.
struct CodeScreen: PaneScreen {
  let app: App
  let stage: CodeStage
  let layout: CodeLayout
  let words: CodeWords

  init(app: App, stage: CodeStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = stage.layout(size: size)
    words = CodeWords(
      run: stage.panel.run, language: app.shownLanguage, hidesNext: stage.asks(in: app))
  }

  var title: TitleLine { CodeTitle(app: app, stage: stage).line }
  var focus: CodePane { stage.focus }
  var statusLine: StatusLine { stage.status(words, in: app) }

  func name(of pane: CodePane) -> String { pane.title[words.language] }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    CodeBrief(words: words).draw(into: &buffer, frame: frame)
  }

  // MARK: Panes

  func drawContent(of pane: CodePane, into buffer: inout Buffer, frame: Rect) {
    switch pane {
    case .pytorch, .matlab, .swift: drawListing(pane, into: &buffer, frame: frame)
    case .numbers:
      CodeNumbersPane(words: words, ghosts: stage.panel.ghosts).draw(into: &buffer, frame: frame)
    case .passes:
      CodePassTable(panel: stage.panel, language: words.language).draw(into: &buffer, frame: frame)
    case .loss: CodeLossPane(panel: stage.panel).draw(into: &buffer, frame: frame)
    }
  }

  private func drawListing(_ pane: CodePane, into buffer: inout Buffer, frame: Rect) {
    guard let language = pane.language else { return }
    CodeListingPane(language: language, words: words, cursor: stage.explained).draw(
      into: &buffer, frame: frame)
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
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
    buffer.write(learningRate: stage.learningRate, row: row)
    let name =
      stage.panel.settings.program == .parabola
      ? Localized(en: "y at the present x ", zh: "现在 x 处的 y ")
      : Localized(en: "loss over all data ", zh: "全部数据的损失 ")
    let bars = buffer.drawLosses(
      stage.panel.history.highs(upTo: stage.position), name: name[words.language],
      at: Point(13, row), most: 60, reserve: 11)
    buffer.write(
      NumberText.loss(stage.panel.run.wholeLoss), endingAt: bars.upperBound + 10, row: row)
  }
}
