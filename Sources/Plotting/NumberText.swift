internal import Glibc

/// Numbers as the screens show them.
///
/// Minus is U+2212 (the character set makes it `-` in ASCII), infinity is `∞`, and NaN is
/// `notANumber`, which callers put into words. Zero has no sign. From 1e5 up and below 1e−4 a
/// number is scientific: `1.5e+5`, `2e−7`. The decimal sign is `.` in every locale.
public enum NumberText {
  /// What stands for a value that is not a number.
  public static let notANumber = "NaN"

  /// A number in a formula: at most 6 significant digits and 6 decimals, without trailing zeros.
  ///
  /// - Parameter value: any number.
  /// - Returns: at most 9 cells with the sign: `0.6528`, `−0.648`, `−1.23e−10`.
  public static func formula(_ value: Double) -> String {
    short(value, cells: 8, significant: 1)
  }

  /// A learning rate: like `formula`, in 6 cells where these show three significant digits.
  ///
  /// - Parameter value: any number.
  /// - Returns: `0.1`, `0.0001`, `0.1103`, `1e−5`.
  public static func rate(_ value: Double) -> String {
    short(value, cells: 6, significant: 3)
  }

  /// A number in a table: always the same number of decimals.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - decimals: digits after the point, limited to 0…15.
  /// - Returns: `0.588`; scientific with two decimals where the value is too large or small.
  public static func table(_ value: Double, decimals: Int = 3) -> String {
    isScientific(value) ? scientific(value) : fixed(value, decimals: decimals)
  }

  /// How many decimals tell values on a lens of this width apart: `max(3, 3 − ⌊log₁₀ width⌋)`.
  ///
  /// - Parameter width: the length of the range that is shown.
  /// - Returns: 3…15; 3 where the width is 0 or not finite.
  public static func decimals(forLens width: Double) -> Int {
    guard width > 0, width.isFinite else { return 3 }
    return min(15, max(3, 3 - decimalExponent(of: width)))
  }

  /// A loss: four decimals from 0.001 to 1000, else scientific.
  ///
  /// - Parameter value: any number.
  /// - Returns: at most 8 cells for a loss that is not negative: `0.0053`, `4.20e−5`.
  public static func loss(_ value: Double) -> String {
    let magnitude = abs(value)
    return magnitude == 0 || (0.001..<999.999_95).contains(magnitude)
      ? fixed(value, decimals: 4) : scientific(value)
  }

  /// A number with one digit before the point and a power of ten: `1.21e−1`, `0.00e+0`.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - decimals: digits after the point, limited to 0…15.
  /// - Returns: the exponent has its sign and no leading zeros.
  public static func scientific(_ value: Double, decimals: Int = 2) -> String {
    if let word = word(for: value) { return word }
    let parts = printed("%.*e", value, decimals).split(separator: "e")
    guard parts.count == 2, let power = Int(parts[1]) else { return notANumber }
    return onScreen(String(parts[0])) + "e" + (power < 0 ? "−" : "+") + String(abs(power))
  }

  /// A number with all its digits: the shortest that reads back to the same bits.
  ///
  /// - Parameter value: any number.
  /// - Returns: `0.7499999999999999`, `1e−05`.
  public static func exact(_ value: Double) -> String {
    word(for: value) ?? onScreen(value.description)
  }

  /// A number with a fixed number of decimals, however large or small.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - decimals: digits after the point, limited to 0…15.
  /// - Returns: `−0.125`; never `−0.000`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    word(for: value) ?? onScreen(printed("%.*f", value, decimals))
  }

  /// A change, with `+` where it is upwards: `+0.0648`, `−0.648`, `0`.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - decimals: digits after the point as in `table`; `nil` for the format of `formula`.
  /// - Returns: the number; the sign belongs to what is shown, so `0.000` has none.
  public static func signed(_ value: Double, decimals: Int? = nil) -> String {
    let text = decimals.map { table(value, decimals: $0) } ?? formula(value)
    return value > 0 && text.contains { "123456789∞".contains($0) } ? "+" + text : text
  }

  /// A share of 1 as a percentage: `95.8 %`.
  ///
  /// - Parameters:
  ///   - share: 0.958 for 95.8 %.
  ///   - decimals: digits after the point.
  /// - Returns: at most 7 cells for a share of 0…1.
  public static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + " %"
  }

  /// A count with its digits in groups of three: `2 410`.
  ///
  /// - Parameter value: any whole number.
  /// - Returns: the groups parted by blanks.
  public static func grouped(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return (value < 0 ? "−" : "") + String(text.reversed())
  }

  /// A number for a file: the shortest decimal that reads back as the same value, `-` for minus.
  ///
  /// - Parameter value: any number.
  /// - Returns: `0.30000000000000004`, `1e-07`, `inf`, `nan`.
  public static func plain(_ value: Double) -> String { value.description }

  /// The most precise form that takes at most `cells` cells without its sign.
  ///
  /// - Parameters:
  ///   - value: any number.
  ///   - cells: the room; digits beyond it are rounded away.
  ///   - significant: how many digits must survive, even if they need more room.
  /// - Returns: the number without trailing zeros.
  private static func short(_ value: Double, cells: Int, significant: Int) -> String {
    if let word = word(for: value) { return word }
    if value == 0 { return "0" }
    let power = decimalExponent(of: value)
    guard power < -4 || power > 4 else {
      let room = cells - max(1, power + 1) - 1
      let decimals = max(min(5 - power, room), significant - 1 - power, 0)
      return withoutTrailingZeros(fixed(value, decimals: decimals))
    }
    // Beside the decimals: a digit, the point, `e`, a sign and the power.
    let decimals = max(cells - 4 - String(abs(power)).count, 0)
    let text = scientific(value, decimals: decimals)
    guard let letter = text.firstIndex(of: "e") else { return text }
    return withoutTrailingZeros(String(text[..<letter])) + text[letter...]
  }

  /// The power of ten of the first digit, once rounded to 6 significant ones: 5 for 99 999.96.
  static func decimalExponent(of value: Double) -> Int {
    printed("%.*e", value, 5).split(separator: "e").last.flatMap { Int($0) } ?? 0
  }

  private static func isScientific(_ value: Double) -> Bool {
    let magnitude = abs(value)
    return magnitude >= 1e5 || (magnitude < 1e-4 && magnitude > 0)
  }

  private static func word(for value: Double) -> String? {
    if value.isNaN { return notANumber }
    return value.isInfinite ? (value < 0 ? "−∞" : "∞") : nil
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(String(digits.reversed()))
  }

  /// The minus of the screen, and none before a zero.
  private static func onScreen(_ text: String) -> String {
    guard text.hasPrefix("-") else { return text }
    let digits = text.dropFirst()
    return digits.contains { "123456789".contains($0) } ? "−" + digits : String(digits)
  }

  /// What C's `printf` makes of a number; its decimals are exact and rounded half to even.
  private static func printed(_ format: String, _ value: Double, _ decimals: Int) -> String {
    let places = Int32(min(max(decimals, 0), 15))
    // 309 digits before the point, 15 after it, sign, point and the final zero.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 328) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let written = withVaList([places, value]) { vsnprintf(start, buffer.count, format, $0) }
      return written < 0 ? "" : String(cString: start)
    }
  }
}
