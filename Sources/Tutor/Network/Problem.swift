/// What is learned.
public enum Problem: String, CaseIterable, Sendable {
  /// The class of a row.
  case classification
  /// A number.
  case regression
}
