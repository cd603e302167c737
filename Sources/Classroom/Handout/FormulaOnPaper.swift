/// A formula as a book prints it: `2x² − 3x + 1` for `2x^2 - 3x + 1`.
struct FormulaOnPaper {
  /// The formula.
  private(set) var text = ""

  private static let digits = Dictionary(uniqueKeysWithValues: zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))

  /// A formula as it is typed; powers that are not whole numbers stay as they are.
  init(_ typed: String) {
    var rest = typed[...]
    while let character = rest.popFirst() {
      let power = rest.prefix { Self.digits[$0] != nil }
      let isWhole = !power.isEmpty && rest.dropFirst(power.count).first != "."
      if character == "^", isWhole {
        text += String(power.compactMap { Self.digits[$0] })
        rest = rest.dropFirst(power.count)
      } else {
        text.append(character == "-" ? "−" : character)
      }
    }
  }
}
