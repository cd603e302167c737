/// Something that helps, shown when it is asked for.
public struct Hint: Hashable, Sendable {
  /// What it says.
  public let text: [Block]
  /// The line where it begins.
  public let line: Int
}
