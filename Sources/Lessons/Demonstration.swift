/// Something that plays while its text is shown.
public struct Demonstration: Hashable, Sendable {
  /// What plays.
  public let run: PlacedActions
  /// The time between two steps in milliseconds; `nil` leaves it to the player.
  public let pace: Int?
  /// The text.
  public let text: [Block]
  /// The line where it begins.
  public let line: Int

  /// A demonstration at its place in the file.
  package init(run: PlacedActions, pace: Int? = nil, text: [Block] = [], line: Int) {
    self.run = run
    self.pace = pace
    self.text = text
    self.line = line
  }
}

/// Actions and where they stand in the file.
public struct PlacedActions: Hashable, Sendable {
  /// The actions.
  public package(set) var list: ActionList
  /// Where they begin.
  public let position: SourcePosition
}

/// An expression and where it stands in the file.
public struct PlacedExpression: Hashable, Sendable {
  /// The expression.
  public let expression: Expression
  /// Where it begins.
  public let position: SourcePosition
}
