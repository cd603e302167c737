import Engine
import Plotting

/// The fifth screen as a whole: title, panes, how far the pass is, the formula, status.
struct XrayScreen: PaneScreen {
  let app: App
  let stage: XrayStage
  let words: XrayWords
  let layout: XrayLayout

  init(app: App, stage: XrayStage, size: Size) {
    self.app = app
    self.stage = stage
    words = stage.words(for: app)
    let map = XrayMap(stage.run, digits: 6, spacing: 1, gap: 1)
    layout = XrayLayout(
      size: size, graphHeight: map.height, isEnlarged: stage.isEnlarged, focus: stage.focus)
  }

  var title: TitleLine { XrayTitle(app: app, stage: stage).line }
  var focus: XrayPane { stage.focus }
  var statusLine: StatusLine { stage.status(words, in: app) }

  func name(of pane: XrayPane) -> String { pane.title[words.language] }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    let row = frame.minRow
    drawFormula(into: &buffer, row: row)
    let rate = NumberText.rate(stage.learningRate)
    let head = [Piece("lr ", .dim), Piece(rate, .bright), Piece("   ")]
    let forms = [head + shortProgress + check, head + shortProgress, head]
    let fitting = forms.first { buffer.glyphs.charset.width(of: $0) < size.width }
    buffer.write(fitting ?? [], at: Point(1, row + 2))
  }

  // MARK: Panes

  func drawContent(of pane: XrayPane, into buffer: inout Buffer, frame: Rect) {
    switch pane {
    case .graph: drawGraph(into: &buffer, frame: frame)
    case .operations: XrayOperationsPane(words: words).draw(into: &buffer, frame: frame)
    case .gradients: XrayGradientPane(words: words).draw(into: &buffer, frame: frame)
    }
  }

  /// The picture, and what the lecture's parabola has to do with it.
  private func drawGraph(into buffer: inout Buffer, frame: Rect) {
    let picture = XrayGraphPane(run: stage.run, shown: words.shownIndex)
    let height = XrayGraphPane.map(of: stage.run, in: frame.size).height
    let notes = (words.parabola ?? []).map { $0[words.language] }
    let fits =
      !notes.isEmpty && frame.height >= height + notes.count + 1
      && notes.allSatisfy { buffer.glyphs.charset.width(of: $0) <= frame.width - 2 }
    guard fits else { return picture.draw(into: &buffer, frame: centred(frame, height)) }
    let top = frame.inset(bottom: notes.count + 1)
    picture.draw(into: &buffer, frame: centred(top, height))
    for (index, note) in notes.enumerated() {
      buffer.write(
        note, at: Point(frame.minColumn + 1, frame.endRow - notes.count - 1 + index),
        ink: index == 0 ? .dim : .text)
    }
  }

  /// The rows in the middle of a frame.
  private func centred(_ frame: Rect, _ height: Int) -> Rect {
    let spare = max(0, frame.height - height)
    return frame.inset(top: spare / 2, bottom: spare - spare / 2)
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
    var row = layout.footRow
    if layout.tier >= .standard {
      buffer.horizontalRule(at: Point(0, row), width: size.width)
      row += 1
    }
    drawProgress(into: &buffer, row: row)
    drawFormula(into: &buffer, row: row + 1)
    guard layout.tier >= .standard else { return }
    drawStrip(into: &buffer, row: size.height - 3)
  }

  /// How far each part of the pass is, what the gradient check says, what comes next.
  private func drawProgress(into buffer: inout Buffer, row: Int) {
    let run = stage.run
    var pieces: [Piece] = []
    for phase in XrayPhase.allCases {
      let range = run.plan.range(of: phase)
      let done = min(max(run.place - range.lowerBound, 0), range.count)
      let isNow = run.last?.phase == phase
      if !pieces.isEmpty { pieces.append(Piece("  ")) }
      pieces += [
        Piece(isNow ? "▸" : " ", .now),
        Piece(phase.name[words.language] + " ", isNow ? .bright : .dim),
        Piece("\(done)/\(range.count)", isNow ? .bright : .text),
      ]
    }
    let charset = buffer.glyphs.charset
    let room = size.width - 2
    let next = [
      Piece(Localized(en: "   next ", zh: "   下一步 ")[words.language], .dim),
      Piece(words.next),
    ]
    let forms = [pieces + check + next, pieces + check, pieces]
    let fitting = forms.first { charset.width(of: $0) <= room } ?? shortProgress
    buffer.write(fitting, at: Point(1, row))
  }

  /// The part of the pass alone.
  private var shortProgress: [Piece] {
    let run = stage.run
    let phase = run.last?.phase ?? .forward
    let range = run.plan.range(of: phase)
    return [
      Piece(phase.name[words.language] + " ", .bright),
      Piece("\(max(0, run.place - range.lowerBound))/\(range.count)"),
    ]
  }

  /// What the gradient check says, once it can.
  private var check: [Piece] {
    guard !words.check.isEmpty else { return [] }
    let head = Localized(en: "   gradient check ", zh: "   梯度检验 ")[words.language]
    return [Piece(head, .dim)] + words.check
  }

  /// The operation in letters, and below it in numbers.
  private func drawFormula(into buffer: inout Buffer, row: Int) {
    let room = size.width - 2
    let charset = buffer.glyphs.charset
    let neuron = [Piece(words.neuron, .dim)]
    guard let formula = words.formula else {
      buffer.write(
        [Piece(words.next, .dim), Piece(" = ?", .dim)], at: Point(1, row))
      return
    }
    let name = [Piece(formula.name, .bright)]
    let line = neuron + formula.line
    if formula.letters.isEmpty, charset.width(of: line) <= room {
      buffer.write(line, at: Point(1, row))
      return
    }
    let lefts = [neuron + formula.left, formula.left, name]
    let left = lefts.first { charset.width(of: $0) <= room } ?? name
    buffer.write(left, at: Point(1, row))
    let indent = charset.width(of: left.prefix { $0.text != " \(formula.sign) " }.map { $0 }) + 1
    let result = [Piece("= "), Piece(NumberText.formula(formula.result), .bright)]
    let right = charset.width(of: formula.right) <= room ? formula.right : result
    let start = min(indent, room - charset.width(of: right))
    buffer.write(right, at: Point(1 + max(0, start), row + 1))
  }

  /// The rate, the loss of the present weights and those of the passes before.
  private func drawStrip(into buffer: inout Buffer, row: Int) {
    buffer.write(learningRate: stage.learningRate, row: row)
    let known = stage.knownLosses(hidesNext: words.hidesNext)
    let bars = buffer.drawLosses(
      known, name: Localized(en: "L after each pass  ", zh: "每遍之后的 L  ")[words.language],
      at: Point(13, row), most: 40, reserve: 24)
    let ends = known.count > 1 ? [known[0], known[known.count - 1]] : known
    buffer.write(
      ends.isEmpty ? "·" : ends.map(NumberText.loss).joined(separator: " → "),
      at: Point(bars.prefix(known.count).endIndex + (known.isEmpty ? 0 : 2), row))
  }
}
