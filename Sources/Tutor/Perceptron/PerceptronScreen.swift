import Engine
import Plotting

/// The third screen as a whole: title, panes, the formulas, the strip of rate, mistakes and loss,
/// status.
struct PerceptronScreen: PaneScreen {
  let app: App
  let stage: PerceptronStage
  let layout: PerceptronLayout
  let words: PerceptronWords

  init(app: App, stage: PerceptronStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = stage.layout(size: size)
    words = PerceptronWords(
      run: stage.panel.run, language: app.shownLanguage, hidesNext: stage.asks(in: app))
  }

  var title: TitleLine { PerceptronTitle(app: app, stage: stage).line }
  var focus: PerceptronPane { stage.focus }
  var statusLine: StatusLine { stage.status(words, in: app) }

  func name(of pane: PerceptronPane) -> String { pane.title[words.language] }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    PerceptronBrief(words: words, selected: stage.selectedPart).draw(into: &buffer, frame: frame)
  }

  private var asks: Bool { words.hidesNext }

  // MARK: Panes

  func drawContent(of pane: PerceptronPane, into buffer: inout Buffer, frame: Rect) {
    let (panel, language) = (stage.panel, words.language)
    switch pane {
    case .plane: drawPlane(into: &buffer, frame: frame)
    case .numbers: drawNumbers(into: &buffer, frame: frame)
    case .data:
      PerceptronDataPane(
        words: words, frame: frame, hidden: asks ? panel.run.nextIndex : nil,
        hasHeading: layout.hasHeadings
      ).draw(into: &buffer)
    case .epochs:
      PerceptronEpochPane(panel: panel, language: language).draw(into: &buffer, frame: frame)
    case .loss:
      PerceptronLossPane(panel: panel, scale: stage.lossScale, cursor: stage.readStep).draw(
        into: &buffer, frame: frame)
    case .weights:
      PerceptronWeightPane(panel: panel, language: language, share: stage.slide?.place).draw(
        into: &buffer, frame: frame)
    case .steps:
      PerceptronStepTable(panel: panel, decimals: words.decimals, language: language).draw(
        into: &buffer, frame: frame)
    case .proof: PerceptronProofPane(words: words).draw(into: &buffer, frame: frame)
    case .ghosts:
      PerceptronGhostPane(panel: panel, language: language).draw(into: &buffer, frame: frame)
    case .knobs:
      KnobPane(
        knobs: Knob.all(of: stage), selected: stage.selectedKnob, language: language,
        isNarrow: layout.tier == .narrow
      ).draw(into: &buffer, frame: frame)
    }
  }

  private func drawPlane(into buffer: inout Buffer, frame: Rect) {
    var plot = PerceptronPlot(panel: stage.panel, frame: frame, language: words.language)
    plot.marks = stage.marks(asks: asks)
    plot.draw(into: &buffer)
  }

  /// The numbers of the step, or of what is done by hand.
  private func drawNumbers(into buffer: inout Buffer, frame: Rect) {
    let (run, language) = (stage.panel.run, words.language)
    switch stage.mode {
    case .adjust(let part):
      PerceptronHandPane(run: run, selected: part, language: language).draw(
        into: &buffer, frame: frame)
    case .draw(let cursor):
      PerceptronDrawPane(run: run, cursor: cursor, language: language).draw(
        into: &buffer, frame: frame)
    default:
      var numbers = PerceptronNumbers(words: words, frame: frame, asks: asks)
      if case .predict(let prediction, _) = stage.mode { numbers.said = prediction.caret }
      numbers.draw(into: &buffer)
    }
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
    var row = layout.footRow
    if layout.tier >= .wide {
      buffer.horizontalRule(at: Point(0, row), width: size.width)
      row += 1
      buffer.write(words.sumLine(asks: asks), at: Point(1, row))
      row += 1
    } else if layout.tier == .standard {
      row += 1
    }
    for formula in [words.weightFormula, words.biasFormula] {
      drawFormula(asks ? Array(formula.prefix(1)) : formula, into: &buffer, row: row)
      row += 1
    }
    if layout.tier > .compact { drawStrip(into: &buffer, row: row) }
  }

  /// An update in letters, numbers and result; where it does not fit, the letters go first.
  private func drawFormula(_ parts: [[Piece]], into buffer: inout Buffer, row: Int) {
    let charset = buffer.glyphs.charset
    let all = parts.flatMap { $0 }
    guard charset.width(of: all) > size.width - 2, parts.count == 3 else {
      buffer.write(all, at: Point(1, row))
      return
    }
    let name = parts[0].first?.text.prefix(1) ?? ""
    let short = [Piece(String(name))] + parts[1] + parts[2]
    let least = [Piece(String(name))] + parts[2]
    buffer.write(
      charset.width(of: short) <= size.width - 2 ? short : least, at: Point(1, row))
  }

  /// The rate, the mistakes of the last epochs, the loss as bars.
  private func drawStrip(into buffer: inout Buffer, row: Int) {
    let language = words.language
    buffer.write(learningRate: stage.learningRate, row: row)
    let loss = min(size.width - 28, 78)
    let name = Localized(en: "mistakes per epoch", zh: "每轮错误数")[language]
    let start = 13 + buffer.write(name + "  ", at: Point(13, row), ink: .dim)
    let room = loss - start - 2
    let charset = buffer.glyphs.charset
    let lines = (0...16).reversed().map { words.mistakesPerEpoch(limit: $0) }
    buffer.write(
      lines.first { charset.width(of: $0) <= room } ?? [], at: Point(start, row))
    let bars = buffer.drawLosses(
      stage.panel.history.highs(upTo: stage.position),
      name: Localized(en: "loss ", zh: "损失 ")[language], at: Point(loss, row), most: 40,
      reserve: 11)
    buffer.write(NumberText.loss(stage.panel.run.loss), endingAt: bars.upperBound + 10, row: row)
  }
}

extension PerceptronStage {
  /// The weight that arrows turn.
  var selectedPart: NeuronPart? {
    if case .adjust(let part) = mode { part } else { nil }
  }

  /// The knob that the arrows turn.
  var selectedKnob: Int? {
    if case .knobs(let index) = mode { index } else { nil }
  }

  /// The step that a read-out stands at.
  var readStep: Int? {
    if case .losses(let step) = mode { step } else { nil }
  }

  /// The status line: about a mode, else about the step.
  func status(_ words: PerceptronWords, in app: App) -> StatusLine {
    let language = words.language
    return StatusLine(app: app) {
      switch mode {
      case .readout(let place):
        (words.readout(at: place, within: cellUnit(in: app.surroundings)), .bright)
      case .losses(let step): (words.readout(step: step, panel), .bright)
      case .predict(let prediction, isOpen: true):
        (words.question(said: prediction.caret), .bright)
      case .adjust: (words.byHand, panel.run.errors == 0 ? .success : .bright)
      case .draw:
        (
          Localized(
            en: "o and + put a point at the cursor, a click puts one, too; Esc goes on learning",
            zh: "o 和 + 在光标处放点，也可点鼠标；Esc 回去继续学")[language], .bright
        )
      default: words.status
      }
    }
  }
}
