/// Cuts the text of a formula into words.
struct FormulaLexer {
  private let characters: [Character]
  private let variables: [String]
  private var position = 0
  private var tokens: [FormulaToken] = []

  /// The words of a text, with an `end` after the last.
  ///
  /// An `y =` or `f(x) =` at the beginning is left out.
  static func tokens(
    of text: String, variables: [String]
  ) throws(FormulaError) -> [FormulaToken] {
    guard text.utf8.count <= 8 * Formula.maximumLength, text.count <= Formula.maximumLength else {
      throw .tooLong(limit: Formula.maximumLength)
    }
    var lexer = FormulaLexer(text: text, variables: variables)
    return try lexer.run()
  }

  private init(text: String, variables: [String]) {
    characters = text.map(FormulaAlphabet.plain)
    self.variables = variables
  }

  private mutating func run() throws(FormulaError) -> [FormulaToken] {
    try skipLeftSide()
    skipSpace()
    while let character = current {
      try read(character)
      skipSpace()
    }
    guard !tokens.isEmpty else { throw .empty }
    append(.end, from: position)
    return tokens
  }

  private mutating func read(_ character: Character) throws(FormulaError) {
    if isDigit(character) || character == "." {
      try readNumber()
    } else if isSuperscript(character) {
      try readSuperscript()
    } else if character == "π" || character == "√" {
      position += 1
      append(character == "π" ? .constant(.pi) : .function(.sqrt), from: position - 1)
    } else if character.isLetter {
      try readNames()
    } else {
      try readSymbol(character)
    }
  }

  private mutating func readSymbol(_ character: Character) throws(FormulaError) {
    let start = position
    position += 1
    if character == "*", current == "*" {
      position += 1
      append(.symbol(.power), from: start)
    } else if let symbol = FormulaToken.Symbol(rawValue: String(character)) {
      append(.symbol(symbol), from: start)
    } else if character == "=" {
      throw .unexpectedEquals(column: start + 1)
    } else if character == "," {
      throw .decimalComma(column: start + 1)
    } else {
      throw .unexpectedCharacter(String(character), column: start + 1)
    }
  }
}

// MARK: Numbers

extension FormulaLexer {
  private mutating func readNumber() throws(FormulaError) {
    let start = position
    skip { isDigit($0) || $0 == "." }
    skipExponent()
    let text = String(characters[start..<position])
    let isWellFormed = text.contains(where: isDigit) && text.count { $0 == "." } <= 1
    guard isWellFormed, let value = Double(padded(text)) else {
      throw .malformedNumber(text, column: start + 1)
    }
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let isZero = !mantissa.contains { isDigit($0) && $0 != "0" }
    guard value.isFinite, isZero || value.isNormal else {
      throw .numberOutOfRange(text, column: start + 1)
    }
    append(.number(value), from: start)
  }

  /// Goes past `e−3`, but not past the `e` of `2e` or `2exp(x)`.
  private mutating func skipExponent() {
    guard current == "e" || current == "E" else { return }
    var next = position + 1
    if next < characters.count, characters[next] == "-" || characters[next] == "+" { next += 1 }
    guard next < characters.count, isDigit(characters[next]) else { return }
    position = next
    skip(while: isDigit)
  }

  /// `.5` and `5.` as `0.5` and `5.0`.
  private func padded(_ text: String) -> String {
    let whole = text.hasPrefix(".") ? "0" + text : text
    guard let point = whole.firstIndex(of: ".") else { return whole }
    let next = whole.index(after: point)
    guard next == whole.endIndex || !isDigit(whole[next]) else { return whole }
    return whole[..<next] + "0" + whole[next...]
  }

  private mutating func readSuperscript() throws(FormulaError) {
    let start = position
    let isNegative = current == FormulaAlphabet.superscriptMinus
    if isNegative { position += 1 }
    var value = 0
    let first = position
    while let character = current, let digit = FormulaAlphabet.superscriptDigit(character) {
      value = 10 * value + digit
      position += 1
      guard value < 100_000 else { break }
    }
    let text = String(characters[start..<position])
    guard position > first else { throw .malformedNumber(text, column: start + 1) }
    guard value < 100_000 else { throw .numberOutOfRange(text, column: start + 1) }
    append(.superscript(isNegative ? -value : value), from: start)
  }
}

// MARK: Names

extension FormulaLexer {
  /// Reads a run of letters: one name, or several without space such as `xsinx`.
  private mutating func readNames() throws(FormulaError) {
    let start = position
    skip { $0.isLetter && $0 != "π" }
    let run = String(characters[start..<position])
    if isNumberedFunction(run) {
      skip(while: isDigit)
      throw unknown(String(characters[start..<position]), at: start)
    }
    guard let names = FormulaNames(variables: variables).split(run.lowercased()) else {
      throw unknown(run, at: start)
    }
    var column = start
    for (length, kind) in names {
      let text = String(characters[column..<column + length])
      tokens.append(FormulaToken(kind: kind, text: text, column: column + 1))
      column += length
    }
  }

  /// Whether `log` goes on as in `log10(x)`, which must not be read as `log(10)·(x)`.
  private func isNumberedFunction(_ run: String) -> Bool {
    let rest = characters[position...]
    guard FormulaFunction(rawValue: run.lowercased()) != nil || run.lowercased() == "ln",
      let digit = rest.first, isDigit(digit)
    else { return false }
    return rest.first { !isDigit($0) && !$0.isWhitespace } == "("
  }

  private func unknown(_ name: String, at start: Int) -> FormulaError {
    .unknownName(
      name, column: start + 1,
      suggestion: FormulaNames(variables: variables).suggestion(for: name.lowercased()),
      variables: variables)
  }
}

// MARK: The left side

extension FormulaLexer {
  /// Goes past `y =`, `f(x) =` and the like.
  private mutating func skipLeftSide() throws(FormulaError) {
    guard let equals = characters.firstIndex(of: "=") else { return }
    let left = String(characters[..<equals].filter { !$0.isWhitespace }).lowercased()
    let arguments = variables.joined(separator: ",")
    guard ["y", "z", "f", "f(\(arguments))", "y(\(arguments))"].contains(left) else {
      throw .unexpectedEquals(column: equals + 1)
    }
    position = equals + 1
  }
}

// MARK: Characters

extension FormulaLexer {
  private var current: Character? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func skip(while condition: (Character) -> Bool) {
    while let character = current, condition(character) { position += 1 }
  }

  private mutating func skipSpace() {
    skip { $0.isWhitespace }
  }

  private mutating func append(_ kind: FormulaToken.Kind, from start: Int) {
    let text = String(characters[start..<position])
    tokens.append(FormulaToken(kind: kind, text: text, column: start + 1))
  }
}

private func isDigit(_ character: Character) -> Bool {
  ("0"..."9").contains(character)
}

private func isSuperscript(_ character: Character) -> Bool {
  character == FormulaAlphabet.superscriptMinus
    || FormulaAlphabet.superscriptDigit(character) != nil
}
