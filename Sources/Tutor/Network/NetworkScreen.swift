import Engine
import Plotting

/// The fourth screen as a whole: title, panes, and at the foot what has room of formula, gauge and
/// losses, then the status.
struct NetworkScreen: PaneScreen {
  let app: App
  let stage: NetworkStage
  let layout: NetworkLayout
  private let words: NetworkWords

  init(app: App, stage: NetworkStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = stage.layout(size: size)
    words = NetworkWords(stage: stage, app: app, width: size.width)
  }

  var title: TitleLine { NetworkTitle(app: app, stage: stage).line }
  var focus: NetworkPane { stage.focus }
  var statusLine: StatusLine { StatusLine(app: app) { words.status } }

  func name(of pane: NetworkPane) -> String { words.title(of: pane) }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    NetworkBrief(run: stage.panel.run, language: words.language, legend: lossPane.legend).draw(
      into: &buffer, frame: frame)
  }

  // MARK: Panes

  func drawContent(of pane: NetworkPane, into buffer: inout Buffer, frame: Rect) {
    let (panel, language) = (stage.panel, words.language)
    switch pane {
    // It would answer what is asked.
    case _ where words.hidesNext && pane.looksAhead:
      buffer.write(
        Localized.shownLater[language], at: Point(frame.minColumn + 1, frame.minRow), ink: .dim,
        width: frame.width - 1)
    case .map: drawMap(into: &buffer, frame: frame)
    case .network: drawNetwork(into: &buffer, frame: frame)
    case .loss: lossPane.draw(into: &buffer, frame: frame)
    case .knobs:
      KnobPane(
        knobs: Knob.all(of: stage), selected: stage.selectedKnob, language: language,
        isNarrow: layout.tier == .narrow
      ).draw(into: &buffer, frame: frame)
    case .confusion:
      NetworkConfusionPane(run: panel.run, language: language).draw(into: &buffer, frame: frame)
    case .slice:
      NetworkSlicePane(panel: panel, language: language, hidesNext: words.hidesNext).draw(
        into: &buffer, frame: frame)
    case .layers:
      NetworkLayersPane(panel: panel, language: language).draw(into: &buffer, frame: frame)
    case .doctor:
      NetworkDoctorPane(findings: words.findings, language: language).draw(
        into: &buffer, frame: frame)
    case .warp:
      NetworkWarpPane(panel: panel, look: stage.look, language: language).draw(
        into: &buffer, frame: frame)
    case .sweep:
      NetworkSweepPane(panel: panel, look: stage.look, language: language).draw(
        into: &buffer, frame: frame)
    }
  }

  private func drawMap(into buffer: inout Buffer, frame: Rect) {
    var map = NetworkMap(panel: stage.panel, look: stage.look, language: words.language)
    if case .map(let x, let y) = stage.mode { map.cross = (x, y) }
    if case .draw(let cursor) = stage.mode { map.cross = (cursor.place.x, cursor.place.y) }
    map.draw(into: &buffer, frame: frame)
  }

  private func drawNetwork(into buffer: inout Buffer, frame: Rect) {
    var picture = NetworkPicture(
      panel: stage.panel,
      diagram: NetworkDiagram(sizes: stage.panel.run.design.sizes, frame: frame),
      language: words.language)
    picture.showsGradient = stage.showsGradient
    if case .network(let cursor) = stage.mode { picture.selected = cursor }
    picture.draw(into: &buffer)
  }

  private var lossPane: NetworkLossPane {
    var pane = NetworkLossPane(panel: stage.panel, look: stage.look, language: words.language)
    // Beside a text the numbers stand below.
    pane.hasLegend = layout.tier > .narrow
    if case .losses(let step) = stage.mode { pane.cursor = step }
    if case .predict(let prediction) = stage.mode { pane.caret = prediction.caret }
    return pane
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
    guard layout.tier >= .wide else { return drawFocus(into: &buffer) }
    let row = layout.footRow
    buffer.horizontalRule(at: Point(0, row), width: size.width)
    buffer.write(words.formula, at: Point(1, row + 1))
    buffer.write(words.gauge, at: Point(1, row + 2))
    buffer.write(words.losses, at: Point(1, row + 3))
  }

  /// Where map and network have no headings, the rule above the losses says which has the focus.
  private func drawFocus(into buffer: inout Buffer) {
    guard focus == .map || focus == .network, let losses = layout.frames[.loss] else { return }
    let text = "▸ \(words.title(of: focus)) "
    buffer.write(text, endingAt: size.width - 2, row: losses.minRow, ink: .accent)
  }
}
