/// A formula made ready to be computed often: instructions for a small stack of jets.
///
/// What has no variable in it is computed beforehand. Of two operands the one that needs more of
/// the stack comes first, so that n numbers and names never need more than `log₂ n + 1` places;
/// swapping the operands of a sum or product changes no bit.
///
/// Source: Ershov, "On programming of arithmetic operations", 1958.
struct FormulaProgram: Sendable {
  /// One step: takes jets from the stack and puts one back.
  enum Instruction: Hashable, Sendable {
    case number(Double)
    case variable(Int)
    case negate
    case addNumber(Double)
    case scale(Double)
    case divideByNumber(Double)
    case wholePower(Int)
    case numberPower(Double)
    case exponential(base: Double)
    case function(FormulaFunction)
    case add
    case multiply
    case subtract(isReversed: Bool)
    case divide(isReversed: Bool)
    case power(isReversed: Bool)
  }

  private let instructions: ContiguousArray<Instruction>

  /// Compiles a tree.
  init(_ tree: FormulaTree) {
    instructions = FormulaCompiler.code(of: tree)
  }

  /// Value, slope and curvature at `(x, y)` along a direction.
  func jet(at point: (x: Double, y: Double), along direction: (x: Double, y: Double)) -> Jet {
    var stack = InlineArray<12, Jet>(repeating: .constant(0))
    var top = -1
    for instruction in instructions {
      switch instruction {
      case .number(let value):
        top += 1
        stack[top] = .constant(value)
      case .variable(0):
        top += 1
        stack[top] = Jet(value: point.x, slope: direction.x, curvature: 0)
      case .variable:
        top += 1
        stack[top] = Jet(value: point.y, slope: direction.y, curvature: 0)
      case .add, .multiply, .subtract, .divide, .power:
        top -= 1
        stack[top] = Self.combine(stack[top], stack[top + 1], by: instruction)
      default:
        stack[top] = Self.change(stack[top], by: instruction)
      }
    }
    return stack[0]
  }

  @inline(__always)
  private static func change(_ u: Jet, by instruction: Instruction) -> Jet {
    switch instruction {
    case .negate: -u
    case .addNumber(let number): u + number
    case .scale(let number): number * u
    case .divideByNumber(let number): u / number
    case .wholePower(let exponent): u.raised(to: exponent)
    case .numberPower(let exponent): u.raised(to: exponent)
    case .exponential(let base): u.exponential(base: base)
    case .function(let function): u.applying(function)
    default: preconditionFailure("\(instruction) does not take one operand")
    }
  }

  @inline(__always)
  private static func combine(_ u: Jet, _ v: Jet, by instruction: Instruction) -> Jet {
    switch instruction {
    case .add: u + v
    case .multiply: u * v
    case .subtract(let isReversed): isReversed ? v - u : u - v
    case .divide(let isReversed): isReversed ? v / u : u / v
    case .power(let isReversed): isReversed ? v.raised(to: u) : u.raised(to: v)
    default: preconditionFailure("\(instruction) does not take two operands")
    }
  }
}
