/// The derivative of a tree by its first variable, as a sum of terms.
///
/// For show: what is computed with comes from jets.
enum FormulaDerivative {
  /// Larger trees have derivatives that nobody would read.
  private static let largestTree = 100

  /// The simplified derivative, or none if the formula is too long for one.
  static func tree(of tree: FormulaTree) -> FormulaTree? {
    guard tree.nodeCount <= largestTree else { return nil }
    let result = terms(of: tree).tree
    return result.nodeCount <= largestTree && result.hasOnlyFiniteNumbers ? result : nil
  }

  private static func terms(of tree: FormulaTree) -> FormulaTerms {
    switch tree {
    case .number, .constant: .zero
    case .variable(let index): index == 0 ? .one : .zero
    case .negation(let operand): -terms(of: operand)
    case .sum(let left, let right): terms(of: left) + terms(of: right)
    case .difference(let left, let right): terms(of: left) + -terms(of: right)
    case .product(let left, let right):
      terms(of: left) * FormulaTerms(right) + FormulaTerms(left) * terms(of: right)
    case .quotient(let left, let right): quotientRule(left, right)
    case .power(let base, let exponent): powerRule(base, exponent)
    case .function(let function, let operand): chainRule(function, operand)
    }
  }

  /// `u′/v − uv′/v²`.
  private static func quotientRule(_ u: FormulaTree, _ v: FormulaTree) -> FormulaTerms {
    let below = FormulaTerms(FormulaTerm(factorsOf: .raising(v, to: .signed(-1))))
    let slope = terms(of: v)
    let first = terms(of: u) * below
    guard !slope.terms.isEmpty else { return first }
    let squared = FormulaTerms(FormulaTerm(factorsOf: .raising(v, to: .signed(-2))))
    return first + -(FormulaTerms(u) * slope * squared)
  }

  /// `c·uᶜ⁻¹·u′` for a number c; `uᵛ·(v′·log u + v·u′/u)` in general.
  private static func powerRule(_ u: FormulaTree, _ v: FormulaTree) -> FormulaTerms {
    if let exponent = v.literal {
      let c = FormulaRatio(typed: exponent)
      let reduced = FormulaTree.power(u, .signed((c + FormulaRatio(-1)).value))
      return FormulaTerms(FormulaTerm(c) * FormulaTerm(factorsOf: reduced)) * terms(of: u)
    }
    let power = FormulaTerms(FormulaTerm(factorsOf: .power(u, v)))
    let logarithm =
      u == .constant(.e) ? FormulaTerms.one : FormulaTerms(FormulaTerm(.function(.log, u)))
    let below = FormulaTerms(FormulaTerm(factorsOf: .raising(u, to: .signed(-1))))
    return terms(of: v) * logarithm * power + FormulaTerms(v) * terms(of: u) * below * power
  }

  private static func chainRule(_ function: FormulaFunction, _ u: FormulaTree) -> FormulaTerms {
    let inner = terms(of: u)
    return inner.terms.isEmpty ? .zero : outer(function, u) * inner
  }

  /// The derivative of a function at `u`.
  private static func outer(_ function: FormulaFunction, _ u: FormulaTree) -> FormulaTerms {
    func call(_ function: FormulaFunction, to power: Double = 1) -> FormulaTerms {
      FormulaTerms(FormulaTerm(.function(function, u), to: FormulaRatio(power)))
    }
    switch function {
    case .sin: return call(.cos)
    case .cos: return -call(.sin)
    case .tan: return call(.cos, to: -2)
    case .exp: return call(.exp)
    case .log: return FormulaTerms(FormulaTerm(factorsOf: .raising(u, to: .signed(-1))))
    case .sqrt: return FormulaTerms(FormulaTerm(.half) * FormulaTerm(u, to: -.half))
    case .abs: return call(.sign)
    case .tanh: return .one + -call(.tanh, to: 2)
    case .sign: return .zero
    }
  }
}

extension FormulaTree {
  fileprivate var hasOnlyFiniteNumbers: Bool {
    switch self {
    case .number(let value): value.isFinite
    case .constant, .variable: true
    case .negation(let operand), .function(_, let operand): operand.hasOnlyFiniteNumbers
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .power(let left, let right):
      left.hasOnlyFiniteNumbers && right.hasOnlyFiniteNumbers
    }
  }
}
