internal import Lessons
internal import Plotting
internal import Tutor

/// Questions, hints and giving up.
extension Reading {
  /// Takes a key while a question waits; false when the key is none of the answer's.
  mutating func press(_ key: Key, answering question: Question) -> Bool {
    switch question.kind {
    case .choice(let choices, _): choose(key, among: choices.count, of: question)
    case .number: type(key, for: question)
    }
  }

  private mutating func choose(_ key: Key, among count: Int, of question: Question) -> Bool {
    let cursor = exercise.cursor
    switch key {
    case .up: pick(max(0, (cursor ?? count) - 1), of: question)
    case .down: pick(min(count - 1, (cursor ?? -1) + 1), of: question)
    case .enter:
      guard let cursor else {
        // A key that was pressed by habit is no answer.
        message = .refusal(.chooseFirst(count))
        return true
      }
      commit(.choice(cursor), to: question)
    case .character(let character):
      guard character.isASCII, let number = character.wholeNumberValue else { return false }
      guard (1...count).contains(number) else {
        message = .refusal(.choices(count))
        return true
      }
      pick(number - 1, of: question)
    default: return false
    }
    return true
  }

  /// Puts the mark to a choice and brings it in sight.
  mutating func pick(_ choice: Int, of question: Question) {
    change(question.id) { $0.cursor = choice }
    guard let rows = layout.text?.height,
      let lines = ReadingText(of: self).lines(ofChoice: choice)
    else { return }
    scroll = min(max(visibleScroll, lines.upperBound - rows), lines.lowerBound)
  }

  private mutating func type(_ key: Key, for question: Question) -> Bool {
    switch key {
    case .enter: commitNumber(to: question)
    case .character(let character) where Self.isOfNumber(character, exercise.field.text):
      change(question.id) { _ = $0.field.press(key) }
    case .backspace, .delete, .home, .end, .paste:
      change(question.id) { _ = $0.field.press(key) }
    case .left where !exercise.field.text.isEmpty, .right where !exercise.field.text.isEmpty:
      change(question.id) { _ = $0.field.press(key) }
    case .escape where !exercise.field.text.isEmpty:
      change(question.id) { $0.field = TextField() }
    default: return false
    }
    return true
  }

  /// Digits, signs and a point, those of a Chinese input method too; `e` behind a digit.
  ///
  /// A comma is taken for the point that it is elsewhere; a fraction is refused when it is committed.
  private static func isOfNumber(_ character: Character, _ before: String) -> Bool {
    if character == "e" || character == "E" { return before.last?.isNumber ?? false }
    return character.isWholeNumber || "+-−.．－＋。,，/".contains(character)
  }

  private mutating func commitNumber(to question: Question) {
    do throws(UserError) {
      let typed = exercise.field.text.map { "。,，".contains($0) ? "." : $0 }
      commit(.number(try number(from: String(typed), for: answerName)), to: question)
    } catch {
      message = .refusal(error.message)
    }
  }

  private var answerName: String { Localized(en: "answer", zh: "答案")[language] }

  /// Takes an answer: what was asked for plays, and then it is said how it is.
  mutating func commit(_ answer: Exercise.Answer, to question: Question) {
    change(question.id) { $0.answer = answer }
    let isRight = question.accepts(answer)
    events.append(
      answer == .none
        ? .shown(id: question.id)
        : .answered(id: question.id, said: said(answer), isRight: isRight))
    showQuestionState()
    scroll = 0
    showsPanel = hasPanel
    begin(question.observation.list, pace: nil)
  }

  /// An answer in a few characters: the number of a choice, or the number as it was typed.
  private func said(_ answer: Exercise.Answer) -> String {
    switch answer {
    case .choice(let index): "\(index + 1)"
    case .number(let value): NumberText.plain(value)
    case .none: ""
    }
  }

  // MARK: Help

  /// Shows the next hint.
  mutating func hint() {
    let hints = station.hints
    guard let id = station.exercise, !exercise.isOver else {
      message = .refusal(.nothingToHint)
      return
    }
    guard exercise.hints < hints.count else {
      message = .refusal(hints.isEmpty ? .noHints : .noMoreHints)
      return
    }
    change(id) { $0.hints += 1 }
    showsPanel = false
    scrollToEnd()
  }

  /// Shows the answer, or plays a way to the goal step by step.
  mutating func giveUp() {
    if let question = openQuestion {
      commit(.none, to: question)
    } else if let goal = openGoal {
      judge = nil
      change(goal.id) { $0.isShown = true }
      events.append(.shown(id: goal.id))
      setPanel()
      showsPanel = hasPanel
      scroll = 0
      begin(goal.solution.list, pace: nil)
    } else {
      message = .refusal(.nothingToShow)
    }
  }

  // MARK: Playing

  /// Plays actions for the reader to watch.
  mutating func begin(_ actions: ActionList, pace: Int?) {
    guard hasPanel else { return conclude() }
    app.halt()
    play = ActionPlay(actions, pace: pace, on: app)
    if app.reducedMotion { finishPlay() }
  }

  /// Lets what plays go on.
  mutating func beat() {
    guard var playing = play else { return }
    playing.beat(on: &app)
    play = playing
    if playing.isOver { finishPlay() }
  }

  /// Brings what plays to its end.
  mutating func finishPlay() {
    guard var playing = play else { return }
    playing.finish(on: &app)
    play = nil
    showsPanel = false
    conclude()
  }

  /// Says what came out.
  private mutating func conclude() {
    if role == .learner, let id = station.exercise { change(id) { $0.isExplained = true } }
    switch station.task {
    case .answer(let question): conclude(question)
    case .reach where exercise.isShown && role == .learner:
      message = .done(.shownWay(app.stepCount))
    case .reach, .read, .watch: break
    }
  }

  private mutating func conclude(_ question: Question) {
    guard let answer = exercise.answer else { return }
    if case .number(let wanted) = question.kind {
      // Where the page has no panel, what stands there is that of another page.
      let truth = hasPanel ? app.value(of: wanted.truth) ?? wanted.value : wanted.value
      change(question.id) { $0.truth = truth }
    }
    if role == .speaker {
      message = nil
    } else if answer == .none {
      message = .done(.answerShown)
    } else if question.accepts(answer) {
      message = .success(isAtEnd ? .rightAtEnd : .right)
    } else {
      message = .done(.seeTheDifference)
    }
  }
}

extension Localized {
  fileprivate static func choices(_ count: Int) -> Localized {
    Localized(en: "the choices are 1 to \(count)", zh: "选项是 1 到 \(count)")
  }
  fileprivate static func chooseFirst(_ count: Int) -> Localized {
    Localized(en: "choose first: 1–\(count), then Enter commits", zh: "先选：按 1–\(count)，再按回车确认")
  }
  fileprivate static let nothingToHint = Localized(
    en: "there is no open question or goal here: PgDn goes on", zh: "这里没有要答的题或目标：按 PgDn 往下")
  fileprivate static let noHints = Localized(
    en: "there is no hint here: G shows the answer", zh: "这题没有提示：按 G 看答案")
  fileprivate static let noMoreHints = Localized(
    en: "those were all the hints: G shows the answer", zh: "提示已全部给出：按 G 看答案")
  fileprivate static let nothingToShow = Localized(
    en: "there is nothing to give up here: PgDn goes on", zh: "这里没有可看的答案：按 PgDn 往下")
  fileprivate static let right = Localized(
    en: "just as you said; PgDn goes on", zh: "和你说的一样；PgDn 往下")
  fileprivate static let rightAtEnd = Localized(en: "just as you said", zh: "和你说的一样")
  fileprivate static let seeTheDifference = Localized(
    en: "not what you said: that is what a prediction is for; read why",
    zh: "和你说的不一样，这正是预测的用处；看看为什么")
  fileprivate static let answerShown = Localized(en: "here is the answer", zh: "这就是答案")

  fileprivate static func shownWay(_ steps: Int) -> Localized {
    Localized(
      en: "one way\(steps == 0 ? "" : steps == 1 ? ", in 1 step" : ", in \(steps) steps"): "
        + "r goes back to the start, and you can try it yourself",
      zh: "这是一种做法\(steps == 0 ? "" : "，共 \(steps) 步")：按 r 回到起点，自己再试")
  }
}
