import Engine

/// The two parts of the rows.
enum DataPart: CaseIterable, Sendable {
  /// What is learned from.
  case training
  /// What is tested with.
  case test
}
