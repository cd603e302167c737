/// A word of a formula with the column it begins in.
struct FormulaToken: Hashable, Sendable {
  /// What the word is.
  enum Kind: Hashable, Sendable {
    case number(Double)
    case superscript(Int)
    case variable(Int)
    case constant(FormulaConstant)
    case function(FormulaFunction)
    case symbol(Symbol)
    case end
  }

  /// Operators and parentheses.
  enum Symbol: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"
    case open = "("
    case close = ")"
  }

  var kind: Kind
  /// As typed, for messages.
  var text: String
  var column: Int
}
