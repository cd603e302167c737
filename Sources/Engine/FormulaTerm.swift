/// One term of a sum: a number times powers, as in `4x³·cos(x)/2`.
struct FormulaTerm: Hashable, Sendable {
  /// What is raised to a fixed power.
  struct Factor: Hashable, Sendable {
    var base: FormulaTree
    var exponent: FormulaRatio
  }

  var coefficient: FormulaRatio
  private(set) var factors: [Factor] = []

  init(_ coefficient: FormulaRatio) {
    self.coefficient = coefficient
  }

  /// A power of something that is not taken apart any more.
  init(_ base: FormulaTree, to exponent: FormulaRatio = .one) {
    coefficient = .one
    multiply(base, to: exponent)
  }

  /// Whether both terms are multiples of the same thing.
  func isLike(_ other: FormulaTerm) -> Bool {
    factors.count == other.factors.count && factors.allSatisfy(other.factors.contains)
  }

  static func * (left: FormulaTerm, right: FormulaTerm) -> FormulaTerm {
    var result = left
    result.coefficient = left.coefficient * right.coefficient
    for factor in right.factors { result.multiply(factor.base, to: factor.exponent) }
    return result
  }

  /// The term to a whole power.
  func raised(to exponent: Int) -> FormulaTerm? {
    guard let coefficient = coefficient.raised(to: exponent) else { return nil }
    var result = FormulaTerm(coefficient)
    for factor in factors {
      result.multiply(factor.base, to: factor.exponent * FormulaRatio(Double(exponent)))
    }
    return result
  }

  private mutating func multiply(_ base: FormulaTree, to exponent: FormulaRatio) {
    guard let index = factors.firstIndex(where: { $0.base == base }) else {
      if exponent != .zero { factors.append(Factor(base: base, exponent: exponent)) }
      return
    }
    factors[index].exponent = factors[index].exponent + exponent
    if factors[index].exponent.value == 0 { factors.remove(at: index) }
  }

  /// The exponent of the variable if the term has nothing but numbers besides, else none.
  var degree: Double? {
    if factors.isEmpty { return 0 }
    guard factors.count == 1, case .variable = factors[0].base else { return nil }
    return factors[0].exponent.value
  }
}

// MARK: From and to trees

extension FormulaTerm {
  /// A product, quotient or whole power taken apart; a sum is one factor.
  init(factorsOf tree: FormulaTree) {
    switch tree {
    case .number(let value): self.init(FormulaRatio(typed: value))
    case .negation(let operand): self = FormulaTerm(-.one) * FormulaTerm(factorsOf: operand)
    case .product(let left, let right):
      self = FormulaTerm(factorsOf: left) * FormulaTerm(factorsOf: right)
    case .quotient(let left, let right):
      self =
        FormulaTerm(factorsOf: right).raised(to: -1).map { FormulaTerm(factorsOf: left) * $0 }
        ?? FormulaTerm(tree)
    case .power(let base, let exponent):
      self = FormulaTerm(base, raisedTo: exponent) ?? FormulaTerm(tree)
    case .function(.sqrt, let operand): self.init(operand, to: .half)
    default: self.init(tree, to: .one)
    }
  }

  private init?(_ base: FormulaTree, raisedTo exponent: FormulaTree) {
    guard let power = exponent.literal else { return nil }
    let ratio = FormulaRatio(typed: power)
    if let whole = ratio.whole, let result = FormulaTerm(factorsOf: base).raised(to: whole) {
      self = result
    } else if case .number = base {
      return nil
    } else {
      self.init(base, to: ratio)
    }
  }

  /// The term as a tree: what has a negative exponent stands below the line.
  var tree: FormulaTree {
    let isNegative = coefficient.numerator < 0
    let size = isNegative ? -coefficient : coefficient
    let isFraction = !size.isDecimal
    let above = Self.product(
      of: isFraction ? size.numerator : size.value,
      factors.filter { $0.exponent.value > 0 }.map(\.tree))
    let below = Self.product(
      of: isFraction ? size.denominator : 1,
      factors.filter { $0.exponent.value < 0 }.map(\.reciprocal.tree))
    let result = FormulaTree.dividing(above, by: below)
    return isNegative ? .negated(result) : result
  }

  private static func product(of number: Double, _ factors: [FormulaTree]) -> FormulaTree {
    let simpleFirst = factors.filter(\.isShort) + factors.filter { !$0.isShort }
    return simpleFirst.reduce(.number(number), FormulaTree.multiplying)
  }
}

extension FormulaTerm.Factor {
  /// The power as a tree.
  var tree: FormulaTree {
    if exponent.value == 0.5 { return .function(.sqrt, base) }
    return .raising(base, to: .signed(exponent.value))
  }

  /// 1 divided by the power.
  var reciprocal: Self { Self(base: base, exponent: -exponent) }
}

extension FormulaTree {
  /// Whether the tree is a constant, a variable or a power of one.
  fileprivate var isShort: Bool {
    switch self {
    case .constant, .variable: true
    case .power(let base, .number): base.isShort
    default: false
    }
  }
}
