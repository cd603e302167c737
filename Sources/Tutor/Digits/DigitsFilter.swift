import Engine

/// Which digits are shown.
enum DigitsFilter: Hashable, Sendable {
  /// All of them.
  case all
  /// Those that are read wrongly.
  case misread
  /// Those of a kind that are read as some digit.
  case taken(actual: Int, predicted: Int)
}
