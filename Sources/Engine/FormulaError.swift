/// Why a text is not a formula, and where.
///
/// Columns count characters of the text as it was typed, from 1.
public enum FormulaError: Error, Hashable, Sendable {
  /// There is nothing but space.
  case empty
  /// The text has more characters than allowed.
  case tooLong(limit: Int)
  /// Parentheses, signs, powers and functions stand too deep inside one another.
  case tooDeep(column: Int, limit: Int)
  /// A character that no formula has.
  case unexpectedCharacter(String, column: Int)
  /// A comma where a number goes on.
  case decimalComma(column: Int)
  /// Digits and points that are not a number.
  case malformedNumber(String, column: Int)
  /// A number that is too large, or too close to zero, for 64 bits.
  case numberOutOfRange(String, column: Int)
  /// A name that means nothing here.
  case unknownName(String, column: Int, suggestion: String?, variables: [String])
  /// A parenthesis is opened only.
  case neverClosed(column: Int)
  /// A parenthesis is closed only.
  case neverOpened(column: Int)
  /// Nothing stands between two parentheses.
  case emptyParentheses(column: Int)
  /// An operator or function has nothing after it to act on.
  case missingOperand(after: String, column: Int, variables: [String])
  /// An operator has nothing before it, or the formula starts with something else.
  case missingStart(found: String, column: Int, variables: [String])
  /// Two things stand side by side which are not a product.
  case missingOperator(before: String, column: Int)
  /// An equals sign after something else than `y` or `f(x)`.
  case unexpectedEquals(column: Int)
  /// A power of a function's name that could mean its inverse.
  case ambiguousPower(of: String, column: Int)

  /// Where it went wrong; none if it is the text as a whole.
  public var column: Int? {
    switch self {
    case .empty, .tooLong: nil
    case .tooDeep(let column, _), .unexpectedCharacter(_, let column), .decimalComma(let column),
      .malformedNumber(_, let column), .numberOutOfRange(_, let column),
      .unknownName(_, let column, _, _), .neverClosed(let column), .neverOpened(let column),
      .emptyParentheses(let column), .missingOperand(_, let column, _),
      .missingStart(_, let column, _), .missingOperator(_, let column),
      .unexpectedEquals(let column), .ambiguousPower(_, let column):
      column
    }
  }

  /// One line in English: the place, what was found, what would do.
  public var message: String {
    column.map { "column \($0): \(explanation)" } ?? explanation
  }

  /// The same line in Chinese.
  public var messageInChinese: String {
    column.map { "第 \($0) 列：\(explanationInChinese)" } ?? explanationInChinese
  }
}

extension FormulaError: CustomStringConvertible {
  /// The message in English.
  public var description: String { message }
}

extension FormulaError {
  private static let functions = FormulaFunction.allCases.map(\.rawValue).joined(separator: " ")

  private var explanation: String {
    switch self {
    case .empty: "the formula is empty; try 2x^2 - 3x + 1"
    case .tooLong(let limit): "the formula is too long; at most \(limit) characters will do"
    case .tooDeep(_, let limit): "nested too deeply; at most \(limit) levels will do"
    case .unexpectedCharacter("|", _): "'|' is not understood; write abs(x)"
    case .unexpectedCharacter(let found, _):
      "'\(quoted(found))' does not belong in a formula; use numbers, names, + - * / ^ and ( )"
    case .decimalComma: "',' does not belong in a formula; write numbers with a point, as in 1.5"
    case .malformedNumber(let found, _): "'\(quoted(found))' is not a number; write 2, .5 or 1e-3"
    case .numberOutOfRange(let found, _):
      "\(quoted(found)) is out of range; numbers reach from 1e-307 to 1e308"
    case .unknownName(let name, _, let suggestion?, _):
      "unknown name '\(quoted(name))'; did you mean \(suggestion)?"
    case .unknownName(let name, _, nil, let variables):
      "unknown name '\(quoted(name))'; use \(variables.joined(separator: ", ")), a number, "
        + "pi, e or a function: \(Self.functions)"
    case .neverClosed: "'(' is never closed"
    case .neverOpened: "')' closes nothing; remove it or put a '(' before it"
    case .emptyParentheses: "nothing stands in the parentheses"
    case .missingOperand(let name, _, let variables):
      "\(Self.operands(variables)) must follow '\(quoted(name))'"
    case .missingStart(let found, _, let variables):
      "\(Self.operands(variables)) must stand before '\(quoted(found))'"
    case .missingOperator(let found, _):
      "an operator is missing before '\(quoted(found))'; put * or ^ there"
    case .unexpectedEquals: "'=' may only stand in 'y =' or 'f(x) =' at the beginning"
    case .ambiguousPower(let name, _):
      "this power of \(name) is ambiguous; write it as in \(name)(x)^2 or 1/\(name)(x)"
    }
  }

  private static func operands(_ variables: [String]) -> String {
    "a number, \(variables.joined(separator: ", ")) or '('"
  }
}

extension FormulaError {
  private var explanationInChinese: String {
    switch self {
    case .empty: "公式是空的；试试 2x^2 - 3x + 1"
    case .tooLong(let limit): "公式太长；最多 \(limit) 个字符"
    case .tooDeep(_, let limit): "嵌套太深；最多 \(limit) 层"
    case .unexpectedCharacter("|", _): "不认识“|”；请写 abs(x)"
    case .unexpectedCharacter(let found, _):
      "公式里不能有“\(quoted(found))”；可用数字、名称、+ - * / ^ 和 ( )"
    case .decimalComma: "公式里不能有逗号；小数用点，例如 1.5"
    case .malformedNumber(let found, _): "“\(quoted(found))”不是数字；请写 2、.5 或 1e-3"
    case .numberOutOfRange(let found, _): "\(quoted(found)) 超出范围；数字在 1e-307 到 1e308 之间"
    case .unknownName(let name, _, let suggestion?, _):
      "未知的名称“\(quoted(name))”；是不是 \(suggestion)？"
    case .unknownName(let name, _, nil, let variables):
      "未知的名称“\(quoted(name))”；可用 \(variables.joined(separator: "、"))、数字、pi、e "
        + "或函数：\(Self.functions)"
    case .neverClosed: "“(”没有配对的“)”"
    case .neverOpened: "“)”没有配对的“(”；请去掉它，或在前面补上“(”"
    case .emptyParentheses: "括号里是空的"
    case .missingOperand(let name, _, let variables):
      "“\(quoted(name))”后面应是\(Self.operandsInChinese(variables))"
    case .missingStart(let found, _, let variables):
      "“\(quoted(found))”前面应有\(Self.operandsInChinese(variables))"
    case .missingOperator(let found, _): "“\(quoted(found))”前面缺少运算符；请加上 * 或 ^"
    case .unexpectedEquals: "“=”只能用在开头的“y =”或“f(x) =”里"
    case .ambiguousPower(let name, _):
      "\(name) 的这个幂有歧义；请写成 \(name)(x)^2 或 1/\(name)(x)"
    }
  }

  private static func operandsInChinese(_ variables: [String]) -> String {
    "数字、\(variables.joined(separator: "、")) 或“(”"
  }
}

/// A piece of the input that is safe to show: short, and without characters that move a cursor.
private func quoted(_ text: String) -> String {
  let limit = 20
  var result = ""
  for scalar in text.unicodeScalars.prefix(limit) {
    result += isVisible(scalar) ? String(scalar) : "U+" + hexadecimal(scalar)
  }
  return text.unicodeScalars.count > limit ? result + "…" : result
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
    false
  default: true
  }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
