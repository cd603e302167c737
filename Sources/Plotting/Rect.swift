/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// How many cells it covers.
  public var size: Size

  /// A rectangle from its top left cell and its size.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from the four numbers, all in cells.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.init(origin: Point(column, row), size: Size(width: width, height: height))
  }

  /// The first column inside.
  public var minColumn: Int { origin.column }
  /// The first row inside.
  public var minRow: Int { origin.row }
  /// The first column right of it.
  public var endColumn: Int { origin.column + size.width }
  /// The first row below it.
  public var endRow: Int { origin.row + size.height }
  /// Cells in a row.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }

  /// True when the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    (minColumn..<endColumn).contains(point.column) && (minRow..<endRow).contains(point.row)
  }

  /// The part that both rectangles cover; of size 0 where they do not meet.
  ///
  /// - Parameter other: the rectangle to cut with.
  /// - Returns: a rectangle inside of both.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column, row: row,
      width: min(endColumn, other.endColumn) - column, height: min(endRow, other.endRow) - row)
  }

  /// This rectangle with its edges moved inwards, as far as there is room.
  public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(
      column: minColumn + left, row: minRow + top,
      width: width - left - right, height: height - top - bottom)
  }
}
