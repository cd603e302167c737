/// A formula as it was written: operators with what they act on.
///
/// Numbers are finite and not negative; a sign is a `negation`. Trees are made by the functions
/// below the cases, which keep signs in front and leave out factors of one. None of this changes
/// a bit of any value.
indirect enum FormulaTree: Hashable, Sendable {
  case number(Double)
  case constant(FormulaConstant)
  case variable(Int)
  case negation(FormulaTree)
  case sum(FormulaTree, FormulaTree)
  case difference(FormulaTree, FormulaTree)
  case product(FormulaTree, FormulaTree)
  case quotient(FormulaTree, FormulaTree)
  case power(FormulaTree, FormulaTree)
  case function(FormulaFunction, FormulaTree)
}

/// A function that a formula may call, by the name it is called with.
///
/// `log` is the natural logarithm, as in MATLAB and NumPy.
enum FormulaFunction: String, CaseIterable, Hashable, Sendable {
  case sin
  case cos
  case tan
  case exp
  case log
  case sqrt
  case abs
  case tanh
  case sign
}

extension FormulaTree {
  /// A number of either sign.
  static func signed(_ value: Double) -> FormulaTree {
    value.sign == .minus ? .negation(.number(-value)) : .number(value)
  }

  /// `−u`, with two signs cancelled.
  static func negated(_ operand: FormulaTree) -> FormulaTree {
    if case .negation(let inner) = operand { inner } else { .negation(operand) }
  }

  /// `l + r`; a negative right side is subtracted.
  static func adding(_ left: FormulaTree, _ right: FormulaTree) -> FormulaTree {
    if case .negation(let inner) = right { .difference(left, inner) } else { .sum(left, right) }
  }

  /// `l − r`; a negative right side is added.
  static func subtracting(_ left: FormulaTree, _ right: FormulaTree) -> FormulaTree {
    if case .negation(let inner) = right { .sum(left, inner) } else { .difference(left, right) }
  }

  /// `l·r`, with the sign in front, no factor 1 and a number before what it multiplies.
  static func multiplying(_ left: FormulaTree, _ right: FormulaTree) -> FormulaTree {
    switch (left, right) {
    case (.negation(let inner), _): negated(multiplying(inner, right))
    case (_, .negation(let inner)): negated(multiplying(left, inner))
    case (.number(1), _): right
    case (_, .number(1)): left
    case (.number, _), (.product, _), (.quotient, _): .product(left, right)
    case (_, .number): .product(right, left)
    default: .product(left, right)
    }
  }

  /// `l/r`, with the sign in front and no divisor 1.
  static func dividing(_ left: FormulaTree, by right: FormulaTree) -> FormulaTree {
    switch (left, right) {
    case (.negation(let inner), _): negated(dividing(inner, by: right))
    case (_, .negation(let inner)): negated(dividing(left, by: inner))
    case (_, .number(1)): left
    default: .quotient(left, right)
    }
  }

  /// `base^exponent`, with no exponent 1.
  static func raising(_ base: FormulaTree, to exponent: FormulaTree) -> FormulaTree {
    exponent == .number(1) ? base : .power(base, exponent)
  }

  /// How many numbers, names and operators the formula has.
  var nodeCount: Int {
    switch self {
    case .number, .constant, .variable: 1
    case .negation(let operand), .function(_, let operand): 1 + operand.nodeCount
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .power(let left, let right):
      1 + left.nodeCount + right.nodeCount
    }
  }

  /// The literal with its sign, if the formula is nothing else.
  var literal: Double? {
    switch self {
    case .number(let value): value
    case .negation(.number(let value)): -value
    default: nil
    }
  }
}
