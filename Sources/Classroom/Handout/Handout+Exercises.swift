internal import Lessons

/// Questions and goals where the lesson has them.
extension Handout {
  /// A question, with room for the answer or with the answer.
  func blocks(of question: Question) -> [HandoutBlock] {
    let text = [HandoutBlock](question.text).labelled(words.question(numbers.question(question)))
    switch audience {
    case .student:
      guard case .number(let answer) = question.kind else {
        return text + choices(of: question, marked: false)
      }
      return text + [.fields([HandoutField(label: words.yourAnswer, unit: answer.unit)])]
    case .teacher:
      return text + choices(of: question, marked: true) + hints(question.hints)
        + answer(to: question).labelled(words.answer)
        + observation(of: question, outcome: outcome(of: question))
        + explanation(question.explanation)
    }
  }

  /// A goal, with room for what was done or with a solution.
  func blocks(of goal: Goal) -> [HandoutBlock] {
    var text = [HandoutBlock](goal.text).labelled(words.task(numbers.goal(goal)))
    if let within = goal.within { text.append(.paragraph([Inline(.text(words.limit(within)))])) }
    switch audience {
    case .student: return text + [.line(label: words.done), .line(label: words.seen)]
    case .teacher:
      return text + hints(goal.hints) + claim(words.reached, goal.check) + always(goal)
        + solution(of: goal) + explanation(goal.explanation)
    }
  }

  // MARK: What is given away

  /// The number that is asked for, with its unit and how far an answer may be off.
  func answer(to question: Question) -> [HandoutBlock] {
    guard case .number(let answer) = question.kind else { return [] }
    return [.paragraph([Inline(.text(answer.sentence))])]
  }

  /// What to do to see the answer, and what holds afterwards, if there is anything to be said.
  func observation(of question: Question, outcome: [Inline]) -> [HandoutBlock] {
    let actions = question.observation.list
    guard actions.showsSomething else {
      return outcome.isEmpty ? [] : [.paragraph(outcome)].labelled(words.toCheck)
    }
    let then = outcome.isEmpty ? [] : [Inline(.text(words.then))] + outcome
    return [.paragraph(words.sentence(actions) + then)].labelled(words.toSeeIt)
  }

  /// What holds once the observation is made.
  private func outcome(of question: Question) -> [Inline] {
    switch question.kind {
    case .choice(_, let proof): proof.map { [.code($0.expression.text)] } ?? []
    case .number(let answer): answer.place
    }
  }

  /// One way to reach a goal.
  func solution(of goal: Goal) -> [HandoutBlock] {
    [.paragraph(words.sentence(goal.solution.list))].labelled(words.solution)
  }

  /// What is said afterwards.
  func explanation(_ blocks: [Block]) -> [HandoutBlock] {
    [HandoutBlock](blocks).labelled(words.explanation)
  }

  private func always(_ goal: Goal) -> [HandoutBlock] {
    goal.always.map { claim(words.always, $0) } ?? []
  }

  private func claim(_ label: String, _ expression: PlacedExpression) -> [HandoutBlock] {
    [.paragraph([.code(expression.expression.text)])].labelled(label)
  }

  private func hints(_ hints: [Hint]) -> [HandoutBlock] {
    hints.enumerated().flatMap { [HandoutBlock]($1.text).labelled(words.hint($0 + 1)) }
  }

  private func choices(of question: Question, marked: Bool) -> [HandoutBlock] {
    guard !question.choices.isEmpty else { return [] }
    let items = question.choices.enumerated().map { index, choice in
      let feedback = marked ? [HandoutBlock](choice.feedback) : []
      return HandoutItem(
        marker: .choice(index, isMarked: marked && choice.isRight),
        blocks: [HandoutBlock](choice.text) + (feedback.isEmpty ? [] : [.quote(feedback)]))
    }
    return [.list(items)]
  }
}

extension Inline {
  /// Code or a formula.
  static func code(_ text: String) -> Inline { Inline(.text(text), style: .code) }
}

extension Double {
  /// The number in all its digits, with a true minus.
  var onPaper: String {
    let text = NumberWord.exact(self)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension Question.NumericAnswer {
  /// Where the number can be read: `x = 1.2`.
  var place: [Inline] { [.code(truth), Inline(.text(" = \(value.onPaper)"))] }

  /// `16 presses (± 0.5)`.
  fileprivate var sentence: String {
    let number = value.onPaper + (unit.map { " " + $0 } ?? "")
    return tolerance > 0 ? "\(number) (± \(tolerance.onPaper))" : number
  }
}
