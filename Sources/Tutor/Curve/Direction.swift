/// Which way the steps go.
public enum Direction: String, CaseIterable, Sendable {
  /// Against the gradient: descent.
  case down
  /// Along the gradient: what a forgotten minus sign does.
  case up
}
