import Tutor

/// What an expression says of variables that a panel does not have or that are of another kind.
extension Expression {
  /// The mistakes in it, seen from a panel.
  ///
  /// - Parameter panel: the panel of the scene.
  /// - Returns: what is wrong, in the order of the text.
  func problems(on panel: StageKind) -> [SyntaxProblem] {
    root.problems(StateVariable.all(of: panel))
  }
}

extension Expression.Node {
  fileprivate typealias Table = [String: StateVariable.Kind]

  fileprivate func problems(_ table: Table) -> [SyntaxProblem] {
    switch self {
    case .or(let nodes), .and(let nodes): nodes.flatMap { $0.problems(table) }
    case .not(let node): node.problems(table)
    case .flag(let variable): flagProblem(variable, table).map { [$0] } ?? []
    case .within(let operand, let distance, let center):
      [operand, distance, center].compactMap { $0.problem(table) }
    case .comparison(let left, let comparison, let right):
      comparisonProblems(left, comparison, right, table)
    }
  }

  private func flagProblem(_ variable: Expression.Variable, _ table: Table) -> SyntaxProblem? {
    guard let kind = table[variable.name] else { return variable.unknown(table) }
    guard kind != .flag else { return nil }
    return SyntaxProblem(
      code: .valueKind, offset: variable.offset,
      message: "'\(variable.name)' is a number; compare it, as in '\(variable.name) < 0.1'")
  }

  private func comparisonProblems(
    _ left: Expression.Operand, _ comparison: Expression.Comparison, _ right: Expression.Operand,
    _ table: Table
  ) -> [SyntaxProblem] {
    let problems = [left, right].compactMap { $0.problem(table) }
    guard problems.isEmpty, comparison == .equal || comparison == .notEqual else { return problems }
    let real = [left, right].compactMap(\.variable).first { table[$0.name] == .real }
    guard let real else { return [] }
    return [
      SyntaxProblem(
        code: .exactReal, offset: real.offset,
        message: "'\(real.name)' is a real number; instead of '\(comparison.rawValue)' "
          + "write '\(real.name) within 0.001 of …'")
    ]
  }
}

extension Expression.Operand {
  fileprivate func problem(_ table: [String: StateVariable.Kind]) -> SyntaxProblem? {
    guard let variable else { return nil }
    guard let kind = table[variable.name] else { return variable.unknown(table) }
    guard kind == .flag else { return nil }
    return SyntaxProblem(
      code: .valueKind, offset: variable.offset,
      message: "'\(variable.name)' is true or false; write it alone")
  }
}

extension Expression.Variable {
  /// The message for a variable that the panel does not have.
  func unknown(_ table: [String: StateVariable.Kind]) -> SyntaxProblem {
    SyntaxProblem(
      code: .unknownVariable, offset: offset,
      message: "unknown variable '\(name)'\(guess(name, among: table.keys))")
  }
}
