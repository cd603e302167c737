/// What is wrong with a piece of the machine part, and where in its text.
public struct SyntaxProblem: Error, Hashable, Sendable {
  /// What it is.
  public let code: FindingCode
  /// Where it begins in the text, in Unicode scalars from 0.
  public let offset: Int
  /// One line about it.
  public let message: String
}
