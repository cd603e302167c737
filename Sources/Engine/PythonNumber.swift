/// Numbers as Python reads them.
enum PythonNumber {
  /// The shortest digits that read back as the same number, whole ones without a point.
  static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 31 { return String(whole) }
    return value.description
  }
}
