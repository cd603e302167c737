/// The characters of formulas, as keyboards, books and input methods write them.
enum FormulaAlphabet {
  /// The ASCII character that means the same, or the character itself.
  ///
  /// Full-width forms become the narrow ones, the signs of print become `* / -`.
  static func plain(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
    }
    return sameMeaning[character] ?? character
  }

  private static let sameMeaning: [Character: Character] = [
    "\u{2212}": "-", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-",
    "×": "*", "·": "*", "⋅": "*", "∙": "*", "•": "*", "∗": "*", "・": "*",
    "÷": "/", "∕": "/", "⁄": "/", "。": ".", "、": ",", "【": "(", "】": ")",
  ]

  /// The digit that a raised digit stands for.
  static func superscriptDigit(_ character: Character) -> Int? {
    superscripts.firstIndex(of: character)
  }

  /// An integer in raised digits.
  static func superscript(_ value: Int) -> String {
    let digits = String(value.magnitude).compactMap(\.wholeNumberValue).map { superscripts[$0] }
    return (value < 0 ? String(superscriptMinus) : "") + String(digits)
  }

  /// The raised minus.
  static let superscriptMinus: Character = "⁻"

  private static let superscripts: [Character] = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}
