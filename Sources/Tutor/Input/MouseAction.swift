/// What a mouse can do.
public enum MouseAction: Hashable, Sendable {
  /// The left button went down.
  case press
  /// The mouse moved while the left button was down.
  case drag
  /// The left button went up.
  case release
  /// The wheel turned away from the hand, or towards it.
  case wheelUp, wheelDown
}
