import Glibc

/// Numbers in messages and on paper.
public enum NumberWord {
  /// A number in at most six significant digits, as C's `%g` writes it: `0.757558`, `1e-07`, `inf`.
  static func of(_ number: Double, digits: Int = 6) -> String {
    var bytes = [CChar](repeating: 0, count: 64)
    _ = withVaList([Int32(digits), number]) { vsnprintf(&bytes, bytes.count, "%.*g", $0) }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The shortest number that reads back to the same bits, without a fraction that says nothing.
  public static func exact(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
