/// A place on the screen in cells: column and row, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// The place `column` cells right of the left edge and `row` cells below the top.
  public init(_ column: Int, _ row: Int) {
    self.column = column
    self.row = row
  }
}
