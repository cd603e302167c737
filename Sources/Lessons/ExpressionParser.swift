import Tutor

/// Reads an expression by recursive descent, as deep as the limit allows.
struct ExpressionParser {
  private let tokens: [ExpressionToken]
  private var place = 0
  private var depth = 0

  /// A parser at the first word; the last one is the end.
  init(tokens: [ExpressionToken]) {
    self.tokens = tokens
  }

  /// Reads all of the text.
  mutating func whole() throws(SyntaxProblem) -> Expression.Node {
    let node = try either()
    guard now.kind == .end else {
      throw problem(
        now.kind == .close ? "a '(' is missing" : "'and' or 'or' is missing before '\(now.shown)'")
    }
    return node
  }

  private mutating func either() throws(SyntaxProblem) -> Expression.Node {
    var nodes = [try all()]
    while take(.or) { nodes.append(try all()) }
    return nodes.count == 1 ? nodes[0] : .or(nodes)
  }

  private mutating func all() throws(SyntaxProblem) -> Expression.Node {
    var nodes = [try negation()]
    while take(.and) { nodes.append(try negation()) }
    return nodes.count == 1 ? nodes[0] : .and(nodes)
  }

  private mutating func negation() throws(SyntaxProblem) -> Expression.Node {
    guard take(.not) else { return try claim() }
    try descend()
    let node = try negation()
    depth -= 1
    return .not(node)
  }

  private mutating func claim() throws(SyntaxProblem) -> Expression.Node {
    guard take(.open) else { return try comparison() }
    try descend()
    let node = try either()
    guard take(.close) else { throw problem("a ')' is missing") }
    depth -= 1
    return node
  }

  private mutating func comparison() throws(SyntaxProblem) -> Expression.Node {
    let left = try operand()
    if take(.within) {
      let distance = try operand()
      guard take(.of) else { throw problem("write 'x within 0.1 of 1'") }
      return .within(left, distance: distance, of: try operand())
    }
    if case .comparison(let comparison) = now.kind {
      place += 1
      return .comparison(left, comparison, try operand())
    }
    if case .variable(let variable) = left { return .flag(variable) }
    throw problem("a comparison is missing, such as '< 0.1'")
  }

  private mutating func operand() throws(SyntaxProblem) -> Expression.Operand {
    let token = now
    switch token.kind {
    case .number(let number):
      place += 1
      return .number(number)
    case .name(let name):
      place += 1
      return .variable(Expression.Variable(name: name, offset: token.offset))
    case .end: throw problem("a variable or a number is missing at the end")
    default: throw problem("a variable or a number is missing before '\(token.shown)'")
    }
  }

  private mutating func descend() throws(SyntaxProblem) {
    depth += 1
    guard depth <= Expression.depthLimit else {
      throw SyntaxProblem(
        code: .expressionLimit, offset: now.offset,
        message: "more than \(Expression.depthLimit) levels of '(' and 'not'")
    }
  }

  private var now: ExpressionToken { tokens[place] }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard now.kind == kind else { return false }
    place += 1
    return true
  }

  private func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(code: .expression, offset: now.offset, message: message)
  }
}

extension ExpressionToken {
  /// The word in a message.
  fileprivate var shown: String { Tutor.shown(text) }
}
