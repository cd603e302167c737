/// A place in a lesson's file, as editors count it: both from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// A place; without a column the beginning of the line.
  public init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// The place so many columns further on.
  func moved(by columns: Int) -> SourcePosition {
    SourcePosition(line: line, column: column + columns)
  }
}

extension SourcePosition: Comparable {
  /// Tells whether the one place comes before the other.
  public static func < (first: SourcePosition, second: SourcePosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
