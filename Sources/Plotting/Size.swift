/// A width and a height in cells; negative lengths become 0.
public struct Size: Hashable, Sendable {
  /// Cells in a row.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size of `width` × `height` cells.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// True when a picture of `other` fits into this size.
  public func holds(_ other: Size) -> Bool {
    width >= other.width && height >= other.height
  }
}

extension Size: CustomStringConvertible {
  /// The size as users write it: `80x24`.
  public var description: String { "\(width)x\(height)" }
}
