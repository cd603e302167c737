/// How a formula is spelt.
public enum FormulaNotation: String, Hashable, Sendable, CaseIterable {
  /// As in print: `4x³ − 8x`.
  case unicode
  /// With the keys of a keyboard: `4x^3 - 8x`.
  case ascii
}
