/// What the speaker alone sees.
public struct Notes: Hashable, Sendable {
  /// How long the page takes; `nil` where nothing is said.
  public let minutes: Double?
  /// The text.
  public let text: [Block]
  /// The line where it begins.
  public let line: Int
}
