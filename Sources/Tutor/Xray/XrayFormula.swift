import Engine
import Plotting

/// An operation as a line: its name, how in letters, how in numbers, what it comes to.
///
/// `∂L/∂w₁ = ∂L/∂z·x₁ = −0.432·2 = −0.864`.
struct XrayFormula: Hashable {
  /// What is computed: `∂L/∂w₁`.
  let name: String
  /// `=`, or `←` where a number is changed.
  var sign = "="
  /// How, in letters; empty where there is nothing to work out.
  var letters = ""
  /// The same with numbers.
  var numbers = ""
  /// What it comes to.
  let result: Double

  /// What the letters are, in one line: `∂L/∂w₁ = ∂L/∂z·x₁`.
  var left: [Piece] {
    [Piece(name, .bright)] + (letters.isEmpty ? [] : [Piece(" \(sign) "), Piece(letters)])
  }

  /// What the numbers are, in one line: `= −0.432·2 = −0.864`.
  var right: [Piece] {
    [Piece("= ")] + (numbers.isEmpty ? [] : [Piece(numbers, .now), Piece(" = ")])
      + [Piece(NumberText.formula(result), .bright)]
  }

  /// All in one line.
  var line: [Piece] { left + [Piece(" ")] + right }
}
