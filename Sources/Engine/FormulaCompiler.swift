/// Turns a tree into instructions.
enum FormulaCompiler {
  typealias Instruction = FormulaProgram.Instruction

  /// The instructions that leave the tree's jet on the stack.
  static func code(of tree: FormulaTree) -> ContiguousArray<Instruction> {
    fragment(of: tree).code
  }

  /// Part of a program: what it does and how much of the stack it needs.
  private struct Fragment {
    var code: ContiguousArray<Instruction>
    var depth = 1

    /// The value, if it is the same everywhere.
    var number: Double? {
      if code.count == 1, case .number(let value) = code[0] { value } else { nil }
    }

    static func number(_ value: Double) -> Fragment { Fragment(code: [.number(value)]) }

    func followed(by instruction: Instruction) -> Fragment {
      Fragment(code: code + [instruction], depth: depth)
    }
  }

  private static func fragment(of tree: FormulaTree) -> Fragment {
    switch tree {
    case .number(let value): .number(value)
    case .constant(let constant): .number(constant.value)
    case .variable(let index): Fragment(code: [.variable(index)])
    case .negation(let operand): negation(of: fragment(of: operand))
    case .function(let function, let operand): call(of: function, on: fragment(of: operand))
    case .sum(let left, let right): sum(of: fragment(of: left), fragment(of: right))
    case .difference(let left, let right):
      difference(of: fragment(of: left), fragment(of: right))
    case .product(let left, let right): product(of: fragment(of: left), fragment(of: right))
    case .quotient(let left, let right): quotient(of: fragment(of: left), fragment(of: right))
    case .power(let left, let right): power(of: left, fragment(of: left), fragment(of: right))
    }
  }

  private static func negation(of operand: Fragment) -> Fragment {
    operand.number.map { .number(-$0) } ?? operand.followed(by: .negate)
  }

  private static func call(of function: FormulaFunction, on operand: Fragment) -> Fragment {
    operand.number.map { .number(Jet.constant($0).applying(function).value) }
      ?? operand.followed(by: .function(function))
  }

  private static func sum(of left: Fragment, _ right: Fragment) -> Fragment {
    switch (left.number, right.number) {
    case (let u?, let v?): .number(u + v)
    case (nil, let v?): left.followed(by: .addNumber(v))
    case (let u?, nil): right.followed(by: .addNumber(u))
    case (nil, nil): join(left, right, by: .add, .add)
    }
  }

  private static func difference(of left: Fragment, _ right: Fragment) -> Fragment {
    switch (left.number, right.number) {
    case (_, _?): sum(of: left, negation(of: right))
    case (let u?, nil): right.followed(by: .negate).followed(by: .addNumber(u))
    case (nil, nil):
      join(left, right, by: .subtract(isReversed: false), .subtract(isReversed: true))
    }
  }

  private static func product(of left: Fragment, _ right: Fragment) -> Fragment {
    switch (left.number, right.number) {
    case (let u?, let v?): .number(u * v)
    case (nil, let v?): left.followed(by: .scale(v))
    case (let u?, nil): right.followed(by: .scale(u))
    case (nil, nil): join(left, right, by: .multiply, .multiply)
    }
  }

  private static func quotient(of left: Fragment, _ right: Fragment) -> Fragment {
    switch (left.number, right.number) {
    case (let u?, let v?): .number(u / v)
    case (nil, let v?): left.followed(by: .divideByNumber(v))
    case (_, nil): join(left, right, by: .divide(isReversed: false), .divide(isReversed: true))
    }
  }

  private static func power(
    of tree: FormulaTree, _ base: Fragment, _ exponent: Fragment
  ) -> Fragment {
    if let power = exponent.number {
      let instruction = Int(exactly: power).map { whole in
        whole.magnitude < 1 << 31 ? Instruction.wholePower(whole) : .numberPower(power)
      }
      let fragment = base.followed(by: instruction ?? .numberPower(power))
      return base.number.map { folded($0, by: fragment) } ?? fragment
    }
    if tree == .constant(.e) { return exponent.followed(by: .function(.exp)) }
    if let number = base.number, number > 0 {
      return exponent.followed(by: .exponential(base: number))
    }
    return join(base, exponent, by: .power(isReversed: false), .power(isReversed: true))
  }

  private static func folded(_ base: Double, by fragment: Fragment) -> Fragment {
    switch fragment.code.last {
    case .wholePower(let exponent)?: .number(Jet.constant(base).raised(to: exponent).value)
    case .numberPower(let exponent)?: .number(Elementary.pow(base, exponent))
    default: fragment
    }
  }

  private static func join(
    _ left: Fragment, _ right: Fragment, by instruction: Instruction, _ reversed: Instruction
  ) -> Fragment {
    let depth = left.depth == right.depth ? left.depth + 1 : max(left.depth, right.depth)
    let code =
      right.depth > left.depth
      ? right.code + left.code + [reversed] : left.code + right.code + [instruction]
    return Fragment(code: code, depth: depth)
  }
}
