/// Reads a formula by recursive descent.
///
/// ```
/// sum      = product { ("+" | "-") product }
/// product  = signed { ("*" | "/") signed | power }      x sin x, 2x, 3(x + 1)
/// signed   = { "+" | "-" } power                        −x² is −(x²)
/// power    = primary { superscript } [ ("^" | "**") signed ]
/// primary  = number | variable | constant | "(" sum ")" | function argument
/// argument = "(" sum ")" | { "+" | "-" } power { variable or constant, or its power }
/// ```
///
/// A product written without a sign binds as one with: `1/2x` is `(1/2)·x`. Without parentheses a
/// function takes what is written like one factor: `sin 2x` is `sin(2x)`, `sin x cos x` is
/// `sin(x)·cos(x)`.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private let variables: [String]
  private var position = 0
  private var depth = 0

  /// Reads a whole text.
  static func tree(
    of text: String, variables: [String]
  ) throws(FormulaError) -> FormulaTree {
    let tokens = try FormulaLexer.tokens(of: text, variables: variables)
    var parser = FormulaParser(tokens: tokens, variables: variables)
    let tree = try parser.sum()
    try parser.expectEnd()
    return tree
  }

  private init(tokens: [FormulaToken], variables: [String]) {
    self.tokens = tokens
    self.variables = variables
  }

  private mutating func sum() throws(FormulaError) -> FormulaTree {
    var result = try product()
    while true {
      if accept(.plus) {
        result = .adding(result, try product())
      } else if accept(.minus) {
        result = .subtracting(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(FormulaError) -> FormulaTree {
    var result = try signed()
    while true {
      if accept(.times) {
        result = .multiplying(result, try signed())
      } else if accept(.over) {
        result = .dividing(result, by: try signed())
      } else if startsFactor {
        result = .multiplying(result, try power())
      } else {
        return result
      }
    }
  }

  private mutating func signed() throws(FormulaError) -> FormulaTree {
    var isNegative = false
    while current.kind == .symbol(.minus) || current.kind == .symbol(.plus) {
      if current.kind == .symbol(.minus) { isNegative.toggle() }
      position += 1
    }
    let operand = try power()
    return isNegative ? .negated(operand) : operand
  }

  private mutating func power() throws(FormulaError) -> FormulaTree {
    try enter()
    var result = try primary()
    while case .superscript(let exponent) = current.kind {
      position += 1
      result = .raising(result, to: .signed(Double(exponent)))
    }
    if accept(.power) { result = .raising(result, to: try signed()) }
    depth -= 1
    return result
  }

  private mutating func primary() throws(FormulaError) -> FormulaTree {
    let token = current
    position += 1
    switch token.kind {
    case .number(let value): return .number(value)
    case .variable(let index): return .variable(index)
    case .constant(let constant): return .constant(constant)
    case .function(let function): return try call(of: function, named: token.text)
    case .symbol(.open): return try parenthesized(from: token)
    default: throw missing(at: token)
    }
  }

  private mutating func parenthesized(from open: FormulaToken) throws(FormulaError) -> FormulaTree {
    if current.kind == .symbol(.close) { throw .emptyParentheses(column: open.column) }
    let result = try sum()
    guard accept(.close) else {
      if current.kind == .end { throw .neverClosed(column: open.column) }
      throw .missingOperator(before: current.text, column: current.column)
    }
    return result
  }
}

// MARK: Functions

extension FormulaParser {
  /// Reads what follows a function's name; `sin² x` and `sin^2 x` are the square of the sine.
  private mutating func call(
    of function: FormulaFunction, named name: String
  ) throws(FormulaError) -> FormulaTree {
    let exponent = try exponentOfName(name)
    let argument = try argument()
    let result = FormulaTree.function(function, argument)
    return exponent.map { .raising(result, to: $0) } ?? result
  }

  private mutating func exponentOfName(_ name: String) throws(FormulaError) -> FormulaTree? {
    let start = current.column
    switch current.kind {
    case .superscript(let exponent) where exponent > 0:
      position += 1
      return .number(Double(exponent))
    case .superscript: throw .ambiguousPower(of: name, column: start)
    case .symbol(.power):
      position += 1
      guard case .number(let exponent) = current.kind else {
        throw .ambiguousPower(of: name, column: start)
      }
      position += 1
      return .number(exponent)
    default: return nil
    }
  }

  private mutating func argument() throws(FormulaError) -> FormulaTree {
    if current.kind == .symbol(.open) {
      let open = current
      position += 1
      return try parenthesized(from: open)
    }
    var result = try signed()
    while startsName { result = .multiplying(result, try power()) }
    return result
  }
}

// MARK: Tokens

extension FormulaParser {
  private var current: FormulaToken { tokens[min(position, tokens.count - 1)] }

  private mutating func accept(_ symbol: FormulaToken.Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  /// Whether a factor may begin here without a sign; numbers may not, `x2` is more often `x²`.
  private var startsFactor: Bool {
    switch current.kind {
    case .variable, .constant, .function, .symbol(.open): true
    default: false
    }
  }

  private var startsName: Bool {
    switch current.kind {
    case .variable, .constant: true
    default: false
    }
  }

  private mutating func enter() throws(FormulaError) {
    depth += 1
    guard depth <= Formula.maximumDepth else {
      throw .tooDeep(column: current.column, limit: Formula.maximumDepth)
    }
  }

  private func expectEnd() throws(FormulaError) {
    switch current.kind {
    case .end: return
    case .symbol(.close): throw .neverOpened(column: current.column)
    default: throw .missingOperator(before: current.text, column: current.column)
    }
  }

  /// The error for a token where a number, a name or a parenthesis should stand.
  private func missing(at token: FormulaToken) -> FormulaError {
    guard position >= 2 else {
      if token.kind == .symbol(.close) { return .neverOpened(column: token.column) }
      return .missingStart(found: token.text, column: token.column, variables: variables)
    }
    let before = tokens[position - 2]
    if before.kind == .symbol(.open), token.kind == .end {
      return .neverClosed(column: before.column)
    }
    return .missingOperand(after: before.text, column: token.column, variables: variables)
  }
}
