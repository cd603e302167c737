/// Draws lines from dot to dot, and counts the dots so that dashes run on around corners.
///
/// Places are fractions of the window: (0, 0) is its bottom left and (1, 1) its top right.
struct Pen {
  let ink: Ink
  let dash: Int
  private var place: (x: Double, y: Double)?
  private var last: (x: Int, y: Int)?
  private var count = 0

  init(ink: Ink, dash: Int) {
    self.ink = ink
    self.dash = max(1, dash)
  }

  /// Ends the line: the next move begins another one.
  mutating func lift() {
    place = nil
    last = nil
  }

  /// Draws from the last place to the next one, as far as it is inside of the window.
  mutating func move(to next: (x: Double, y: Double), on grid: inout DotGrid) {
    guard !next.x.isNaN, !next.y.isNaN else { return lift() }
    defer { place = next }
    guard let part = clipped(from: place ?? next, to: next) else {
      last = nil
      return
    }
    guard let start = dot(at: part.start, on: grid), let end = dot(at: part.end, on: grid) else {
      return
    }
    if last.map({ $0 != start }) ?? true { mark(start, on: &grid) }
    if grid.marker == .ascii {
      stroke(from: start, to: end, on: &grid)
    } else {
      join(from: start, to: end, on: &grid)
    }
    last = end
  }

  private func dot(at place: (x: Double, y: Double), on grid: DotGrid) -> (x: Int, y: Int)? {
    let across = Scale(range: 0...1, dots: grid.dotWidth)
    let up = Scale(range: 0...1, dots: grid.dotHeight)
    guard let x = across.dot(atFraction: place.x), let y = up.dot(atFraction: place.y) else {
      return nil
    }
    return (x, grid.dotHeight - 1 - y)
  }

  private mutating func mark(_ dot: (x: Int, y: Int), on grid: inout DotGrid) {
    if count.isMultiple(of: dash) { grid.set(x: dot.x, y: dot.y, ink: ink) }
    count += 1
  }

  /// Sets the dots after `start` up to `end`: one in each column, or in each row if it is steep.
  ///
  /// Source: Bresenham, "Algorithm for computer control of a digital plotter", 1965.
  private mutating func join(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), on grid: inout DotGrid
  ) {
    let width = abs(end.x - start.x)
    let height = abs(end.y - start.y)
    var error = width - height
    var dot = start
    while dot != end {
      let doubled = 2 * error
      if doubled > -height {
        error -= height
        dot.x += end.x > dot.x ? 1 : -1
      }
      if doubled < width {
        error += width
        dot.y += end.y > dot.y ? 1 : -1
      }
      mark(dot, on: &grid)
    }
  }

  /// The same in ASCII, where a cell shows one height: a dot a column, and `|` in the cells between.
  private mutating func stroke(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), on grid: inout DotGrid
  ) {
    let width = abs(end.x - start.x)
    let direction = end.x > start.x ? 1 : -1
    var previous = start
    for step in stride(from: 1, through: max(1, width), by: 1) {
      // Rounded to the nearest dot without leaving the integers.
      let rise = width == 0 ? end.y - start.y : rounded(step * (end.y - start.y), by: width)
      let next = (x: width == 0 ? end.x : start.x + step * direction, y: start.y + rise)
      bridge(from: previous, to: next, on: &grid)
      if next != start { mark(next, on: &grid) }
      previous = next
    }
  }

  /// Fills the cells strictly between two neighbours, the nearer half in each of the two columns.
  private mutating func bridge(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), on grid: inout DotGrid
  ) {
    let first = start.y / grid.marker.dotHeight
    let last = end.y / grid.marker.dotHeight
    let direction = last > first ? 1 : -1
    for row in stride(from: first + direction, to: last, by: direction) {
      if count.isMultiple(of: dash) {
        let isNearStart = abs(row - first) <= abs(last - row)
        grid.setStroke(x: isNearStart ? start.x : end.x, row: row, ink: ink)
      }
      count += 1
    }
  }

  private func rounded(_ numerator: Int, by denominator: Int) -> Int {
    let doubled = 2 * abs(numerator) + denominator
    return doubled / (2 * denominator) * numerator.signum()
  }
}

/// A place in the window, in fractions of it.
private typealias Place = (x: Double, y: Double)

/// The part of a line that lies in the unit square, `nil` if none does.
private func clipped(from start: Place, to end: Place) -> (start: Place, end: Place)? {
  guard let (start, end) = clippedAcross(from: start, to: end) else { return nil }
  let turned = clippedAcross(from: (start.y, start.x), to: (end.y, end.x))
  return turned.map { (($0.start.y, $0.start.x), ($0.end.y, $0.end.x)) }
}

/// The part of a line whose x lies in 0…1.
///
/// A crossing lies exactly on the edge, however far away the ends are.
private func clippedAcross(from start: Place, to end: Place) -> (start: Place, end: Place)? {
  guard start.x <= end.x else {
    return clippedAcross(from: end, to: start).map { ($0.end, $0.start) }
  }
  guard start.x <= 1, end.x >= 0 else { return nil }
  func crossing(_ x: Double) -> Place {
    (x, start.y + (x - start.x) / (end.x - start.x) * (end.y - start.y))
  }
  return (start.x < 0 ? crossing(0) : start, end.x > 1 ? crossing(1) : end)
}
