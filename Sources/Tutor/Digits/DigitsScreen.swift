import Engine
import Plotting

/// The sixth screen as a whole: title, panes, a line of numbers, the status.
struct DigitsScreen {
  let app: App
  let stage: DigitsStage
  let layout: DigitsLayout
  private let words: DigitsWords
  private let size: Size

  init(app: App, stage: DigitsStage, size: Size) {
    self.app = app
    self.stage = stage
    self.size = size
    layout = stage.layout(size: size)
    words = DigitsWords(stage: stage, app: app)
  }

  func draw(into buffer: inout Buffer) {
    DigitsTitle(app: app, stage: stage).line.draw(into: &buffer)
    for pane in layout.shown { draw(pane, into: &buffer) }
    buffer.write(words.numbers(width: size.width - 2), at: Point(1, layout.footRow))
    StatusLine(app: app) { words.status }.draw(into: &buffer, row: size.height - 2)
  }

  /// The panes and the numbers below them, for a place beside a text.
  func drawPanel(into buffer: inout Buffer) {
    for pane in layout.shown { draw(pane, into: &buffer) }
    let foot = Rect(
      column: 0, row: layout.footRow, width: size.width, height: size.height - layout.footRow)
    NetworkBrief(
      run: stage.panel.run, language: words.language, legend: words.lossPane.legend
    ).draw(into: &buffer, frame: foot)
  }

  private func draw(_ pane: DigitsPane, into buffer: inout Buffer) {
    guard let frame = layout.frames[pane], let content = layout.content(of: pane) else { return }
    if layout.hasHeading(pane) {
      buffer.heading(
        words.title(of: pane, width: frame.width - 4), at: frame.origin, width: frame.width,
        isFocused: pane == stage.focus)
    }
    drawContent(of: pane, into: &buffer, frame: content)
  }

  private func drawContent(of pane: DigitsPane, into buffer: inout Buffer, frame: Rect) {
    switch pane {
    case .digits:
      DigitsGridPane(
        rows: DigitsRows(stage.panel.run), filter: stage.filter, side: stage.pad.side,
        chosen: stage.chosenPlace, language: words.language
      ).draw(into: &buffer, frame: frame)
    case .pad:
      DigitsPadPane(pad: stage.pad, hasPen: stage.mode == .draw).draw(into: &buffer, frame: frame)
    case .output:
      DigitsOutputPane(stage: stage, language: words.language).draw(into: &buffer, frame: frame)
    case .loss, .accuracy:
      var curve = words.lossPane
      curve.hasLegend = false
      curve.quantity = pane == .loss ? .loss : .accuracy
      if pane == .accuracy { curve.caret = nil }
      curve.draw(into: &buffer, frame: frame)
    case .confusion: drawConfusion(into: &buffer, frame: frame)
    case .weights:
      var tiles = NetworkWeightTiles(weights: stage.panel.run.network.weights[0])
      tiles.side = stage.pad.side
      tiles.draw(into: &buffer, frame: frame)
    case .knobs: drawKnobs(into: &buffer, frame: frame)
    }
  }

  private func drawConfusion(into buffer: inout Buffer, frame: Rect) {
    var pane = NetworkConfusionPane(run: stage.panel.run, language: words.language)
    if case .matrix(let actual, let predicted) = stage.mode { pane.selected = (actual, predicted) }
    pane.draw(into: &buffer, frame: frame)
  }

  private func drawKnobs(into buffer: inout Buffer, frame: Rect) {
    var selected: Int?
    if case .knobs(let index) = stage.mode { selected = index }
    var pane = KnobPane(knobs: stage.knobs, selected: selected, language: words.language)
    pane.isNarrow = layout.tier == .narrow
    pane.draw(into: &buffer, frame: frame)
  }
}
