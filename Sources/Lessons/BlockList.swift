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
