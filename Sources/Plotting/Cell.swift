/// One character cell: a glyph, its meaning, and for heat maps the meaning of what is behind it.
public struct Cell: Hashable, Sendable {
  /// The glyph; `Cell.continuation` in the right half of a wide one.
  public var scalar: Unicode.Scalar
  /// What the glyph means.
  public var ink: Ink
  /// What is painted behind the glyph, `nil` for the terminal's own background.
  public var paper: Ink?

  /// A cell that shows `scalar`.
  public init(_ scalar: Unicode.Scalar, ink: Ink = .text, paper: Ink? = nil) {
    self.scalar = scalar
    self.ink = ink
    self.paper = paper
  }

  /// An empty cell.
  public static let blank = Cell(" ")
  /// Stands in the right half of a glyph that is two cells wide.
  public static let continuation: Unicode.Scalar = "\0"
}
