/// A sum of terms, like ones collected.
struct FormulaTerms: Hashable, Sendable {
  private(set) var terms: [FormulaTerm] = []

  static let zero = FormulaTerms()
  static let one = FormulaTerms(FormulaTerm(.one))

  init() {}

  init(_ term: FormulaTerm) {
    if term.coefficient.numerator != 0 { terms = [term] }
  }

  /// The only term, if there is just one.
  var single: FormulaTerm? { terms.count == 1 ? terms[0] : nil }

  static func + (left: FormulaTerms, right: FormulaTerms) -> FormulaTerms {
    var result = left
    for term in right.terms { result.add(term) }
    return result
  }

  static prefix func - (sum: FormulaTerms) -> FormulaTerms { sum * FormulaRatio(-1) }

  static func * (sum: FormulaTerms, number: FormulaRatio) -> FormulaTerms {
    var result = FormulaTerms()
    for term in sum.terms { result.add(FormulaTerm(number) * term) }
    return result
  }

  /// The product; a sum with several terms becomes one factor unless the other side is a number.
  static func * (left: FormulaTerms, right: FormulaTerms) -> FormulaTerms {
    if left.terms.isEmpty || right.terms.isEmpty { return .zero }
    if let number = left.single, number.factors.isEmpty { return right * number.coefficient }
    if let number = right.single, number.factors.isEmpty { return left * number.coefficient }
    return FormulaTerms(left.asTerm * right.asTerm)
  }

  private var asTerm: FormulaTerm { single ?? FormulaTerm(tree) }

  private mutating func add(_ term: FormulaTerm) {
    guard let index = terms.firstIndex(where: { $0.isLike(term) }) else {
      if term.coefficient.numerator != 0 { terms.append(term) }
      return
    }
    terms[index].coefficient = terms[index].coefficient + term.coefficient
    if terms[index].coefficient.numerator == 0 { terms.remove(at: index) }
  }
}

// MARK: From and to trees

extension FormulaTerms {
  /// The terms of a tree; what is no sum, product or whole power stays as it is.
  init(_ tree: FormulaTree) {
    switch tree {
    case .number(let value): self.init(FormulaTerm(FormulaRatio(typed: value)))
    case .negation(let operand): self = -FormulaTerms(operand)
    case .sum(let left, let right): self = FormulaTerms(left) + FormulaTerms(right)
    case .difference(let left, let right): self = FormulaTerms(left) + -FormulaTerms(right)
    default: self.init(FormulaTerm(factorsOf: tree))
    }
  }

  /// The sum as a tree: polynomials by falling powers, anything else in the order it came.
  var tree: FormulaTree {
    let degrees = terms.map(\.degree)
    let isPolynomial = !degrees.contains(nil)
    let ordered =
      isPolynomial ? terms.sorted { ($0.degree ?? 0) > ($1.degree ?? 0) } : terms
    guard let first = ordered.first else { return .number(0) }
    return ordered.dropFirst().reduce(first.tree) { .adding($0, $1.tree) }
  }
}
