import Engine
import Plotting

/// The landscape seen from above: the lower, the brighter; the ways of all lanes on it.
struct SurfaceMap {
  let panel: SurfacePanel
  let view: SurfaceView
  let size: Size
  /// True when the next step is not to be seen.
  var hidesNext = false
  /// A place that is read off.
  var cross: SurfacePoint?

  /// Cells of the left axis with its labels.
  private static let labelWidth = 6
  /// Rows of the bottom axis.
  private static let axisHeight = 2

  /// The cells of the picture itself inside of its frame.
  static func plotSize(in size: Size) -> Size {
    Size(width: size.width - labelWidth, height: size.height - axisHeight)
  }

  /// The part of the plane that is seen.
  var frame: SurfaceFrame { SurfaceFrame(view, of: panel, in: Self.plotSize(in: size)) }

  /// The place of a cell, counted from the corner of the frame.
  func place(at point: Point) -> SurfacePoint? {
    let plot = Self.plotSize(in: size)
    let (column, row) = (point.column - Self.labelWidth, point.row)
    guard (0..<plot.width).contains(column), (0..<plot.height).contains(row) else { return nil }
    let canvas = canvas(.braille)
    return SurfacePoint(canvas.x(ofColumn: column), canvas.y(ofRow: row))
  }

  /// How far one cell reaches.
  var cell: (x: Double, y: Double) {
    let plot = Self.plotSize(in: size)
    let frame = frame
    return (
      (frame.x.upperBound - frame.x.lowerBound) / Double(max(1, plot.width)),
      (frame.y.upperBound - frame.y.lowerBound) / Double(max(1, plot.height))
    )
  }

  private func canvas(_ marker: Marker) -> Canvas {
    let frame = frame
    return Canvas(size: Self.plotSize(in: size), x: frame.x, y: frame.y, marker: marker)
  }

  func draw(into buffer: inout Buffer, at origin: Point) {
    guard size.width > Self.labelWidth + 4, size.height > Self.axisHeight + 2 else { return }
    let corner = Point(origin.column + Self.labelWidth, origin.row)
    let canvas = canvas(buffer.glyphs.marker)
    drawGround(into: &buffer, at: corner)
    drawAxes(of: canvas, into: &buffer, at: corner)
    drawDirections(into: &buffer, at: corner)
    drawWays(into: &buffer, at: corner)
    drawArrows(into: &buffer, at: corner)
    drawPlaces(on: canvas, into: &buffer, at: corner)
  }

  /// Both axes; far in, their labels count from the middle.
  private func drawAxes(of canvas: Canvas, into buffer: inout Buffer, at corner: Point) {
    func middle(_ range: ClosedRange<Double>) -> Double {
      let (low, high) = (range.lowerBound, range.upperBound)
      return LearningRate.rounded(low / 2 + high / 2, within: (high - low) / 8)
    }
    let size = canvas.size
    let bottom = AxisLabels(
      bottom: canvas.x, atMost: (size.width + 9) / 10, anchor: middle(canvas.x))
    let left = AxisLabels(
      left: canvas.y, atMost: (size.height + 2) / 3, anchor: middle(canvas.y),
      width: Self.labelWidth - 2)
    canvas.drawLeftAxis(
      into: &buffer, at: corner, labelWidth: Self.labelWidth - 1, marks: left.marks)
    canvas.drawBottomAxis(into: &buffer, at: corner, marks: bottom.marks)
    left.drawName(
      "y", into: &buffer, at: Point(corner.column - Self.labelWidth, corner.row),
      width: Self.labelWidth)
    let row = corner.row + size.height + 1
    let name = bottom.base ?? "x"
    let width = buffer.glyphs.charset.width(of: name)
    let end = corner.column + size.width
    if buffer.isBlank(Point(end - width - 1, row), width: width + 1) {
      buffer.write(name, endingAt: end, row: row, ink: .dim)
    }
  }

  // MARK: Ground

  private func drawGround(into buffer: inout Buffer, at corner: Point) {
    let plot = Self.plotSize(in: size)
    let hasHalves = Heatmap.Style(for: buffer.glyphs) == .halfBlocks
    let places = Size(width: plot.width, height: plot.height * (hasHalves ? 2 : 1))
    let levels = SurfaceLevels(of: panel.run.surface, over: frame, in: places)
    for row in 0..<plot.height {
      for column in 0..<plot.width {
        let point = Point(corner.column + column, corner.row + row)
        if hasHalves {
          paint(levels, column, row, at: point, into: &buffer)
        } else if levels.isLine(column, row) {
          buffer.put(".", at: point, ink: .grid)
        }
      }
    }
  }

  /// A cell in two halves.
  ///
  /// On a line between levels it is an upper half or a dot, which a terminal
  /// without colours shows as a dot; elsewhere it is a lower half or a blank, which it leaves out.
  private func paint(
    _ levels: SurfaceLevels, _ column: Int, _ row: Int, at point: Point, into buffer: inout Buffer
  ) {
    guard let upper = levels[column, 2 * row], let lower = levels[column, 2 * row + 1] else {
      return
    }
    if levels.isLine(column, 2 * row) || levels.isLine(column, 2 * row + 1) {
      buffer.put(
        upper == lower ? "·" : "▀", at: point, ink: .ground(upper), paper: .ground(lower))
    } else {
      buffer.put(
        upper == lower ? " " : "▄", at: point, ink: .ground(lower), paper: .ground(upper))
    }
  }

  /// The two directions of curvature through the minimum, where the surface is a quadratic form.
  private func drawDirections(into buffer: inout Buffer, at corner: Point) {
    guard panel.settings.function.isQuadratic, let middle = panel.run.surface.minima.first else {
      return
    }
    var canvas = canvas(buffer.glyphs.marker)
    let eigen = panel.run.surface.jet(at: middle.x, middle.y).eigen
    let reach = frame.x.upperBound - frame.x.lowerBound + frame.y.upperBound - frame.y.lowerBound
    for direction in [eigen.large, eigen.small] {
      canvas.line(
        from: (middle.x - reach * direction.x, middle.y - reach * direction.y),
        to: (middle.x + reach * direction.x, middle.y + reach * direction.y), ink: .dim, dash: 6)
    }
    canvas.draw(into: &buffer, at: corner)
  }

  // MARK: Ways

  private func drawWays(into buffer: inout Buffer, at corner: Point) {
    var canvas = canvas(buffer.glyphs.marker)
    for ghost in panel.ghosts {
      let stops = ghost.path.stops(upTo: ghost.path.count).suffix(4000)
      canvas.polyline(
        stops.map { ($0.place.x, $0.place.y) }, ink: ghost.ink, dash: 3)
    }
    let order = panel.paths.indices.filter { $0 != panel.focus } + [panel.focus]
    for index in order {
      let stops = panel.paths[index].stops(upTo: panel.timeline.position).suffix(4000)
      var points = stops.map { ($0.place.x, $0.place.y) }
      let now = panel.run.lanes[index].place
      points.append((now.x, now.y))
      let mark = LaneMark(index, of: panel.paths.count)
      canvas.polyline(points, ink: mark.ink, dash: mark.dash(isFocus: index == panel.focus))
    }
    canvas.draw(into: &buffer, at: corner)
  }

  /// Against the gradient, and where the step leads: the steepest way is not the way to the minimum.
  private func drawArrows(into buffer: inout Buffer, at corner: Point) {
    guard !hidesNext else { return }
    let run = panel.run
    let place = run.lane.place
    let jet = run.jet
    let next = run.next.lane.place
    var canvas = canvas(buffer.glyphs.marker)
    if jet.gradientNorm > 0, jet.gradientNorm.isFinite {
      // As long as a seventh of the picture, whatever the slope.
      let unit = (frame.x.upperBound - frame.x.lowerBound) / 7
      let scale = unit / jet.gradientNorm
      canvas.line(
        from: (place.x, place.y), to: (place.x - scale * jet.dx, place.y - scale * jet.dy),
        ink: .tangent, dash: 2)
    }
    canvas.line(from: (place.x, place.y), to: (next.x, next.y), ink: .arrow)
    canvas.draw(into: &buffer, at: corner)
    if let cell = canvas.cell(x: next.x, y: next.y), next != place {
      buffer.put("○", at: Point(corner.column + cell.column, corner.row + cell.row), ink: .next)
    }
  }

  private func drawPlaces(on canvas: Canvas, into buffer: inout Buffer, at corner: Point) {
    func put(_ glyph: Unicode.Scalar, _ place: SurfacePoint, _ ink: Ink) {
      guard let cell = canvas.cell(x: place.x, y: place.y) else { return }
      buffer.put(glyph, at: Point(corner.column + cell.column, corner.row + cell.row), ink: ink)
    }
    for minimum in panel.run.surface.minima { put("◇", minimum, .minimum) }
    put("S", panel.settings.origin, .text)
    for ghost in panel.ghosts {
      if let last = ghost.path.stops.last {
        put(ghost.head, last.place, ghost.ink)
      }
    }
    drawHeads(on: canvas, into: &buffer, at: corner)
    if let cross { put("┼", cross, .bright) }
  }

  /// Where the lanes are now; of several in one cell one has its number there, and a `+` beside it.
  private func drawHeads(on canvas: Canvas, into buffer: inout Buffer, at corner: Point) {
    let lanes = panel.run.lanes
    var heads: [Point: [Int]] = [:]
    for index in [panel.focus] + lanes.indices.filter({ $0 != panel.focus }) {
      let place = lanes[index].place
      guard let cell = canvas.cell(x: place.x, y: place.y) else { continue }
      heads[Point(cell.column, cell.row), default: []].append(index)
    }
    for (cell, indices) in heads where indices.count > 1 && cell.column + 1 < canvas.size.width {
      let beside = Point(corner.column + cell.column + 1, corner.row + cell.row)
      buffer.put("+", at: beside, ink: .dim)
    }
    for (cell, indices) in heads {
      let mark = LaneMark(indices[0], of: lanes.count)
      let isFocus = indices[0] == panel.focus
      buffer.put(
        mark.head, at: Point(corner.column + cell.column, corner.row + cell.row),
        ink: isFocus ? (lanes.count == 1 ? .now : .bright) : mark.ink)
    }
  }
}
