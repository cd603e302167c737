/// Values over steps, with axes: the loss while a network learns.
///
/// Each dot column shows the least and the greatest value of its steps, so a spike of one step in
/// 100 000 is seen. NaN and infinity leave a gap, and `!` at the top edge says where.
public struct LineChart: Hashable, Sendable {
  /// One line of the chart: the values of consecutive steps, or of groups of them.
  public struct Series: Hashable, Sendable {
    /// The least and the greatest value of each group, one array if groups are single steps.
    let lows: [Double]
    let highs: [Double]
    /// The step of the first value.
    public let start: Int
    /// How many steps a value stands for.
    public let stride: Int
    /// What the line means.
    public let ink: Ink
    /// One dot in `dash` is set.
    public let dash: Int
    /// What stands at the end of the line, to tell it from others.
    public var label: Unicode.Scalar?
    /// The step of each value where these are not evenly spaced.
    private var places: [Int]?

    /// A line with values at some steps.
    ///
    /// - Precondition: there are as many steps as values.
    public init(_ values: [Double], at places: [Int], ink: Ink, dash: Int = 1) {
      precondition(values.count == places.count, "\(places.count) steps, \(values.count) values")
      self.init(values, ink: ink, dash: dash)
      self.places = places
    }

    /// A line with a value a step.
    public init(_ values: [Double], start: Int = 0, stride: Int = 1, ink: Ink, dash: Int = 1) {
      self.init(
        lows: values, highs: values, start: start, stride: stride, ink: ink, dash: dash)
    }

    /// A line from the least and the greatest values of groups of `stride` steps.
    ///
    /// - Precondition: there are as many lows as highs.
    public init(
      lows: [Double], highs: [Double], start: Int = 0, stride: Int, ink: Ink, dash: Int = 1
    ) {
      precondition(lows.count == highs.count, "\(lows.count) lows for \(highs.count) highs")
      self.lows = lows
      self.highs = highs
      self.start = start
      self.stride = max(1, stride)
      self.ink = ink
      self.dash = dash
    }

    /// The step that a value stands at.
    func step(_ index: Int) -> Double {
      if let places { return Double(places[index]) }
      return Double(start) + Double(index) * Double(stride)
    }
  }

  /// The lines; later ones are drawn over earlier ones.
  public var series: [Series]
  /// How values become heights.
  public var scale: ValueScale
  /// A step to mark with a vertical line.
  public var cursor: Int?
  /// The steps that the axis shows; `nil` for those of the lines.
  public var steps: ClosedRange<Int>?
  /// The room for the labels of the left axis.
  public var labelWidth = 6
  /// How many steps make one unit of the labels of the lower axis, as in epochs of 25 steps.
  public var unit = 1.0
  /// What the lower axis counts, written at its right end.
  public var unitName = ""

  /// A chart of some lines.
  public init(_ series: [Series], scale: ValueScale = .logarithmic, cursor: Int? = nil) {
    self.series = series
    self.scale = scale
    self.cursor = cursor
  }

  /// Draws the chart; where there is no room for axes, the lines alone.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - rect: the cells to use, axes and labels included.
  public func draw(into buffer: inout Buffer, in rect: Rect) {
    let hasAxes = rect.width >= labelWidth + 12 && rect.height >= 5
    let plot = hasAxes ? rect.inset(left: labelWidth + 2, bottom: 2) : rect
    let marker = buffer.glyphs.marker
    let across = Scale(range: stepRange, dots: plot.width * marker.dotWidth)
    let columns = series.map { self.columns(of: $0, on: across) }
    let heights = columns.joined().reduce(into: Extremes()) { $0.add($1) }.heights(on: scale)
    var canvas = Canvas(size: plot.size, x: stepRange, y: heights, marker: marker)
    drawCursor(on: &canvas)
    for (line, columns) in zip(series, columns) {
      canvas.polyline(
        points(of: columns, across: across, floor: heights.lowerBound), ink: line.ink,
        dash: line.dash)
    }
    canvas.draw(into: &buffer, at: plot.origin)
    if hasAxes { drawAxes(of: canvas, into: &buffer, at: plot.origin) }
    drawLabels(on: canvas, into: &buffer, at: plot.origin)
    for columns in columns { drawMarks(columns, of: canvas, into: &buffer, at: plot.origin) }
  }

  private var stepRange: ClosedRange<Double> {
    if let steps { return Double(steps.lowerBound)...Double(steps.upperBound) }
    let drawn = series.filter { !$0.lows.isEmpty }
    guard let first = drawn.map({ $0.step(0) }).min(),
      let last = drawn.map({ $0.step($0.lows.count - 1) }).max()
    else { return 0...1 }
    return first...max(last, first + 1)
  }

  private func drawCursor(on canvas: inout Canvas) {
    guard let cursor else { return }
    let x = Double(cursor)
    let (bottom, top) = (canvas.y.lowerBound, canvas.y.upperBound)
    canvas.line(from: (x, bottom), to: (x, top), ink: .grid, dash: 2)
  }

  /// The extremes of the values under each dot column.
  private func columns(of line: Series, on across: Scale) -> [Extremes] {
    var columns = Array(repeating: Extremes(), count: across.dots)
    for index in line.lows.indices {
      guard let dot = across.dot(of: line.step(index)) else { continue }
      columns[dot].add(line.lows[index], on: scale)
      columns[dot].add(line.highs[index], on: scale)
    }
    return columns
  }

  /// The corners of a line: up or down the ends of each column and back to the one nearer the next.
  private func points(
    of columns: [Extremes], across: Scale, floor: Double
  ) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    var home: (x: Double, y: Double)?
    for (dot, extremes) in columns.enumerated() {
      let x = across.value(atDot: Double(dot))
      var ends = ends(of: extremes, floor: floor)
      if let low = ends.first, let high = ends.last, let last = points.last {
        var from = last.y
        // A spike goes up and down in its own column, so that it is one dot wide.
        if let home, abs(home.y - low) < abs(from - low) {
          points.append(home)
          from = home.y
        }
        if abs(from - high) < abs(from - low) { ends.reverse() }
      }
      points += ends.map { (x, $0) }
      if let first = ends.first { home = (x, first) }
      if extremes.hasGap {
        points.append((x, .nan))
        home = nil
      }
    }
    return points
  }

  /// The lowest and the highest place of a column, one if they are the same, none if it is empty.
  private func ends(of extremes: Extremes, floor: Double) -> [Double] {
    var ends = extremes.hasFloor ? [floor] : []
    if !extremes.isEmpty {
      ends.append(scale.height(of: extremes.low))
      ends.append(scale.height(of: extremes.high))
    }
    guard let low = ends.first, let high = ends.last else { return [] }
    return low < high ? [low, high] : [low]
  }

  private func drawAxes(of canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    let steps = Tick.marks(
      from: canvas.x.lowerBound / unit, to: canvas.x.upperBound / unit,
      atMost: (canvas.size.width + 9) / 10, wholeNumbers: unit == 1
    ).map { Tick(value: $0.value * unit, label: $0.label) }
    let heights =
      scale == .linear
      ? canvas.leftMarks
      : Tick.logarithmicMarks(
        from: canvas.y.lowerBound, to: canvas.y.upperBound,
        atMost: (canvas.size.height + 2) / 3)
    canvas.drawLeftAxis(into: &buffer, at: origin, labelWidth: labelWidth, marks: heights)
    canvas.drawBottomAxis(into: &buffer, at: origin, marks: steps)
    let row = origin.row + canvas.size.height + 1
    let width = buffer.glyphs.charset.width(of: unitName)
    let end = origin.column + canvas.size.width
    let isFree = (end - width - 1..<end).allSatisfy { buffer[Point($0, row)]?.scalar == " " }
    if isFree { buffer.write(unitName, endingAt: end, row: row, ink: .dim) }
  }

  /// Writes the labels of the lines at their ends; one that would cover another moves to the left.
  private func drawLabels(on canvas: Canvas, into buffer: inout Buffer, at origin: Point) {
    var taken: Set<Point> = []
    for line in series.reversed() {
      guard let label = line.label, var end = end(of: line, on: canvas) else { continue }
      while taken.contains(end), end.column > 0 { end.column -= 1 }
      taken.insert(end)
      buffer.put(label, at: Point(origin.column + end.column, origin.row + end.row), ink: line.ink)
    }
  }

  /// The cell of a line's last value in the window; those below the lowest height are at the bottom.
  private func end(of line: Series, on canvas: Canvas) -> Point? {
    for index in line.highs.indices.reversed() {
      let height = scale.height(of: line.highs[index])
      let row = height == -.infinity ? canvas.size.height - 1 : canvas.row(y: height)
      if let column = canvas.column(x: line.step(index)), let row { return Point(column, row) }
    }
    return nil
  }

  private func drawMarks(
    _ columns: [Extremes], of canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    for (dot, extremes) in columns.enumerated() where extremes.hasGap {
      let column = origin.column + dot / canvas.marker.dotWidth
      buffer.put("!", at: Point(column, origin.row), ink: .warning)
    }
  }
}
