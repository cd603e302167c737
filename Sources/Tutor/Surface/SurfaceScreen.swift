import Engine
import Plotting

/// The second screen as a whole: title, map, race and what else has room, formula, gauge, status.
struct SurfaceScreen: PaneScreen {
  let app: App
  let stage: SurfaceStage
  let layout: SurfaceLayout
  let words: SurfaceWords

  init(app: App, stage: SurfaceStage, size: Size) {
    self.app = app
    self.stage = stage
    layout = stage.layout(size: size)
    words = SurfaceWords(
      panel: stage.panel, language: app.shownLanguage, hidesNext: app.hidesNext)
  }

  var title: TitleLine { SurfaceTitle(app: app, stage: stage).line }
  var focus: SurfacePane { stage.focus }
  var statusLine: StatusLine { StatusLine(app: app) { status } }

  func name(of pane: SurfacePane) -> String { pane.title[words.language] }

  func drawBrief(into buffer: inout Buffer, frame: Rect) {
    let row = frame.minRow
    buffer.write(words.update(of: 0), at: Point(1, row))
    buffer.write(words.update(of: 1), at: Point(1, row + 1))
    let loss = NumberText.loss(stage.panel.run.loss)
    let rule = stage.panel.settings.lane.rule.title
    buffer.write(
      [
        Piece("\(rule)  ", .curve), Piece("\(words.lossName) ", .dim),
        Piece(loss, .bright),
      ], at: Point(1, row + 2))
    drawGauge(into: &buffer, row: row + 3, length: 12, hasSentence: false)
  }

  // MARK: Panes

  func drawContent(of pane: SurfacePane, into buffer: inout Buffer, frame: Rect) {
    let panel = stage.panel
    switch pane {
    case .map:
      var map = SurfaceMap(panel: panel, view: stage.view, size: frame.size)
      map.hidesNext = app.hidesNext
      if case .readout(let place) = stage.mode { map.cross = place }
      map.draw(into: &buffer, at: frame.origin)
    case .race:
      SurfaceRace(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .loss: SurfaceLossPane(panel: panel).draw(into: &buffer, frame: frame)
    case .cut where app.hidesNext, .rates where app.hidesNext:
      // It would tell what is asked.
      let text = Localized.shownLater[words.language]
      buffer.write(wrapping: text, in: frame.inset(left: 1, right: 1))
    case .cut:
      SurfaceCut(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .eigen:
      SurfaceEigenPane(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .phase:
      SurfacePhase(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    case .rates:
      SurfaceRates(panel: panel, language: words.language).draw(into: &buffer, frame: frame)
    }
  }

  // MARK: Foot

  func drawFoot(into buffer: inout Buffer) {
    var row = layout.footRow
    if layout.tier >= .wide {
      buffer.horizontalRule(at: Point(0, row), width: size.width)
      buffer.write(rule, at: Point(1, row + 1))
      row += 2
    } else if layout.tier == .standard {
      row += 1
    }
    let charset = buffer.glyphs.charset
    let room = size.width - 2
    let updates = words.updates
    let fitting = updates.first { charset.width(of: $0) <= room } ?? updates[updates.count - 1]
    buffer.write(fitting, at: Point(1, row))
    drawGauge(
      into: &buffer, row: row + 1, length: layout.tier == .compact ? 12 : 22, hasSentence: true)
    drawFocus(into: &buffer, row: row + 2)
  }

  /// The rule in letters.
  private var rule: [Piece] {
    let name = stage.panel.settings.lane.rule
    let text =
      switch name {
      case .sgd: "θ ← θ − lr·∇f"
      case .momentum: "v ← β·v + ∇f,  θ ← θ − lr·v"
      case .nesterov: "v ← β·v + ∇f,  θ ← θ − lr·(∇f + β·v)"
      case .adagrad: "s ← s + g²,  θ ← θ − lr·g/√s"
      case .rmsprop: "s ← 0.99·s + 0.01·g²,  θ ← θ − lr·g/√s"
      case .adam, .adamw: "m ← 0.9·m + 0.1·g,  s ← 0.999·s + 0.001·g²,  θ ← θ − lr·m̂/√ŝ"
      case .newton: "θ ← θ − lr·H⁻¹·∇f"
      case .armijo: "θ ← θ − α·∇f,  α = lr, lr/2, lr/4 … until f falls enough"
      }
    return [Piece("\(name.title)  ", .dim), Piece(text)]
  }

  private func drawGauge(
    into buffer: inout Buffer, row: Int, length: Int, hasSentence: Bool
  ) {
    buffer.write(learningRate: stage.panel.run.lane.currentRate, row: row)
    var end = 11
    if var gauge = words.gauge(length: length) {
      let excess = 12 + buffer.glyphs.charset.width(of: gauge.pieces) - size.width
      gauge.length = max(6, length - max(0, excess))
      end += buffer.write(gauge.pieces, at: Point(11, row))
    } else {
      end += buffer.write(
        words.rateRemark, at: Point(11, row), ink: .dim, width: size.width - 12)
    }
    guard hasSentence else { return }
    let (charset, room) = (buffer.glyphs.charset, size.width - end - 4)
    if let directions = words.directions.first(where: { charset.width(of: $0) <= room }) {
      buffer.write(directions, at: Point(end + 3, row))
    }
  }

  /// The lanes by name, the one in focus marked.
  private func drawFocus(into buffer: inout Buffer, row: Int) {
    let panel = stage.panel
    guard panel.paths.count > 1 else {
      let run = panel.run
      let error = run.error.map { NumberText.loss($0) } ?? "–"
      let loss = NumberText.loss(run.loss)
      let text = Localized(
        en: "f \(loss)   distance to the minimum \(error)", zh: "f \(loss)   离最低点 \(error)")
      buffer.write(text[words.language], at: Point(1, row), ink: .dim, width: size.width - 2)
      return
    }
    let forms = [true, false].map { lanes(withNames: $0) }
    let fitting = forms.first { buffer.glyphs.charset.width(of: $0) <= size.width - 2 }
    buffer.write(fitting ?? forms[1], at: Point(1, row))
  }

  /// The lanes in one line, the one in focus in brackets; without room the others are numbers.
  private func lanes(withNames: Bool) -> [Piece] {
    let panel = stage.panel
    return panel.run.lanes.enumerated().map { index, lane in
      let isFocus = index == panel.focus
      let name = withNames || isFocus ? " \(lane.settings.rule.title)" : ""
      return isFocus
        ? Piece("[\(index + 1)\(name)]", .bright)
        : Piece(" \(index + 1)\(name) ", LaneMark(index, of: panel.paths.count).ink)
    }
  }

  private var status: (text: String, ink: Ink) {
    guard case .readout(let place) = stage.mode else { return words.status }
    let jet = stage.panel.run.surface.jet(at: place.x, place.y)
    func write(_ value: Double) -> String { NumberText.formula(value) }
    return (
      "x \(write(place.x))  y \(write(place.y))  f \(write(jet.value))  ∇f (\(write(jet.dx)), \(write(jet.dy)))",
      .bright
    )
  }
}
