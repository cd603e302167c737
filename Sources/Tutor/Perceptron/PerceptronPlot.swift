import Engine
import Plotting

/// The picture of the plane: axes with equal units, the samples, the line before the step and after
/// it, the normal, and what view is asked for behind them.
struct PerceptronPlot {
  let panel: PerceptronPanel
  /// The cells of the picture, axes included.
  let frame: Rect
  let language: Language
  /// What else is to be shown.
  var marks: PerceptronMarks

  let window: PerceptronWindow

  init(panel: PerceptronPanel, frame: Rect, language: Language = .en) {
    self.panel = panel
    self.frame = frame
    self.language = language
    marks = PerceptronMarks(panel.run)
    window = PerceptronWindow(panel.run.problem, of: panel.settings.data)
      .fitted(to: Self.inner(frame).size)
  }

  /// The cells of a picture without its axes.
  static func inner(_ frame: Rect) -> Rect {
    let label = labelWidth(in: frame)
    return frame.inset(left: label + 2, bottom: 2)
  }

  /// Cells for the labels of the left axis: always the same, so that the picture does not move.
  private static func labelWidth(in frame: Rect) -> Int { frame.width < 30 ? 4 : 5 }

  private var run: PerceptronRun { panel.run }
  private var inner: Rect { Self.inner(frame) }

  /// A canvas on the cells of the picture.
  func canvas(_ marker: Marker) -> Canvas {
    Canvas(size: inner.size, x: window.x, y: window.y, marker: marker)
  }

  /// The place of a cell, `nil` for a cell of the axes or beyond.
  func place(at point: Point) -> SIMD2<Double>? {
    guard inner.contains(point) else { return nil }
    let canvas = canvas(.braille)
    return SIMD2(
      canvas.x(ofColumn: point.column - inner.minColumn),
      canvas.y(ofRow: point.row - inner.minRow))
  }

  func draw(into buffer: inout Buffer) {
    let canvas = canvas(buffer.glyphs.marker)
    drawAxes(of: canvas, into: &buffer)
    let line = shownLine
    if marks.view == .sides { drawSide(of: line, on: canvas, into: &buffer) }
    for ghost in panel.ghosts { draw(ghost, on: canvas, into: &buffer) }
    if let before = lineBefore { draw(before, ink: .dim, dash: 3, on: canvas, into: &buffer) }
    draw(line, ink: .curve, dash: 1, on: canvas, into: &buffer)
    if marks.view == .proof { drawProof(on: canvas, into: &buffer) }
    drawSamples(on: canvas, into: &buffer)
    NormalArrow(line, in: window).draw(on: canvas, into: &buffer, at: inner)
    drawNote(on: line, into: &buffer)
    drawCross(on: canvas, into: &buffer)
  }

  // MARK: Axes

  private func drawAxes(of canvas: Canvas, into buffer: inout Buffer) {
    let labelWidth = Self.labelWidth(in: frame)
    let left = AxisLabels(
      left: window.y, atMost: min(6, max(1, (inner.height + 2) / 3)), anchor: 0, width: labelWidth)
    canvas.drawLeftAxis(
      into: &buffer, at: inner.origin, labelWidth: labelWidth, marks: left.marks)
    left.drawName("x₂", into: &buffer, at: frame.origin, width: labelWidth + 2)
    let bottom = Tick.marks(
      from: window.x.lowerBound, to: window.x.upperBound, atMost: min(8, max(2, inner.width / 8)))
    canvas.drawBottomAxis(into: &buffer, at: inner.origin, marks: bottom)
    let row = frame.endRow - 1
    let width = buffer.glyphs.charset.width(of: "x₁")
    if buffer.isBlank(Point(frame.endColumn - width - 1, row), width: width + 1) {
      buffer.write("x₁", endingAt: frame.endColumn, row: row, ink: .dim)
    }
  }

  // MARK: Lines

  /// The line now, or on its way while it moves.
  private var shownLine: DecisionLine {
    guard let share = marks.share, let step = run.last else { return run.line }
    return DecisionLine(
      NeuronWeights.between(step.before, step.after, share: share), by: step.rule)
  }

  /// The line before the step, where the step has moved it.
  private var lineBefore: DecisionLine? {
    guard marks.showsPast, let step = run.last, step.moved, step.after == run.weights else {
      return nil
    }
    return step.lineBefore
  }

  private func draw(
    _ line: DecisionLine, ink: Ink, dash: Int, on canvas: Canvas, into buffer: inout Buffer
  ) {
    // On a layer of its own: dots of two lines in one cell would bend both.
    var layer = canvas
    DrawnLine(line, in: window)?.draw(on: &layer, ink: ink, dash: dash)
    layer.draw(into: &buffer, at: inner.origin)
  }

  private func draw(_ ghost: PerceptronGhost, on canvas: Canvas, into buffer: inout Buffer) {
    let ink = Ink.ghost(Int8(ghost.number))
    draw(ghost.line, ink: ink, dash: ghost.number + 2, on: canvas, into: &buffer)
    guard let drawn = DrawnLine(ghost.line, in: window) else { return }
    // Its number, a third of the way to one of its ends, where that is in sight.
    let way = (drawn.ends.1 - drawn.middle) / 3
    for place in [drawn.middle + way, drawn.middle - way, drawn.middle] {
      guard let cell = canvas.cell(x: place.x, y: place.y) else { continue }
      let digit = Unicode.Scalar(UInt8(48 + ghost.number))
      return buffer.put(
        digit, at: Point(inner.minColumn + cell.column, inner.minRow + cell.row), ink: ink)
    }
  }

  /// A few dots all over the side on which the neuron answers 1.
  private func drawSide(of line: DecisionLine, on canvas: Canvas, into buffer: inout Buffer) {
    guard line.isThere else { return }
    let glyph = sideGlyph(buffer.glyphs.marker)
    for row in 0..<inner.height {
      let y = canvas.y(ofRow: row)
      for column in stride(from: row.isMultiple(of: 2) ? 1 : 4, to: inner.width, by: 6)
      where line.side(of: SIMD2(canvas.x(ofColumn: column), y)) > 0 {
        buffer.put(glyph, at: Point(inner.minColumn + column, inner.minRow + row), ink: .grid)
      }
    }
  }

  private func sideGlyph(_ marker: Marker) -> Unicode.Scalar {
    switch marker {
    case .braille: "⠂"
    case .blocks: "·"
    case .ascii: "."
    }
  }

  /// What is to be said where there is no line in sight.
  private func drawNote(on line: DecisionLine, into buffer: inout Buffer) {
    let charset = buffer.glyphs.charset
    let forms = notes(on: line).map { $0[language] }
    let fitting = forms.first { charset.width(of: $0) <= inner.width - 2 } ?? forms.last
    guard let text = fitting else { return }
    let width = charset.width(of: text)
    for row in [inner.minRow, inner.minRow + 1, inner.endRow - 1] {
      let start = Point(inner.minColumn + max(1, (inner.width - width) / 2), row)
      let cells = Rect(origin: start, size: Size(width: min(width, inner.width - 1), height: 1))
      guard hasNoSample(cells, in: buffer) else { continue }
      buffer.write(text, at: start, ink: .dim, width: inner.endColumn - start.column)
      return
    }
  }

  /// True where nothing but dots of a side would be covered.
  private func hasNoSample(_ cells: Rect, in buffer: Buffer) -> Bool {
    (cells.minColumn..<cells.endColumn).allSatisfy { column in
      buffer[Point(column, cells.minRow)].map { $0.scalar == " " || $0.ink == .grid } ?? true
    }
  }

  /// Why no line is seen and what that means, and the same in fewer words.
  private func notes(on line: DecisionLine) -> [Localized] {
    // What all samples get would answer the question.
    guard !marks.isAsking else { return [] }
    guard run.weights.isFinite else {
      return [Localized(en: "no line: w is not finite", zh: "没有线：w 不是有限的数")]
    }
    guard line.isThere else {
      let answer = line.offset > 0 ? "1" : "0"
      return [
        Localized(en: "w = 0: no line, all is \(answer)", zh: "w = 0：没有线，全部答 \(answer)"),
        Localized(en: "no line: all \(answer)", zh: "没有线：全答 \(answer)"),
      ]
    }
    guard DrawnLine(line, in: window)?.isInside != true else { return [] }
    let side = line.side(of: window.center) > 0 ? "1" : "0"
    return [
      Localized(en: "the line is outside, all is \(side)", zh: "线在图外，这里全答 \(side)"),
      Localized(en: "line outside: all \(side)", zh: "线在图外：全答 \(side)"),
    ]
  }

  // MARK: Proof

  private func drawProof(on canvas: Canvas, into buffer: inout Buffer) {
    var layer = canvas
    switch run.separability {
    case .oneClass: return
    case .separable(let line): drawBand(line, on: &layer)
    case .inseparable(.crossing(let positive, let negative, _)):
      draw([positive.start, positive.end], ink: .positive, dash: 1, on: &layer)
      draw([negative.start, negative.end], ink: .negative, dash: 2, on: &layer)
    case .inseparable(.enclosed(_, let isPositive, let corners)):
      draw(
        corners + corners.prefix(1), ink: isPositive ? .negative : .positive, dash: 2, on: &layer)
    }
    layer.draw(into: &buffer, at: inner.origin)
    if case .inseparable(.crossing(_, _, let place)) = run.separability,
      let cell = canvas.cell(x: place.x, y: place.y)
    {
      let point = Point(inner.minColumn + cell.column, inner.minRow + cell.row)
      buffer.put("╳", at: point, ink: .bright)
    }
  }

  private func draw(
    _ points: [SIMD2<Double>], ink: Ink, dash: Int, on canvas: inout Canvas
  ) {
    canvas.polyline(points.map { ($0.x, $0.y) }, ink: ink, dash: dash)
  }

  /// The widest line, and the edges of the empty band around it.
  private func drawBand(_ line: SeparatingLine, on canvas: inout Canvas) {
    for shift in [0, line.margin, -line.margin] {
      let middle = line.normal * (shift - line.distance(to: window.center)) + window.center
      let along = SIMD2(-line.normal.y, line.normal.x) * window.diagonal
      draw([middle - along, middle + along], ink: .minimum, dash: shift == 0 ? 2 : 5, on: &canvas)
    }
  }

  // MARK: Samples

  /// Later glyphs lie on top: those that are right, those that are wrong, the next, the lit one.
  private func drawSamples(on canvas: Canvas, into buffer: inout Buffer) {
    let (points, targets) = (run.problem.points, run.problem.targets)
    var wrong: [Int] = []
    let threshold = run.settings.rule.threshold
    let weights = run.weights
    for index in points.indices {
      put(index, on: canvas, into: &buffer)
      if (weights.sum(points[index]) > threshold) != (targets[index] > 0.5) { wrong.append(index) }
    }
    for index in wrong where index != marks.lit && index != marks.next {
      bracket(index, "(", ")", ink: .bright, isSoft: true, on: canvas, into: &buffer)
    }
    if let next = marks.next, next != marks.lit {
      bracket(next, "‹", "›", ink: .next, isSoft: false, on: canvas, into: &buffer)
    }
    if let lit = marks.lit {
      put(lit, on: canvas, into: &buffer, ink: .now)
      bracket(lit, "[", "]", ink: .now, isSoft: false, on: canvas, into: &buffer)
    }
  }

  private func cell(of index: Int, on canvas: Canvas) -> Point? {
    let point = run.problem.points[index]
    return canvas.cell(x: point.x, y: point.y).map {
      Point(inner.minColumn + $0.column, inner.minRow + $0.row)
    }
  }

  private func put(_ index: Int, on canvas: Canvas, into buffer: inout Buffer, ink: Ink? = nil) {
    guard let point = cell(of: index, on: canvas) else { return }
    let target = run.problem.targets[index]
    buffer.put(
      target > 0.5 ? "+" : "o", at: point, ink: ink ?? PerceptronWords.ink(ofTarget: target))
  }

  /// Two signs around a sample; soft ones are left out where one would touch another sample.
  private func bracket(
    _ index: Int, _ left: Unicode.Scalar, _ right: Unicode.Scalar, ink: Ink, isSoft: Bool,
    on canvas: Canvas, into buffer: inout Buffer
  ) {
    guard let point = cell(of: index, on: canvas) else { return }
    let cells = [(left, point.column - 1), (right, point.column + 1)]
      .map { (sign: $0, place: Point($1, point.row)) }.filter { inner.contains($0.place) }
    let isCrowded = cells.contains { cell in
      buffer[cell.place].map { "o+()".unicodeScalars.contains($0.scalar) } ?? false
    }
    if isSoft, isCrowded { return }
    for (sign, place) in cells { buffer.put(sign, at: place, ink: ink) }
  }

  private func drawCross(on canvas: Canvas, into buffer: inout Buffer) {
    guard let cross = marks.cross, let cell = canvas.cell(x: cross.x, y: cross.y) else { return }
    let point = Point(inner.minColumn + cell.column, inner.minRow + cell.row)
    let isSample = buffer[point].map { $0.scalar == "o" || $0.scalar == "+" } ?? false
    if !isSample { buffer.put("┼", at: point, ink: .now) }
    for column in [point.column - 1, point.column + 1]
    where inner.contains(Point(column, point.row)) {
      buffer.put("─", at: Point(column, point.row), ink: .now)
    }
    for row in [point.row - 1, point.row + 1] where inner.contains(Point(point.column, row)) {
      buffer.put("│", at: Point(point.column, row), ink: .now)
    }
  }
}

extension NeuronWeights {
  /// Weights on the straight way from one to another.
  static func between(_ a: NeuronWeights, _ b: NeuronWeights, share: Double) -> NeuronWeights {
    NeuronWeights(
      w1: a.w1 * (1 - share) + b.w1 * share, w2: a.w2 * (1 - share) + b.w2 * share,
      b: a.b * (1 - share) + b.b * share)
  }
}
