/// A table with a heading.
public struct BlockTable: Hashable, Sendable {
  /// Where the text of a column stands.
  public enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// One for each column.
  public let alignments: [Alignment]
  /// The cells of the heading.
  public package(set) var heading: [[Inline]]
  /// The cells below, row by row.
  public package(set) var rows: [[[Inline]]]
}
