/// Reads a number that a user typed: `0.1`, `-3`, `1e-3`, `.5`.
///
/// The same reader serves the keyboard, the command line and lessons. It refuses what Swift's own
/// reader takes but a class would stumble over: hexadecimal, `inf`, `nan`.
///
/// - Parameters:
///   - text: what was typed; blanks around it do not count.
///   - name: what the number is for, named in the message.
/// - Returns: a finite number.
/// - Throws: `UserError` that names what was found and a form that would do.
public func number(from text: String, for name: String) throws(UserError) -> Double {
  let typed = String(text.map(asciiForm)).trimmed
  let allowed = typed.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
  guard !typed.isEmpty, allowed, let value = Double(typed) else {
    let found = typed.isEmpty ? "nothing" : "'\(shown(typed))'"
    let foundInChinese = typed.isEmpty ? "空的" : "“\(shown(typed))”"
    throw UserError(
      en: "\(name): \(found) is not a number; write it like 0.1, -3 or 1e-3",
      zh: "\(name)：\(foundInChinese)不是数字；请写成 0.1、-3 或 1e-3")
  }
  guard value.isFinite else {
    throw UserError(
      en: "\(name): \(shown(typed)) is too large; the largest number is about 1.8e308",
      zh: "\(name)：\(shown(typed)) 太大了；最大的数约为 1.8e308")
  }
  return value
}

/// Reads a whole number of at least `least`.
///
/// - Parameters:
///   - text: what was typed.
///   - name: what the number is for.
///   - least: the smallest number allowed.
/// - Returns: the number.
/// - Throws: `UserError` when it is no whole number or too small.
public func wholeNumber(
  from text: String, for name: String, least: Int = 0
) throws(UserError) -> Int {
  let typed = String(text.map(asciiForm)).trimmed
  if typed.allSatisfy({ $0.isASCII && $0.isNumber }), typed.count > 18 {
    throw UserError(
      en: "\(name): \(shown(typed)) is too large; at most 18 digits",
      zh: "\(name)：\(shown(typed)) 太大了；最多 18 位")
  }
  guard let value = Int(typed), value >= least else {
    throw UserError(
      en: "\(name): '\(shown(typed))' is not a whole number of at least \(least)",
      zh: "\(name)：“\(shown(typed))”不是不小于 \(least) 的整数")
  }
  return value
}

/// Reads a seed: any whole number of 64 bits.
///
/// - Parameters:
///   - text: what was typed.
///   - name: what the number is for.
/// - Returns: the seed.
/// - Throws: `UserError` when it is no whole number or negative.
func seed(from text: String, for name: String) throws(UserError) -> UInt64 {
  if let seed = UInt64(text) { return seed }
  return UInt64(try wholeNumber(from: text, for: name))
}

/// A text a user typed, made fit for a message: short, and nothing in it speaks to the terminal.
public func shown(_ text: String) -> String {
  let harmless = String(
    String.UnicodeScalarView(text.unicodeScalars.prefix(256).map { isHarmless($0) ? $0 : "?" }))
  return harmless.count > 24 ? String(harmless.prefix(23)) + "…" : harmless
}

/// False for what moves, hides or reorders text instead of showing some.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
  default: true
  }
}

/// The ASCII form of a digit or sign from a Chinese keyboard (`１`, `．`, `−`); others stay.
private func asciiForm(_ character: Character) -> Character {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
    return character
  }
  switch scalar.value {
  case 0xFF01...0xFF5E:
    return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
  case 0x2212: return "-"
  default: return character
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
