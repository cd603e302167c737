import Tutor

/// Options of directives.
extension LessonParser {
  /// Reports options that a directive does not have or lacks.
  mutating func checkOptions(of directive: Outline.Directive, besides names: [String] = []) {
    let name = directive.kind.rawValue
    let known = directive.kind.options + names
    for option in directive.options where !known.contains(option.key) {
      report(
        .unknownOption, at: option.position,
        "'\(name)' has no option '\(shown(option.key))'\(guess(option.key, among: known))")
    }
    for option in directive.options where option.value.isEmpty && known.contains(option.key) {
      report(.badOption, at: option.position, "\(option.key): a value is missing")
    }
    for key in directive.kind.required where directive.option(key) == nil {
      report(.missingOption, directive.line, "'\(name)' needs '\(key)'")
    }
  }

  /// The number that an option is.
  mutating func number(of option: Outline.Option, least: Double) -> Double? {
    do throws(UserError) {
      let number = try Tutor.number(from: option.value, for: option.key)
      guard number < least else { return number }
      report(
        .badOption, at: option.valuePosition,
        "\(option.key): \(shown(option.value)) is below \(NumberWord.of(least))")
    } catch {
      if !option.value.isEmpty { report(.badOption, at: option.valuePosition, error.message.en) }
    }
    return nil
  }

  /// The name of a question or goal, which may be there only once.
  mutating func id(of directive: Outline.Directive) -> String? {
    guard let option = directive.option("id"), !option.value.isEmpty else { return nil }
    guard isID(option.value) else {
      report(
        .badOption, at: option.valuePosition,
        "id: '\(shown(option.value))' is not a name of a-z, 0-9 and '-' that begins with a letter")
      return nil
    }
    if let line = ids[option.value] {
      report(
        .repeatedID, at: option.valuePosition, "'\(option.value)' is already the id on line \(line)"
      )
    } else {
      ids[option.value] = option.position.line
    }
    return option.value
  }

  /// The expression that an option is; without a scene nothing can be said of its variables.
  mutating func expression(_ directive: Outline.Directive, _ key: String) -> PlacedExpression? {
    guard let option = directive.option(key), !option.value.isEmpty else { return nil }
    do throws(SyntaxProblem) {
      let expression = try Expression(parsing: option.value)
      if let panel = scene?.panel { report(expression.problems(on: panel), in: option) }
      return PlacedExpression(expression: expression, position: option.valuePosition)
    } catch {
      report([error], in: option)
      return nil
    }
  }

  /// The actions that an option is.
  mutating func actions(_ directive: Outline.Directive, _ key: String) -> PlacedActions? {
    guard let option = directive.option(key), !option.value.isEmpty else { return nil }
    do throws(SyntaxProblem) {
      let list = try ActionList(parsing: option.value)
      if let scene { report(list.problems(on: scene.panel, stepLimit: stepLimit), in: option) }
      return PlacedActions(list: list, position: option.valuePosition)
    } catch {
      report([error], in: option)
      return nil
    }
  }

  private mutating func report(_ problems: [SyntaxProblem], in option: Outline.Option) {
    for problem in problems {
      report(problem.code, at: option.valuePosition.moved(by: problem.offset), problem.message)
    }
  }

  /// Reports a directive that needs a scene where there is none.
  mutating func checkScene(of directive: Outline.Directive) {
    guard scene == nil, !sceneFailed else { return }
    report(
      .noScene, directive.line,
      "'\(directive.kind.rawValue)' needs a scene on this page or before it")
  }
}

extension ActionList {
  /// What a panel does not take or know.
  func problems(on panel: StageKind, stepLimit limit: Int) -> [SyntaxProblem] {
    var problems = elements.flatMap { $0.problems(on: panel) }
    if stepLimit > limit {
      problems.append(
        SyntaxProblem(
          code: .actionCount, offset: 0,
          message: "\(stepLimit) steps in all; at most \(limit) on this panel"))
    }
    return problems
  }
}

extension ActionList.Element {
  fileprivate func problems(on panel: StageKind) -> [SyntaxProblem] {
    switch action {
    case .set(let name, let value):
      do throws(UserError) {
        try panel.check(name, value)
        return []
      } catch {
        return [
          SyntaxProblem(code: .badSetting, offset: operandOffset, message: error.message.en)
        ]
      }
    case .until(let expression, _):
      return expression.problems(on: panel).map {
        SyntaxProblem(code: $0.code, offset: operandOffset + $0.offset, message: $0.message)
      }
    case .step, .reset, .wait: return []
    }
  }
}
