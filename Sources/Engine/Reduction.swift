/// How the terms of a loss become one number.
public enum Reduction: String, CaseIterable, Sendable {
  /// Their mean.
  case mean
  /// Their sum.
  case sum
  /// They stay apart.
  case none
}
