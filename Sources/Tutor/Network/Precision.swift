/// The width of the numbers that a run computes with.
public enum Precision: String, CaseIterable, Sendable {
  /// 32 bits, about 7 digits.
  case float32
  /// 64 bits, about 16 digits.
  case float64
}
