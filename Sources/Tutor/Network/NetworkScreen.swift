import Engine
import Plotting

/// The fourth screen as a whole: title, panes, and at the foot what has room of formula, gauge and
/// losses, then the status.
struct NetworkScreen {
  let app: App
  let stage: NetworkStage
  let layout: NetworkLayout
  private let words: NetworkWords
  private let size: Size

  init(app: App, stage: NetworkStage, size: Size) {
    self.app = app
    self.stage = stage
    self.size = size
    layout = stage.layout(size: size)
    words = NetworkWords(stage: stage, app: app, width: size.width)
  }

  func draw(into buffer: inout Buffer) {
    NetworkTitle(app: app, stage: stage).line.draw(into: &buffer)
    for pane in layout.shown { draw(pane, into: &buffer) }
    drawFoot(into: &buffer)
    statusLine.draw(into: &buffer, row: size.height - 2)
  }

  /// The status: one sentence.
  var statusLine: StatusLine { StatusLine(app: app) { words.status } }

  /// The panes and the numbers below them, for a place beside a text.
  func drawPanel(into buffer: inout Buffer) {
    for pane in layout.shown { draw(pane, into: &buffer) }
    let foot = Rect(
      column: 0, row: layout.footRow, width: size.width, height: size.height - layout.footRow)
    NetworkBrief(run: stage.panel.run, language: words.language, legend: lossPane.legend).draw(
      into: &buffer, frame: foot)
  }

  // MARK: Panes

  private func draw(_ pane: NetworkPane, into buffer: inout Buffer) {
    guard let frame = layout.frames[pane], let content = layout.content(of: pane) else { return }
    if layout.hasHeading(pane) {
      let isSide = layout.hasHeadings && pane != .map && pane != .loss
      let left = isSide || layout.tier == .narrow ? 1 : 0
      buffer.heading(
        words.title(of: pane), at: Point(frame.minColumn + left, frame.minRow),
        width: frame.width - left, isFocused: pane == stage.focus)
    }
    if pane == .loss, !layout.hasHeadings, layout.tier > .narrow {
      drawFocus(into: &buffer, row: frame.minRow)
    }
    if words.hidesNext, pane.looksAhead {
      drawRefusal(into: &buffer, frame: content)
    } else {
      drawContent(of: pane, into: &buffer, frame: content)
    }
  }

  /// In the place of a pane that would answer what is asked.
  private func drawRefusal(into buffer: inout Buffer, frame: Rect) {
    let text = Localized(en: "this is shown after your answer", zh: "回答之后才显示")
    buffer.write(
      text[words.language], at: Point(frame.minColumn + 1, frame.minRow), ink: .dim,
      width: frame.width - 1)
  }

  /// Where map and network have no headings, the rule above the losses says which has the focus.
  private func drawFocus(into buffer: inout Buffer, row: Int) {
    guard stage.focus == .map || stage.focus == .network else { return }
    let text = "▸ \(words.title(of: stage.focus)) "
    buffer.write(text, endingAt: size.width - 2, row: row, ink: .accent)
  }

  /// Draws a pane without its heading.
  func drawContent(of pane: NetworkPane, into buffer: inout Buffer, frame: Rect) {
    switch pane {
    case .map: drawMap(into: &buffer, frame: frame)
    case .network: drawNetwork(into: &buffer, frame: frame)
    case .loss: lossPane.draw(into: &buffer, frame: frame)
    case .knobs:
      var pane = KnobPane(
        knobs: Knob.all(of: stage), selected: stage.selectedKnob, language: words.language)
      pane.isNarrow = layout.tier == .narrow
      pane.draw(into: &buffer, frame: frame)
    case .confusion:
      NetworkConfusionPane(run: stage.panel.run, language: words.language).draw(
        into: &buffer, frame: frame)
    case .slice:
      NetworkSlicePane(
        panel: stage.panel, language: words.language, hidesNext: words.hidesNext
      ).draw(into: &buffer, frame: frame)
    case .layers:
      NetworkLayersPane(panel: stage.panel, language: words.language).draw(
        into: &buffer, frame: frame)
    case .doctor:
      NetworkDoctorPane(findings: words.findings, language: words.language).draw(
        into: &buffer, frame: frame)
    case .warp:
      NetworkWarpPane(panel: stage.panel, look: stage.look, language: words.language).draw(
        into: &buffer, frame: frame)
    case .sweep:
      NetworkSweepPane(panel: stage.panel, look: stage.look, language: words.language).draw(
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

  private func drawFoot(into buffer: inout Buffer) {
    guard layout.tier >= .wide else { return }
    let row = layout.footRow
    buffer.horizontalRule(at: Point(0, row), width: size.width)
    buffer.write(words.formula, at: Point(1, row + 1))
    buffer.write(words.gauge, at: Point(1, row + 2))
    buffer.write(words.losses, at: Point(1, row + 3))
  }
}
