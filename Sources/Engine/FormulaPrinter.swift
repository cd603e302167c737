/// Writes trees as text that parses back to the same tree.
struct FormulaPrinter {
  var notation: FormulaNotation
  var variables: [String]
  /// A number to stand in the place of the first variable.
  var substitute: String?

  /// What binds how tightly; an operand that binds less gets parentheses.
  private enum Binding: Int {
    case sum
    case product
    case power
    case primary
  }

  init(notation: FormulaNotation, variables: [String], substitute: String? = nil) {
    self.notation = notation
    self.variables = variables
    self.substitute = substitute
  }

  /// The whole tree.
  func text(of tree: FormulaTree) -> String {
    switch tree {
    case .number(let value): number(value)
    case .constant(.pi): notation == .unicode ? "π" : "pi"
    case .constant(.e): "e"
    case .variable(let index): index == 0 ? substitute ?? variables[0] : variables[index]
    case .negation(let operand): minus + text(of: operand, atLeast: .product)
    case .sum(let left, let right): text(of: left) + " + " + text(of: right, atLeast: .product)
    case .difference(let left, let right):
      text(of: left) + " \(minus) " + text(of: right, atLeast: .product)
    case .product(let left, let right): product(left, right)
    case .quotient(let left, let right):
      text(of: left, atLeast: .product) + "/" + text(of: right, atLeast: .power)
    case .power(let base, let exponent):
      text(of: base, atLeast: .primary) + raised(exponent)
    case .function(let function, let operand): "\(function.rawValue)(\(text(of: operand)))"
    }
  }

  private func text(of tree: FormulaTree, atLeast binding: Binding) -> String {
    let text = text(of: tree)
    return self.binding(of: tree).rawValue < binding.rawValue ? "(\(text))" : text
  }

  private func binding(of tree: FormulaTree) -> Binding {
    switch tree {
    case .sum, .difference, .negation: .sum
    case .product, .quotient: .product
    case .power: .power
    case .variable(0): isPlain(substitute) ? .primary : .sum
    case .number, .constant, .variable, .function: .primary
    }
  }

  private var minus: String { notation == .unicode ? "\u{2212}" : "-" }

  private var times: String { notation == .unicode ? "·" : "*" }

  /// Whether a substituted number needs no parentheses.
  private func isPlain(_ substitute: String?) -> Bool {
    substitute?.allSatisfy { ("0"..."9").contains($0) || $0 == "." } ?? true
  }
}

// MARK: Products and powers

extension FormulaPrinter {
  private func product(_ left: FormulaTree, _ right: FormulaTree) -> String {
    let first = text(of: left, atLeast: .product)
    let second = text(of: right, atLeast: .power)
    return first + (isNumber(left) && startsWithName(right, as: second) ? "" : times) + second
  }

  private func isNumber(_ tree: FormulaTree) -> Bool {
    if case .number = tree { true } else { false }
  }

  /// Whether `2` may stand right before a factor; `2e` would look like the start of `2e3`.
  private func startsWithName(_ tree: FormulaTree, as text: String) -> Bool {
    switch tree {
    case .constant(.e): false
    case .variable(0) where substitute != nil: false
    case .power(let base, _): startsWithName(base, as: text)
    default: text.first.map { $0 == "(" || $0.isLetter } ?? false
    }
  }

  private func raised(_ exponent: FormulaTree) -> String {
    if notation == .unicode, let value = exponent.literal, let whole = Int(exactly: value),
      whole.magnitude < 100, value.sign == .plus || whole != 0
    {
      return FormulaAlphabet.superscript(whole)
    }
    return "^" + text(of: exponent, atLeast: .primary)
  }
}

// MARK: Numbers

extension FormulaPrinter {
  /// The shortest digits that read back as the same number: `2`, `0.1`, `1e-5`.
  private func number(_ value: Double) -> String {
    let parts = value.description.split(separator: "e")
    let digits = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
    guard parts.count == 2, let exponent = Int(parts[1]) else { return String(digits) }
    return digits + "e" + (exponent < 0 ? minus : "") + String(exponent.magnitude)
  }
}
