/// A state of the panel that the learner shall reach.
public struct Goal: Hashable, Sendable {
  /// The name, which is the only one in its lesson.
  public let id: String
  /// The task.
  public let text: [Block]
  /// What holds once it is reached.
  public let check: PlacedExpression
  /// The most steps since the start; `nil` for any number.
  public let within: Int?
  /// What must hold after every step on the way.
  public let always: PlacedExpression?
  /// What reaches it.
  public let solution: PlacedActions
  /// What must not reach it.
  public let failure: PlacedActions?
  /// What helps, one after the other.
  public let hints: [Hint]
  /// What is said afterwards.
  public let explanation: [Block]
  /// The line where it begins.
  public let line: Int
}
