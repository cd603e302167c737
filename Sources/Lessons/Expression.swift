/// A claim about the state of a panel, such as `error < 0.01 and not diverged`.
///
/// ```
/// expr = and {"or" and} ; and = not {"and" not} ; not = ["not"] cmp
/// cmp  = val ("<"|"<="|">"|">="|"=="|"!=") val | val "within" val "of" val | FLAG | "(" expr ")"
/// val  = NUMBER | NAME
/// ```
///
/// There is no arithmetic and there are no functions: an expression ends and does nothing.
public struct Expression: Hashable, Sendable {
  /// How two numbers are compared.
  public enum Comparison: String, CaseIterable, Sendable {
    /// Below.
    case less = "<"
    /// Below or equal.
    case lessOrEqual = "<="
    /// Above.
    case greater = ">"
    /// Above or equal.
    case greaterOrEqual = ">="
    /// Equal.
    case equal = "=="
    /// Not equal, and neither is NaN.
    case notEqual = "!="
  }

  /// A state variable at its place in the text.
  public struct Variable: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Where it stands, in Unicode scalars from 0.
    public let offset: Int
  }

  /// One side of a comparison.
  public enum Operand: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// A state variable.
    case variable(Variable)
  }

  /// The tree of an expression.
  public indirect enum Node: Hashable, Sendable {
    /// True when one of them is.
    case or([Node])
    /// True when all are.
    case and([Node])
    /// True when it is not.
    case not(Node)
    /// Two numbers compared.
    case comparison(Operand, Comparison, Operand)
    /// A number no farther from another than a distance.
    case within(Operand, distance: Operand, of: Operand)
    /// A variable that is true or false.
    case flag(Variable)
  }

  /// The text.
  public let text: String
  /// The tree.
  public let root: Node

  /// The most characters of an expression.
  public static let lengthLimit = 500
  /// The most levels of parentheses and negations.
  public static let depthLimit = 16

  /// Reads an expression.
  ///
  /// - Parameter text: the expression, at most ``lengthLimit`` characters long.
  /// - Throws: what is wrong with it, and where.
  public init(parsing text: String) throws(SyntaxProblem) {
    var parser = ExpressionParser(tokens: try ExpressionToken.list(of: text))
    root = try parser.whole()
    self.text = text
  }

  /// Tells whether it holds.
  ///
  /// - Parameter value: looks a variable up; `nil` stands for one without a value now. A flag is
  ///   true when it is not 0.
  /// - Returns: false for every comparison with NaN or with what has no value.
  public func holds(_ value: (String) -> Double?) -> Bool { root.holds(value) }

  /// All variables, in the order of the text.
  public var variables: [Variable] { root.variables }
}

extension Expression.Node {
  fileprivate func holds(_ value: (String) -> Double?) -> Bool {
    switch self {
    case .or(let nodes): return nodes.contains { $0.holds(value) }
    case .and(let nodes): return nodes.allSatisfy { $0.holds(value) }
    case .not(let node): return !node.holds(value)
    case .flag(let variable): return (value(variable.name) ?? 0) != 0
    case .comparison(let left, let comparison, let right):
      return comparison.holds(left.number(value), right.number(value))
    case .within(let operand, let distance, let center):
      let (number, target) = (operand.number(value), center.number(value))
      // Equal infinities are no distance apart, but their difference is NaN.
      return number == target || abs(number - target) <= distance.number(value)
    }
  }

  fileprivate var variables: [Expression.Variable] {
    switch self {
    case .or(let nodes), .and(let nodes): nodes.flatMap(\.variables)
    case .not(let node): node.variables
    case .flag(let variable): [variable]
    case .comparison(let left, _, let right): [left, right].compactMap(\.variable)
    case .within(let operand, let distance, let center):
      [operand, distance, center].compactMap(\.variable)
    }
  }
}

extension Expression.Operand {
  fileprivate func number(_ value: (String) -> Double?) -> Double {
    switch self {
    case .number(let number): number
    case .variable(let variable): value(variable.name) ?? .nan
    }
  }

  /// The variable, if it is one.
  var variable: Expression.Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

extension Expression.Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left < right || left > right
    }
  }
}
