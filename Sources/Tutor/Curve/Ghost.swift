/// A run that was kept: drawn dimly beside the live one.
public struct Ghost: Hashable, Sendable {
  /// 1 to 4, what it is drawn with.
  public let number: Int
  /// What it was run with, as in `lr 0.1`.
  public let label: String
  /// Where it went.
  public let path: PathHistory
  /// The first step that is drawn: where the live run left it, or 0 for a whole run.
  public let start: Int

  /// The last step it knows.
  public var end: Int { path.count - 1 }
}
