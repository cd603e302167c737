import Tutor

/// A word of an expression.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case comparison(Expression.Comparison)
    case open, close
    case and, or, not, within, of
    case end
  }

  let kind: Kind
  /// Where it begins, in Unicode scalars from 0.
  let offset: Int
  /// The text.
  let text: String

  /// The words of a text, an end after the last.
  static func list(of text: String) throws(SyntaxProblem) -> [ExpressionToken] {
    let scalars = Array(text.unicodeScalars.prefix(Expression.lengthLimit + 1))
    guard scalars.count <= Expression.lengthLimit else {
      throw SyntaxProblem(
        code: .expressionLimit, offset: 0,
        message: "the expression is longer than \(Expression.lengthLimit) characters")
    }
    var tokens: [ExpressionToken] = []
    var place = 0
    while place < scalars.count {
      if scalars[place].properties.isWhitespace {
        place += 1
        continue
      }
      let length = length(of: scalars, at: place)
      let word = String(String.UnicodeScalarView(scalars[place..<place + length]))
      tokens.append(ExpressionToken(kind: try kind(of: word, at: place), offset: place, text: word))
      place += length
    }
    return tokens + [ExpressionToken(kind: .end, offset: scalars.count, text: "")]
  }

  /// How long the word is that begins at a place.
  private static func length(of scalars: [Unicode.Scalar], at place: Int) -> Int {
    let rest = scalars[place...]
    guard let first = rest.first else { return 0 }
    if first.isLetter { return rest.prefix { $0.isLetter || $0.isDigit }.count }
    if first.isDigit || first == "." || first.isSign { return numberLength(rest) }
    if "<>=!".unicodeScalars.contains(first) {
      return rest.dropFirst().first == "=" ? 2 : 1
    }
    return 1
  }

  private static func numberLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    var length = 0
    var previous: Unicode.Scalar?
    for scalar in rest {
      let followsExponent = previous == "e" || previous == "E"
      let isSign = scalar.isSign && (previous == nil || followsExponent)
      guard isSign || scalar.isDigit || scalar == "." || scalar.isLetter else { break }
      previous = scalar
      length += 1
    }
    return length
  }

  private static func kind(of word: String, at offset: Int) throws(SyntaxProblem) -> Kind {
    switch word {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    case "within": return .within
    case "of": return .of
    case "(": return .open
    case ")": return .close
    default: break
    }
    if let comparison = Expression.Comparison(rawValue: word) { return .comparison(comparison) }
    guard let first = word.unicodeScalars.first else { return .end }
    if first.isLetter { return .name(word) }
    if let number = try? number(from: word, for: "") { return .number(number) }
    throw SyntaxProblem(code: .expression, offset: offset, message: complaint(about: word))
  }

  private static func complaint(about word: String) -> String {
    switch word {
    case "=": "'=' compares nothing; write '=='"
    case "!": "'!' is written 'not'"
    case "+", "-", "*", "/", "^": "there is no arithmetic in an expression: '\(word)'"
    case "&", "|": "'\(word)' is written '\(word == "&" ? "and" : "or")'"
    default: "'\(shown(word))' means nothing in an expression"
    }
  }
}

extension Unicode.Scalar {
  /// True for the letters of names.
  var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" }

  /// True for decimal digits.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// True for what can stand before a number, a typographic minus among it.
  fileprivate var isSign: Bool { self == "-" || self == "+" || self == "\u{2212}" }
}
