/// The smallest thing a plot is made of.
public enum Marker: String, CaseIterable, Sendable {
  /// Two by four dots in a cell.
  case braille
  /// One by two half blocks in a cell.
  case blocks
  /// One of three heights in a cell: `'`, `-`, `.`.
  case ascii

  /// Dots in a cell from left to right.
  public var dotWidth: Int { self == .braille ? 2 : 1 }

  /// Dots in a cell from top to bottom.
  public var dotHeight: Int {
    switch self {
    case .braille: 4
    case .blocks: 2
    case .ascii: 3
    }
  }
}
