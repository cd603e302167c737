import Tutor

/// Demonstrations, questions and goals.
extension LessonParser {
  /// Reads what plays by itself.
  mutating func demonstration(_ directive: Outline.Directive) -> Demonstration? {
    checkScene(of: directive)
    let text = text(of: directive)
    let pace = directive.option("every").flatMap { option -> Int? in
      if let pace = milliseconds(option.value) { return pace }
      report(
        .badOption, at: option.valuePosition,
        "every: '\(shown(option.value))' is not a time; write it like 300ms")
      return nil
    }
    guard let run = actions(directive, "run") else { return nil }
    return Demonstration(run: run, pace: pace, text: text, line: directive.line)
  }

  /// Reads a question.
  mutating func question(_ directive: Outline.Directive) -> Question? {
    checkScene(of: directive)
    let id = id(of: directive)
    var text = text(of: directive)
    let explanation = explanation(in: directive)
    let hints = hints(in: directive)
    let choices = takeChoices(from: &text, directive)
    let kind = kind(directive, choices: choices)
    let observation = actions(directive, "observe")
    guard let id, let kind, let observation else { return nil }
    return Question(
      id: id, text: text, kind: kind, observation: observation, hints: hints,
      explanation: explanation, line: directive.line)
  }

  /// Reads a goal.
  mutating func goal(_ directive: Outline.Directive) -> Goal? {
    checkScene(of: directive)
    let id = id(of: directive)
    let text = text(of: directive)
    let explanation = explanation(in: directive)
    let hints = hints(in: directive)
    if hints.isEmpty { report(.noHint, directive.line, "a goal without a hint") }
    let within = directive.option("within").flatMap { stepCount($0) }
    let always = expression(directive, "always")
    let failure = actions(directive, "fails")
    let (check, solution) = (expression(directive, "check"), actions(directive, "solution"))
    guard let id, let check, let solution else { return nil }
    return Goal(
      id: id, text: text, check: check, within: within, always: always, solution: solution,
      failure: failure, hints: hints, explanation: explanation, line: directive.line)
  }

  private mutating func stepCount(_ option: Outline.Option) -> Int? {
    if let count = try? wholeNumber(from: option.value, for: option.key, least: 1) { return count }
    report(
      .badOption, at: option.valuePosition,
      "\(option.key): '\(shown(option.value))' is not a number of steps")
    return nil
  }

  private mutating func explanation(in directive: Outline.Directive) -> [Block] {
    let found = directive.parts.compactMap(\.directive).filter { $0.kind == .explanation }
    if found.count != 1 {
      report(
        .explainCount, found.count > 1 ? found[1].line : directive.line,
        "'\(directive.kind.rawValue)' has \(found.count) 'explain'; write exactly one")
    }
    for explanation in found { checkOptions(of: explanation) }
    return found.first.map { text(of: $0) } ?? []
  }

  private mutating func hints(in directive: Outline.Directive) -> [Hint] {
    directive.parts.compactMap(\.directive).filter { $0.kind == .hint }.map { hint in
      checkOptions(of: hint)
      return Hint(text: text(of: hint), line: hint.line)
    }
  }

  // MARK: What a question asks for

  private mutating func kind(
    _ directive: Outline.Directive, choices: [Question.Choice]?
  ) -> Question.Kind? {
    guard let choices else { return numericKind(directive) }
    for key in ["answer", "tolerance", "truth"] {
      guard let option = directive.option(key) else { continue }
      report(.choices, at: option.position, "a question with choices has no '\(key)'")
    }
    check(choices, directive)
    guard let proof = directive.option("proof") else {
      report(
        .missingOption, directive.line, "'predict' with choices needs 'proof', or 'proof: none'")
      return nil
    }
    if proof.value == "none" { return .choice(choices, proof: nil) }
    return expression(directive, "proof").map { .choice(choices, proof: $0) }
  }

  private mutating func check(_ choices: [Question.Choice], _ directive: Outline.Directive) {
    let line = choices.first?.line ?? directive.line
    if choices.count < 2 { report(.choices, line, "one choice; write 2 to 5") }
    if choices.count > 5 {
      report(.manyChoices, line, "\(choices.count) choices; more than 5 are hard to compare")
    }
    let right = choices.filter(\.isRight).count
    if right != 1 { report(.choices, line, "\(right) choices have '[x]'; exactly one is right") }
  }

  private mutating func numericKind(_ directive: Outline.Directive) -> Question.Kind? {
    guard directive.option("answer") != nil else {
      report(
        .missingOption, directive.line,
        "'predict' needs choices, or 'answer', 'tolerance' and 'truth'")
      return nil
    }
    if let proof = directive.option("proof") {
      report(.choices, at: proof.position, "a question for a number has 'truth' instead of 'proof'")
    }
    for key in ["tolerance", "truth"] where directive.option(key) == nil {
      report(.missingOption, directive.line, "'predict' with 'answer' needs '\(key)'")
    }
    let tolerance = directive.option("tolerance").flatMap { number(of: $0, least: 0) }
    let truth = directive.option("truth").flatMap { variable($0) }
    guard let option = directive.option("answer"),
      let value = number(of: option, least: -.infinity), let tolerance, let truth
    else { return nil }
    return .number(
      Question.NumericAnswer(
        value: value, tolerance: tolerance, truth: truth, unit: directive.option("unit")?.value,
        position: option.valuePosition))
  }

  private mutating func variable(_ option: Outline.Option) -> String? {
    guard let panel = scene?.panel, !option.value.isEmpty else { return nil }
    let known = StateVariable.all(of: panel)
    switch known[option.value] {
    case .real, .integer: return option.value
    case .flag:
      report(
        .valueKind, at: option.valuePosition, "'\(option.value)' is true or false, not a number")
    case nil:
      report(
        .unknownVariable, at: option.valuePosition,
        "unknown variable '\(shown(option.value))'\(guess(option.value, among: known.keys))")
    }
    return nil
  }

  // MARK: Choices

  /// Takes the list of choices out of the text; `nil` when there is none.
  private mutating func takeChoices(
    from text: inout [Block], _ directive: Outline.Directive
  ) -> [Question.Choice]? {
    guard let index = text.firstIndex(where: \.isTaskList), case .list(let list) = text[index].kind
    else { return nil }
    if index != text.count - 1 {
      report(
        .choices, text[index + 1].line, "nothing can follow the choices but 'hint' and 'explain'")
    }
    text.removeSubrange(index...)
    return list.items.map { item in
      if item.isTicked == nil { report(.choices, item.line, "this choice has no '[ ]' or '[x]'") }
      let feedback = item.blocks.flatMap { block -> [Block] in
        if case .quote(let blocks) = block.kind { blocks } else { [] }
      }
      let text = item.blocks.filter { if case .quote = $0.kind { false } else { true } }
      return Question.Choice(
        text: text, isRight: item.isTicked == true, feedback: feedback, line: item.line)
    }
  }
}

extension Block {
  /// True for a list with a box before any of its items.
  fileprivate var isTaskList: Bool {
    guard case .list(let list) = kind else { return false }
    return list.items.contains { $0.isTicked != nil }
  }
}
