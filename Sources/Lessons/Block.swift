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
