import Engine
import Plotting

/// The weights as a point: where it has been, and with dots where, at the present bias, every sample
/// is decided rightly.
///
/// A sample moves the point along itself: towards x when the answer was too low, away from it when
/// it was too high.
struct PerceptronWeightPane {
  let panel: PerceptronPanel
  let language: Language
  /// How much of the last move is done.
  var share: Double?

  private static let labelWidth = 5
  /// How many steps the path goes back.
  private static let memory = 120

  func draw(into buffer: inout Buffer, frame: Rect) {
    let path = panel.recent(Self.memory).map(\.weights).filter(\.isFinite)
    let hasAxes = frame.width >= 24 && frame.height >= 6
    let inner = hasAxes ? frame.inset(left: Self.labelWidth + 2, bottom: 2) : frame
    let (x, y) = window(path, size: inner.size)
    let canvas = Canvas(size: inner.size, x: x, y: y, marker: buffer.glyphs.marker)
    if hasAxes { drawAxes(of: canvas, into: &buffer, at: inner.origin, frame: frame) }
    drawSolutions(on: canvas, into: &buffer, at: inner)
    drawZero(on: canvas, into: &buffer, at: inner)
    var layer = canvas
    layer.polyline(path.map { ($0.w1, $0.w2) }, ink: .trail)
    layer.draw(into: &buffer, at: inner.origin)
    for ghost in panel.ghosts {
      put(
        Unicode.Scalar(UInt8(48 + ghost.number)), ghost.weights, ink: .ghost(Int8(ghost.number)),
        on: canvas, into: &buffer, at: inner)
    }
    let now = share.flatMap { share in
      panel.run.last.map { NeuronWeights.between($0.before, $0.after, share: share) }
    }
    put("●", now ?? panel.run.weights, ink: .now, on: canvas, into: &buffer, at: inner)
  }

  /// Equal units around the path and 0, in whole halves of powers of two so that it seldom jumps.
  private func window(
    _ path: [NeuronWeights], size: Size
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let ghosts = panel.ghosts.map(\.weights).filter(\.isFinite)
    let reach = (path + ghosts).flatMap { [abs($0.w1), abs($0.w2)] }.max() ?? 0
    var half = 2 * min(max(abs(panel.settings.learningRate), 1e-6), 1e300)
    while half < reach * 1.15, half < 1e300 { half *= 2 }
    let across = Double(max(1, 2 * size.width - 1))
    let up = Double(max(1, 4 * size.height - 1))
    let unit = 2 * half / min(across, up)
    return (-unit * across / 2...unit * across / 2, -unit * up / 2...unit * up / 2)
  }

  private func drawAxes(
    of canvas: Canvas, into buffer: inout Buffer, at origin: Point, frame: Rect
  ) {
    let left = AxisLabels(
      left: canvas.y, atMost: max(1, (canvas.size.height + 2) / 3), anchor: 0,
      width: Self.labelWidth)
    canvas.drawLeftAxis(
      into: &buffer, at: origin, labelWidth: Self.labelWidth, marks: left.marks)
    left.drawName("w₂", into: &buffer, at: frame.origin, width: Self.labelWidth + 2)
    let marks = Tick.marks(
      from: canvas.x.lowerBound, to: canvas.x.upperBound, atMost: max(2, canvas.size.width / 7))
    canvas.drawBottomAxis(into: &buffer, at: origin, marks: marks)
    let row = frame.endRow - 1
    let width = buffer.glyphs.charset.width(of: "w₁")
    if buffer.isBlank(Point(frame.endColumn - width - 1, row), width: width + 1) {
      buffer.write("w₁", endingAt: frame.endColumn, row: row, ink: .dim)
    }
  }

  private func drawZero(on canvas: Canvas, into buffer: inout Buffer, at frame: Rect) {
    guard let cell = canvas.cell(x: 0, y: 0) else { return }
    buffer.put(
      "┼", at: Point(frame.minColumn + cell.column, frame.minRow + cell.row), ink: .axis)
  }

  /// Dots where no sample is wrong at the present bias.
  private func drawSolutions(on canvas: Canvas, into buffer: inout Buffer, at frame: Rect) {
    let run = panel.run
    guard run.weights.b.isFinite, run.sampleCount <= 200 else { return }
    let glyph: Unicode.Scalar = buffer.glyphs.marker == .ascii ? "." : "⠂"
    for row in 0..<frame.height {
      let w2 = canvas.y(ofRow: row)
      for column in stride(from: row.isMultiple(of: 2) ? 0 : 1, to: frame.width, by: 2) {
        let weights = NeuronWeights(w1: canvas.x(ofColumn: column), w2: w2, b: run.weights.b)
        guard run.problem.isSolved(by: weights, rule: run.settings.rule) else { continue }
        buffer.put(
          glyph, at: Point(frame.minColumn + column, frame.minRow + row), ink: .minimum)
      }
    }
  }

  private func put(
    _ glyph: Unicode.Scalar, _ weights: NeuronWeights, ink: Ink, on canvas: Canvas,
    into buffer: inout Buffer, at frame: Rect
  ) {
    guard let cell = canvas.cell(x: weights.w1, y: weights.w2) else { return }
    buffer.put(
      glyph, at: Point(frame.minColumn + cell.column, frame.minRow + cell.row), ink: ink)
  }
}

extension PerceptronProblem {
  /// True when no sample is put into the wrong class; it looks no further than the first that is.
  func isSolved(by weights: NeuronWeights, rule: LearningRule) -> Bool {
    let threshold = rule.threshold
    return zip(points, targets).allSatisfy { point, target in
      (weights.sum(point) > threshold) == (target > 0.5)
    }
  }
}
