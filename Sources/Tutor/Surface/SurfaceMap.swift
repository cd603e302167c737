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
    canvas.drawAxes(into: &buffer, at: corner, labelWidth: Self.labelWidth - 1)
    drawDirections(into: &buffer, at: corner)
    drawWays(into: &buffer, at: corner)
    drawArrows(into: &buffer, at: corner)
    drawPlaces(on: canvas, into: &buffer, at: corner)
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
        stops.map { ($0.place.x, $0.place.y) }, ink: .ghost(Int8(ghost.number)), dash: 3)
    }
    let order = panel.paths.indices.filter { $0 != panel.focus } + [panel.focus]
    for index in order {
      let stops = panel.paths[index].stops(upTo: panel.timeline.position).suffix(4000)
      var points = stops.map { ($0.place.x, $0.place.y) }
      let now = panel.run.lanes[index].place
      points.append((now.x, now.y))
      canvas.polyline(
        points, ink: LaneMark(index, of: panel.paths.count).ink,
        dash: index == panel.focus ? 1 : 2)
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
        put(Glyphs.digit(ghost.number), last.place, .ghost(Int8(ghost.number)))
      }
    }
    let count = panel.paths.count
    for index in panel.paths.indices where index != panel.focus {
      put(
        LaneMark(index, of: count).head, panel.run.lanes[index].place,
        LaneMark(index, of: count).ink)
    }
    put(LaneMark(panel.focus, of: count).head, panel.run.lane.place, .now)
    if let cross { put("┼", cross, .bright) }
  }
}

/// How a lane is marked on maps, in tables and in charts.
struct LaneMark {
  private let index: Int
  private let count: Int

  init(_ index: Int, of count: Int) {
    self.index = index
    self.count = count
  }

  /// A disc for one alone, a number in a race.
  var head: Unicode.Scalar { count == 1 ? "●" : Glyphs.digit(index + 1) }

  /// Its ink: four meanings of colour go round.
  var ink: Ink { count == 1 ? .trail : .ghost(Int8(index % 4 + 1)) }
}

extension Glyphs {
  /// The digit of a number from 0 to 9.
  static func digit(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x30 + UInt8(min(max(number, 0), 9)))
  }
}
