/// On or off.
enum Switch: String, CaseIterable {
  /// Yes.
  case on
  /// No.
  case off
}
