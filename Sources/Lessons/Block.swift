/// A piece of text that stands by itself.
public struct Block: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A heading below the title of the page.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list.
    case list(BlockList)
    /// A quotation.
    case quote([Block])
    /// Lines that stay as they are.
    case code(String)
    /// A table.
    case table(BlockTable)
    /// A pause: what follows is shown later.
    case pause
  }

  /// What it is.
  public package(set) var kind: Kind
  /// The line where it begins.
  public let line: Int

  /// A block at its place in the file.
  package init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

/// A list of points, numbers or choices.
public struct BlockList: Hashable, Sendable {
  /// A point of the list.
  public struct Item: Hashable, Sendable {
    /// Whether its box is ticked; `nil` without a box.
    public let isTicked: Bool?
    /// What it says.
    public package(set) var blocks: [Block]
    /// The line where it begins.
    public let line: Int

    /// An item at its place in the file.
    package init(isTicked: Bool?, blocks: [Block], line: Int) {
      self.isTicked = isTicked
      self.blocks = blocks
      self.line = line
    }
  }

  /// The number of the first item; `nil` without numbers.
  public let start: Int?
  /// The items.
  public package(set) var items: [Item]

  /// A list of items.
  package init(start: Int?, items: [Item]) {
    self.start = start
    self.items = items
  }
}

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
