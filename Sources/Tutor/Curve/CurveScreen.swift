import Engine
import Plotting

/// The first screen as a whole: title, panes, formula, gauge, loss strip, status, keys.
struct CurveScreen: PaneScreen {
  let app: App
  let stage: CurveStage
  let layout: CurveLayout
  let words: CurveWords

  init(app: App, stage: CurveStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = CurveLayout(size: size, isEnlarged: stage.isEnlarged, focus: stage.focus)
    words = CurveWords(
      run: stage.panel.run, language: app.shownLanguage,
      hidesNext: stage.marks(for: app).hidesNext)
  }

  var title: TitleLine { CurveTitle(app: app, stage: stage, showsPane: !layout.hasHeadings).line }
  var focus: CurvePane { stage.focus }
  var statusLine: StatusLine { words.status(in: app, stage: stage) }

  func name(of pane: CurvePane) -> String { stage.panel.title(of: pane)[words.language] }

  func drawBrief(into buffer: inout Buffer, frame: Rect) { drawFoot(into: &buffer) }

  // MARK: Panes

  func drawContent(of pane: CurvePane, into buffer: inout Buffer, frame: Rect) {
    let panel = stage.panel
    switch pane {
    case .plot: drawPlot(into: &buffer, frame: frame)
    case .loss: LossPane(panel: panel).draw(into: &buffer, frame: frame)
    case .steps: StepTable(panel: panel).draw(into: &buffer, frame: frame)
    case .cobweb: CurveCobweb(panel: panel).draw(into: &buffer, frame: frame)
    case .map: RegimeMap(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .window:
      CurveWindow(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .ghosts:
      GhostList(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    }
  }

  private func drawPlot(into buffer: inout Buffer, frame: Rect) {
    var plot = CurvePlot(panel: stage.panel, size: frame.size)
    plot.marks = stage.marks(for: app)
    plot.marks.numbersTrail = layout.tier >= .wide
    plot.draw(into: &buffer, at: frame.origin)
    if layout.tier > .narrow, layout.frame(of: .window) == nil, stage.panel.view != .window {
      drawInset(into: &buffer, frame: frame)
    }
  }

  /// The note's window in a corner where it covers no point: top centre, else left, else right.
  private func drawInset(into buffer: inout Buffer, frame: Rect) {
    let size = CurveWindow.insetSize
    let left = frame.minColumn + CurvePlot.labelWidth + 2
    let room = frame.endColumn - left - size.width
    guard room > 4, frame.height >= 14 else { return }
    let free = [room / 2 - 4, 2, room - 2].map { offset in
      Rect(column: left + offset, row: frame.minRow, width: size.width, height: size.height)
    }.first { rect in isBlank(rect, in: buffer) }
    guard let free else { return }
    let title = Localized(en: "window −5…5", zh: "原图 −5…5")[words.language]
    buffer.box(free, title: title)
    CurveWindow(panel: stage.panel, language: words.language).draw(
      into: &buffer, frame: free.inset(top: 1, left: 1, bottom: 1, right: 1))
  }

  private func isBlank(_ rect: Rect, in buffer: Buffer) -> Bool {
    (rect.minRow..<rect.endRow).allSatisfy { row in
      (rect.minColumn..<rect.endColumn).allSatisfy { column in
        buffer[Point(column, row)]?.scalar == " "
      }
    }
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
    var row = layout.foot.minRow
    if layout.tier >= .wide {
      buffer.horizontalRule(at: Point(0, row), width: size.width)
      row += 1
    } else if layout.tier == .standard {
      row += 1
    }
    if layout.tier >= .wide {
      buffer.write(words.rule, at: Point(1, row))
      row += 1
    }
    drawFormula(into: &buffer, row: row)
    drawGauge(into: &buffer, row: row + 1)
    if layout.tier > .compact { drawStrip(into: &buffer, row: row + 2) }
  }

  private func drawFormula(into buffer: inout Buffer, row: Int) {
    let charset = buffer.glyphs.charset
    let forms = words.formulaForms
    let width = size.width - (layout.tier == .narrow ? 1 : 2)
    let fitting = forms.first { charset.width(of: $0) <= width }
    buffer.write(fitting ?? forms[forms.count - 1], at: Point(1, row))
  }

  private func drawGauge(into buffer: inout Buffer, row: Int) {
    let run = words.run
    let regime = CurveRegime(of: run, next: words.next)
    buffer.write(learningRate: run.settings.learningRate, row: row)
    let gauge = RateGauge(regime: regime, length: layout.tier <= .compact ? 14 : 24)
    let end = 11 + buffer.write(gauge.pieces, at: Point(11, row))
    // What the rate does would answer where the next step lands.
    guard !words.hidesNext else { return }
    let ink: Ink = regime.regime == .fliesAway || regime.regime == .climbs ? .warning : .text
    let charset = buffer.glyphs.charset
    let room = size.width - end - 3
    let sentence = words.regimeSentences(regime).first { charset.width(of: $0) <= room }
    let column = end + max(2, min(5, room - charset.width(of: sentence ?? "") + 2))
    buffer.write(sentence ?? "", at: Point(column, row), ink: ink)
  }

  /// The gap to the minimum as bars on a logarithmic scale, and the last four as numbers.
  private func drawStrip(into buffer: inout Buffer, row: Int) {
    let hasMinimum = words.run.leastLoss != nil
    let name = Localized(
      en: hasMinimum ? "loss−min" : "loss", zh: hasMinimum ? "损失−最小" : "损失")[words.language]
    buffer.write(name, at: Point(1, row), ink: .dim)
    let gaps = LossGaps(
      path: stage.panel.history, upTo: stage.panel.timeline.position, least: words.run.leastLoss)
    let width = min(24, size.width / 3)
    Sparkline(gaps.highs, scale: stage.panel.lossScale).draw(
      into: &buffer, at: Point(11, row), width: width, ink: .train)
    let recent = stage.panel.recent(4).map { run in
      // Rounding may carry a loss below the minimum by a hair, which would only puzzle.
      NumberText.formula(run.leastLoss.map { run.loss < $0 ? 0 : run.loss - $0 } ?? run.loss)
    }
    let text = recent.joined(separator: " → ")
    buffer.write(text, at: Point(13 + width, row), width: size.width - 14 - width)
  }
}
