import Engine
import Plotting

/// The picture of the curve: axes, tangent, trail, minimum, the point now, the next one, and the
/// step as an arrow on the x axis, where it happens.
struct CurvePlot {
  /// Cells for the labels of a y axis and the blank after them.
  ///
  /// Always the same: if the room changed with the labels, the whole picture would move.
  static let labelWidth = 6
  /// Rows for the x axis and its labels.
  static let axisHeight = 2

  let panel: CurvePanel
  /// The cells of the picture, axes included.
  let size: Size
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let xLabels: AxisLabels
  private let yLabels: AxisLabels
  /// What else is to be shown.
  var marks = PlotMarks()

  init(panel: CurvePanel, size: Size) {
    self.panel = panel
    self.size = size
    x = panel.xRange
    let run = panel.run
    y = yRange(of: run.settings.function, over: x, showing: [run.x, run.next.x])
    let rows = size.height - Self.axisHeight
    yLabels = AxisLabels(
      left: y, atMost: max(1, (rows + 2) / 3), anchor: run.leastLoss ?? run.loss,
      width: Self.labelWidth - 1)
    let columns = size.width - Self.labelWidth - 1
    xLabels = AxisLabels(bottom: x, atMost: max(1, columns / 10), anchor: panel.center)
  }

  /// The height of the curve at a place.
  private func height(at place: Double) -> Double {
    run.settings.function.jet(at: place).value
  }

  /// The x in the middle of a column of the picture, `nil` left of the y axis.
  func x(ofColumn column: Int) -> Double? {
    let inside = column - Self.labelWidth - 1
    guard (0..<canvasSize.width).contains(inside) else { return nil }
    return canvas(.braille).x(ofColumn: inside)
  }

  /// The cells that curves are drawn on.
  var canvasSize: Size { Self.canvasSize(in: size) }

  /// The cells that curves are drawn on in a picture of some size.
  static func canvasSize(in size: Size) -> Size {
    Size(width: size.width - labelWidth - 1, height: size.height - axisHeight)
  }

  func draw(into buffer: inout Buffer, at origin: Point) {
    let inner = Point(origin.column + Self.labelWidth + 1, origin.row)
    let canvas = canvas(buffer.glyphs.marker)
    canvas.drawLeftAxis(
      into: &buffer, at: inner, labelWidth: Self.labelWidth - 1, marks: yLabels.marks)
    canvas.drawBottomAxis(into: &buffer, at: inner, marks: xLabels.marks)
    drawNames(into: &buffer, at: origin)
    curve(on: canvas).draw(into: &buffer, at: inner)
    let labels = labels(on: canvas, beside: buffer, at: inner)
    // On a layer of its own: dots of two lines in one cell would bend both.
    explanation(on: canvas).draw(into: &buffer, at: inner, onlyOnBlanks: true)
    for label in labels { buffer.write(label.text, at: label.start, ink: .minimum) }
    drawPoints(on: canvas, into: &buffer, at: inner)
    drawStep(on: canvas, into: &buffer, at: Point(inner.column, origin.row + canvasSize.height))
  }

  private func canvas(_ marker: Marker) -> Canvas {
    Canvas(size: canvasSize, x: x, y: y, marker: marker)
  }

  private var run: CurveRun { panel.run }

  // MARK: Lines

  /// The lines that explain the step: the tangent, and below a guess its place.
  private func explanation(on canvas: Canvas) -> Canvas {
    var canvas = canvas
    if run.x.isFinite { drawTangent(on: &canvas) }
    if let caret = marks.caret {
      canvas.line(from: (caret, y.lowerBound), to: (caret, height(at: caret)), ink: .dim, dash: 3)
    }
    return canvas
  }

  private func curve(on canvas: Canvas) -> Canvas {
    var canvas = canvas
    canvas.curve(ink: .curve, height)
    return canvas
  }

  /// The slope at the point now, as wide as a quarter of the picture.
  private func drawTangent(on canvas: inout Canvas) {
    let jet = run.jet
    let reach = (x.upperBound - x.lowerBound) / 7
    guard jet.value.isFinite, jet.slope.isFinite else { return }
    canvas.line(
      from: (run.x - reach, jet.value - reach * jet.slope),
      to: (run.x + reach, jet.value + reach * jet.slope), ink: .tangent, dash: 3)
  }

  /// The names of the axes, or what their labels count from.
  private func drawNames(into buffer: inout Buffer, at origin: Point) {
    let right = origin.column + size.width
    let bottom = origin.row + size.height - 1
    let name = xLabels.base ?? "x"
    let width = buffer.glyphs.charset.width(of: name)
    if buffer.isBlank(Point(right - width - 1, bottom), width: width + 1) {
      buffer.write(name, endingAt: right, row: bottom, ink: .dim)
    }
    yLabels.drawName("y", into: &buffer, at: origin, width: Self.labelWidth + 1)
  }

  // MARK: Points

  /// Later glyphs lie on top: trail, ghosts, minimum, next, now.
  private func drawPoints(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    func put(_ glyph: Unicode.Scalar, at place: Double, ink: Ink) -> Point? {
      guard let cell = canvas.cell(x: place, y: height(at: place)) else { return nil }
      let point = Point(origin.column + cell.column, origin.row + cell.row)
      buffer.put(glyph, at: point, ink: ink)
      return point
    }
    for place in trail(on: canvas) { _ = put("•", at: place, ink: .trail) }
    if marks.numbersTrail { drawTrailNumbers(on: canvas, into: &buffer, at: origin) }
    for ghost in panel.ghosts { drawGhost(ghost, charset: buffer.glyphs.charset, put: put) }
    for minimum in run.minima { _ = put("◇", at: minimum.x, ink: .minimum) }
    if !marks.hidesNext { _ = put("○", at: run.next.x, ink: .next) }
    if let caret = marks.readout { _ = put("┼", at: caret, ink: .bright) }
    _ = put("●", at: marks.slide ?? run.x, ink: .now)
  }

  /// The places before the present one, at most one in a column: no cell can show more.
  private func trail(on canvas: Canvas) -> [Double] {
    let known = panel.timeline.position / panel.history.stride
    var places = panel.recent(.max).dropLast().map(\.x)
    for bucket in panel.history.buckets.prefix(known) { places += [bucket.left, bucket.right] }
    var isTaken = Array(repeating: false, count: max(1, canvas.size.width))
    return places.filter { place in
      guard let column = canvas.column(x: place), !isTaken[column] else { return false }
      isTaken[column] = true
      return true
    }
  }

  /// The numbers of the last steps, each beside its point where it covers nothing.
  private func drawTrailNumbers(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    var lastColumn = canvas.column(x: run.x)
    for past in panel.recent(13).dropLast().reversed() {
      guard let cell = canvas.cell(x: past.x, y: past.loss),
        lastColumn.map({ abs(cell.column - $0) > 3 }) ?? true
      else { continue }
      lastColumn = cell.column
      let text = String(past.stepCount)
      let starts = [Point(1, -1), Point(-text.count, -1), Point(1, 1), Point(-text.count, 1)].map {
        Point(origin.column + cell.column + $0.column, origin.row + cell.row + $0.row)
      }
      let free = starts.first { buffer.isBlank($0, width: text.count) }
      if let free { buffer.write(text, at: free, ink: .trail) }
    }
  }

  private func drawGhost(
    _ ghost: Ghost, charset: Charset, put: (Unicode.Scalar, Double, Ink) -> Point?
  ) {
    let now = min(panel.timeline.position, ghost.end)
    let first = min(ghost.start, now)
    let digit = Unicode.Scalar(UInt8(48 + ghost.number))
    let small = Self.smallDigits[(ghost.number - 1) % Self.smallDigits.count]
    let mark = charset.adapted(String(small)) == String(small) ? small : digit
    for step in stride(from: first, to: now, by: ghost.path.stride) {
      if let place = ghost.path[step]?.x {
        _ = put(mark, place, .ghost(Int8(ghost.number)))
      }
    }
    if let head = ghost.path[now]?.x { _ = put(digit, head, .bright) }
  }

  /// A small number, so that a ghost's points are told from the trail without colour.
  private static let smallDigits: [Unicode.Scalar] = ["¹", "²", "³", "⁴"]

  /// A name in the picture and its first cell.
  private typealias Label = (text: String, start: Point)

  /// The names of at most two minima; their places depend on the curve alone, so they do not jump.
  private func labels(on canvas: Canvas, beside buffer: Buffer, at origin: Point) -> [Label] {
    let right = origin.column + canvas.size.width
    // What is written here is only to keep the second one off the first.
    var taken = buffer
    return run.minima.prefix(2).compactMap { minimum in
      guard let cell = canvas.cell(x: minimum.x, y: height(at: minimum.x)) else { return nil }
      let point = Point(origin.column + cell.column, origin.row + cell.row)
      let label = label(of: minimum, beside: point, in: taken, right: right)
      if let label { taken.write(label.text, at: label.start) }
      return label
    }
  }

  /// `min (0.75, −0.125)` where it covers nothing: to the right, below or above.
  private func label(
    of minimum: CurveMinimum, beside point: Point, in buffer: Buffer, right: Int
  ) -> Label? {
    let place = "\(NumberText.formula(minimum.x)), \(NumberText.formula(minimum.value))"
    let text = "min (\(place))"
    let width = buffer.glyphs.charset.width(of: text)
    let starts = [
      Point(point.column + 2, point.row + 1), Point(point.column - width / 2, point.row + 1),
      Point(point.column - width / 2, point.row + 2), Point(point.column + 2, point.row),
      Point(point.column - width / 2, point.row - 2),
    ]
    let free = starts.first { start in
      start.column + width <= right
        && buffer.isBlank(Point(start.column - 1, start.row), width: width + 2)
    }
    return free.map { (text, $0) }
  }
}
