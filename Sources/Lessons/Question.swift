/// A question that is answered before the answer can be seen.
public struct Question: Hashable, Sendable {
  /// What is asked for.
  public enum Kind: Hashable, Sendable {
    /// One of some choices, and the claim that the engine has to agree with; without a claim the
    /// question is about words only.
    case choice([Choice], proof: PlacedExpression?)
    /// A number.
    case number(NumericAnswer)
  }

  /// A possible answer.
  public struct Choice: Hashable, Sendable {
    /// What it says.
    public let text: [Block]
    /// True for the one that is right.
    public let isRight: Bool
    /// What is said to who chose it.
    public let feedback: [Block]
    /// The line where it begins.
    public let line: Int
  }

  /// A number that is asked for.
  public struct NumericAnswer: Hashable, Sendable {
    /// The number.
    public package(set) var value: Double
    /// How far an answer may be away from it.
    public package(set) var tolerance: Double
    /// The state variable that has the number after the observation.
    public let truth: String
    /// What stands behind the number.
    public let unit: String?
    /// Where the number stands.
    public let position: SourcePosition
  }

  /// The name, which is the only one in its lesson.
  public package(set) var id: String
  /// The question.
  public package(set) var text: [Block]
  /// What is asked for.
  public package(set) var kind: Kind
  /// What plays once the answer is given.
  public package(set) var observation: PlacedActions
  /// What helps, one after the other.
  public package(set) var hints: [Hint]
  /// What is said afterwards.
  public package(set) var explanation: [Block]
  /// The line where it begins.
  public let line: Int
}
