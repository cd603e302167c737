import Engine
import Plotting

/// The sixth screen as a whole: title, panes, a line of numbers, the status.
struct DigitsScreen: PaneScreen {
  let app: App
  let stage: DigitsStage
  let layout: DigitsLayout
  private let words: DigitsWords

  init(app: App, stage: DigitsStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = stage.layout(size: size)
    words = DigitsWords(stage: stage, app: app)
  }

  var title: TitleLine { DigitsTitle(app: app, stage: stage).line }
  var focus: DigitsPane { stage.focus }
  var statusLine: StatusLine { StatusLine(app: app) { words.status } }

  func name(of pane: DigitsPane) -> String {
    words.title(of: pane, width: (layout.heading(of: pane)?.width ?? 0) - 4)
  }

  func drawFoot(into buffer: inout Buffer) {
    buffer.write(words.numbers(width: size.width - 2), at: Point(1, layout.footRow))
  }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    NetworkBrief(
      run: stage.panel.run, language: words.language, legend: words.lossPane.legend
    ).draw(into: &buffer, frame: frame)
  }

  func drawContent(of pane: DigitsPane, into buffer: inout Buffer, frame: Rect) {
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
    case .knobs:
      KnobPane(
        knobs: stage.knobs, selected: stage.selectedKnob, language: words.language,
        isNarrow: layout.tier == .narrow
      ).draw(into: &buffer, frame: frame)
    }
  }

  private func drawConfusion(into buffer: inout Buffer, frame: Rect) {
    var pane = NetworkConfusionPane(run: stage.panel.run, language: words.language)
    if case .matrix(let actual, let predicted) = stage.mode { pane.selected = (actual, predicted) }
    pane.draw(into: &buffer, frame: frame)
  }
}
