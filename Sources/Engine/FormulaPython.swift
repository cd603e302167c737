/// Writes trees as Python that PyTorch can compute and differentiate: `2 * x**2 - 3 * torch.sin(x)`.
///
/// What has no variable in it is written as one number, so that every function and every power gets
/// a tensor and Python's own arithmetic, which stops at 1/0, has nothing to do.
struct FormulaPython {
  let variables: [String]

  /// What binds how tightly in Python; an operand that binds less gets parentheses.
  private enum Binding: Int {
    case sum
    case product
    case sign
    case power
    case primary
  }

  private typealias Text = (text: String, binding: Binding)

  /// The whole tree as an expression that depends on the first variable in any case.
  func text(of tree: FormulaTree) -> String {
    if tree.hasVariable { return write(tree).text }
    return "\(write(tree).text) + 0 * \(variables[0])"
  }

  private func write(_ tree: FormulaTree) -> Text {
    guard tree.hasVariable || tree.isAtom else { return number(tree.constantValue) }
    return switch tree {
    case .number(let value): number(value)
    case .constant(let constant): (constant.rawValue, .primary)
    case .variable(let index): (variables[index], .primary)
    case .negation(let operand): negation(of: operand)
    case .sum(let left, let right):
      ("\(text(left, atLeast: .sum)) + \(text(right, atLeast: .product))", .sum)
    case .difference(let left, let right):
      ("\(text(left, atLeast: .sum)) - \(text(right, atLeast: .product))", .sum)
    case .product(let left, let right):
      ("\(text(left, atLeast: .product)) * \(text(right, atLeast: .sign))", .product)
    case .quotient(let left, let right):
      ("\(text(left, atLeast: .product)) / \(text(right, atLeast: .sign))", .product)
    case .power(let base, let exponent): power(base, exponent)
    case .function(let function, let operand):
      ("\(name(of: function))(\(write(operand).text))", .primary)
    }
  }

  private func text(_ tree: FormulaTree, atLeast binding: Binding) -> String {
    let written = write(tree)
    return written.binding.rawValue < binding.rawValue ? "(\(written.text))" : written.text
  }

  private func negation(of operand: FormulaTree) -> Text {
    let isProduct = write(operand).binding == .product
    return ("-" + text(operand, atLeast: .product), isProduct ? .product : .sign)
  }

  private func power(_ base: FormulaTree, _ exponent: FormulaTree) -> Text {
    if base == .constant(.e) { return ("torch.exp(\(write(exponent).text))", .primary) }
    return ("\(text(base, atLeast: .primary))**\(text(exponent, atLeast: .sign))", .power)
  }

  /// Of a number below 0 PyTorch's logarithm has a slope, so another one is called.
  private func name(of function: FormulaFunction) -> String {
    function == .log ? "log" : "torch.\(function.rawValue)"
  }

  private func number(_ value: Double) -> Text {
    (PythonNumber.text(value), value.sign == .minus || value.isNaN ? .sign : .primary)
  }
}

extension FormulaTree {
  /// Whether a variable stands in it.
  fileprivate var hasVariable: Bool {
    switch self {
    case .number, .constant: false
    case .variable: true
    case .negation(let operand), .function(_, let operand): operand.hasVariable
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .power(let left, let right):
      left.hasVariable || right.hasVariable
    }
  }

  /// Whether it is a number or a name, with a sign or without.
  fileprivate var isAtom: Bool {
    switch self {
    case .number, .constant, .variable: true
    case .negation(let operand): operand.isAtom
    default: false
    }
  }

  /// The value of what has no variable in it.
  fileprivate var constantValue: Double {
    FormulaProgram(self).jet(at: (0, 0), along: (0, 0)).value
  }

  /// Whether the function is called anywhere.
  fileprivate func calls(_ function: FormulaFunction) -> Bool {
    switch self {
    case .number, .constant, .variable: false
    case .negation(let operand): operand.calls(function)
    case .function(let own, let operand): own == function || operand.calls(function)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .power(let left, let right):
      left.calls(function) || right.calls(function)
    }
  }
}

extension Formula {
  /// The formula as an expression of Python and PyTorch: `2 * x**2 - 3 * torch.sin(x)`.
  ///
  /// It may name `pi` and `e`, and calls a function `log` where ``callsLogarithm`` says so: its
  /// slope must not be a number where the logarithm is none.
  public var python: String { FormulaPython(variables: variables).text(of: tree) }

  /// Whether a logarithm stands in it.
  public var callsLogarithm: Bool { tree.calls(.log) }
}
