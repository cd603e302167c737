import Engine
import Plotting

/// The part of a map that is drawn, and where.
struct XrayCanvas {
  let window: Rect
  /// Where the first cell of the map would stand.
  let origin: Point

  /// Where a cell of the map stands.
  func place(_ point: Point) -> Point {
    Point(origin.column + point.column, origin.row + point.row)
  }

  func put(
    _ cell: (row: Int, column: Int, sides: XrayWire.Sides), ink: Ink, into buffer: inout Buffer
  ) {
    let point = Point(cell.column, cell.row)
    guard window.contains(point) else { return }
    buffer.put(cell.sides.glyph, at: place(point), ink: ink)
  }

  func tint(
    _ cell: (row: Int, column: Int, sides: XrayWire.Sides), ink: Ink, into buffer: inout Buffer
  ) {
    let point = Point(cell.column, cell.row)
    guard window.contains(point) else { return }
    buffer.tint(Rect(origin: place(point), size: Size(width: 1, height: 1)), ink: ink)
  }
}
