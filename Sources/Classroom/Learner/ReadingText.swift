internal import Lessons
internal import Plotting
internal import Tutor

/// The text of a station as lines: the page, what is asked, and once it is answered what came out.
struct ReadingText {
  /// The lines.
  let lines: [Typesetter.Line]
  /// The line at which each choice begins, and the one after the last.
  private var choiceLines: [Int] = []

  /// The text of where the reader is.
  ///
  /// While everything fits, what was asked stays above the explanation; else the explanation takes
  /// its place.
  init(of reading: Reading) {
    let frame = reading.layout.text
    let writer = ReadingWriter(of: reading, width: frame?.width ?? ReadingLayout.leastTextWidth)
    let asked = writer.asked
    guard writer.isDecided else {
      lines = asked.lines
      choiceLines = asked.choices
      return
    }
    let whole = asked.lines + [[]] + writer.outcome(repeatingChoices: false)
    let height = frame?.height ?? 0
    if whole.count <= height {
      lines = whole
      return
    }
    // Of what was asked the question alone stays where it has room.
    let question = writer.question + [[]] + writer.outcome(repeatingChoices: true)
    lines =
      question.count <= height ? question : writer.title + writer.outcome(repeatingChoices: true)
  }

  /// The lines of a choice.
  func lines(ofChoice choice: Int) -> Range<Int>? {
    guard choice >= 0, choice + 1 < choiceLines.count else { return nil }
    return choiceLines[choice]..<choiceLines[choice + 1]
  }

  /// The choice that a line belongs to.
  func choice(atLine line: Int) -> Int? {
    guard let last = choiceLines.last, line < last else { return nil }
    return choiceLines.dropLast().lastIndex { $0 <= line }
  }
}

/// Writes the lines of a station.
private struct ReadingWriter {
  private let reading: Reading
  private let setter: Typesetter
  private let exercise: Exercise
  private let language: Language

  init(of reading: Reading, width: Int) {
    self.reading = reading
    exercise = reading.exercise
    language = reading.language
    let panel = reading.hasPanel ? reading.app : nil
    setter = Typesetter(charset: reading.app.glyphs.charset, width: width) { live in
      Self.text(of: live, in: panel)
    }
  }

  /// True once it may be said how it is: what was asked for has played by then.
  var isDecided: Bool { exercise.isOver && !reading.isPlaying }

  /// A live value, in as many digits as are asked for.
  private static func text(of live: LiveValue, in panel: App?) -> String {
    guard let value = panel?.value(of: live.name) else { return "–" }
    return live.decimals.map { NumberText.fixed(value, decimals: $0) } ?? NumberText.formula(value)
  }

  /// The title of the page.
  var title: [Typesetter.Line] { setter.lines(of: reading.page.title, ink: .bright) }

  /// The title and the question or the task, without the text of the page and without choices.
  var question: [Typesetter.Line] {
    switch reading.station.task {
    case .read, .watch: title
    case .answer(let question): title + spaced(setter.lines(of: question.text))
    case .reach(let goal): title + spaced(task(goal))
    }
  }

  /// The page with what it asks for, and where its choices stand.
  var asked: (lines: [Typesetter.Line], choices: [Int]) {
    let station = reading.station
    var lines = title + spaced(setter.lines(of: station.text))
    var choices: [Int] = []
    switch station.task {
    case .read: break
    case .watch(let demonstration): lines += spaced(setter.lines(of: demonstration.text))
    case .answer(let question):
      lines += spaced(setter.lines(of: question.text))
      // Where nothing was said, what it is stands alone.
      if isDecided, exercise.answer == Exercise.Answer.none, question.choices.isEmpty { break }
      lines.append([])
      switch question.kind {
      case .choice(let list, _):
        for (index, choice) in list.enumerated() {
          choices.append(lines.count)
          lines += self.lines(of: choice, index)
        }
        choices.append(lines.count)
      case .number(let answer): lines.append(field(answer))
      }
    case .reach(let goal): lines += spaced(task(goal))
    }
    if !exercise.isOver { lines += hints }
    return (lines, choices)
  }

  /// Lines with an empty one before them.
  private func spaced(_ lines: [Typesetter.Line]) -> [Typesetter.Line] {
    lines.isEmpty ? [] : [[]] + lines
  }

  // MARK: What is asked

  private func lines(of choice: Question.Choice, _ index: Int) -> [Typesetter.Line] {
    let mark: Piece
    switch exercise.answer {
    case let answer where answer == nil || !isDecided:
      let isPicked = index == exercise.cursor && reading.role == .learner
      mark = Piece("\(isPicked ? "▸" : " ") \(index + 1) ", isPicked ? .now : .key)
    case .choice(index) where !choice.isRight: mark = Piece("✕ \(index + 1) ", .now)
    default:
      mark = Piece("\(choice.isRight ? "✓" : " ") \(index + 1) ", choice.isRight ? .success : .dim)
    }
    let narrow = setter.narrower(by: setter.charset.width(of: mark.text))
    return setter.hanging(narrow.lines(of: choice.text), behind: mark)
  }

  private func field(_ answer: Question.NumericAnswer) -> Typesetter.Line {
    let name = Localized(en: "your answer: ", zh: "你的答案：")[language]
    let unit = answer.unit.map { " " + $0 } ?? ""
    if case .number(let said) = exercise.answer {
      return [Piece(name, .dim), Piece(NumberText.formula(said), .bright), Piece(unit)]
    }
    guard exercise.answer == nil, reading.role == .learner else {
      return [Piece(Localized(en: "answer: ?", zh: "答案：？")[language] + unit, .dim)]
    }
    let field = exercise.field
    let before = String(field.characters.prefix(field.cursor))
    let under = field.characters.dropFirst(field.cursor).first.map { String($0) } ?? " "
    let after = String(field.characters.dropFirst(field.cursor + 1))
    return [
      Piece(name, .dim), Piece(before, .bright), Piece(under, .accent), Piece(after, .bright),
      Piece(unit),
    ]
  }

  /// The task of a goal behind its mark.
  private func task(_ goal: Goal) -> [Typesetter.Line] {
    let isReached = exercise.reached != nil
    let mark = Piece(
      isReached ? "✓ " : setter.charset.goalMark + " ", isReached ? .success : .minimum)
    let narrow = setter.narrower(by: setter.charset.width(of: mark.text))
    return setter.hanging(narrow.lines(of: goal.text), behind: mark) + limit(of: goal)
  }

  /// How many steps it may take.
  private func limit(of goal: Goal) -> [Typesetter.Line] {
    guard let within = goal.within, !exercise.isOver else { return [] }
    let text = Localized(
      en: within == 1 ? "in one step" : "in at most \(within) steps",
      zh: within == 1 ? "只用一步" : "最多 \(within) 步")
    return [[Piece("  " + text[language], .dim)]]
  }

  private var hints: [Typesetter.Line] {
    reading.station.hints.prefix(exercise.hints).flatMap { hint -> [Typesetter.Line] in
      let mark = Piece(Localized(en: "hint: ", zh: "提示：")[language], .minimum)
      let narrow = setter.narrower(by: setter.charset.width(of: mark.text))
      return [[]] + setter.hanging(narrow.lines(of: hint.text), behind: mark)
    }
  }

  // MARK: What came out

  /// What was said and how it is, then why.
  func outcome(repeatingChoices: Bool) -> [Typesetter.Line] {
    switch reading.station.task {
    case .read, .watch: []
    case .answer(let question):
      comparison(question, repeatingChoices) + explained(question.explanation)
    case .reach(let goal): [result(goal)] + explained(goal.explanation)
    }
  }

  private func explained(_ blocks: [Block]) -> [Typesetter.Line] {
    exercise.isExplained ? spaced(setter.lines(of: blocks)) : []
  }

  private func result(_ goal: Goal) -> Typesetter.Line {
    guard let steps = exercise.reached else {
      return [Piece(Localized(en: "one way was shown", zh: "已演示一种做法")[language], .dim)]
    }
    let text = Localized(
      en: steps == 0
        ? "✓ reached" : steps == 1 ? "✓ reached in 1 step" : "✓ reached in \(steps) steps",
      zh: steps == 0 ? "✓ 达成" : "✓ 达成，用了 \(steps) 步")
    return [Piece(text[language], .success)]
  }

  private func comparison(_ question: Question, _ repeatingChoices: Bool) -> [Typesetter.Line] {
    let isRight = exercise.answer.map { question.accepts($0) } ?? false
    switch question.kind {
    case .number(let answer): return compared(answer, isRight)
    case .choice(let choices, _):
      var lines: [Typesetter.Line] = []
      if repeatingChoices { lines += short(choices) }
      if case .choice(let index) = exercise.answer, choices.indices.contains(index) {
        let feedback = setter.narrower(by: 2).lines(of: choices[index].feedback)
        lines += feedback.map { [Piece("│ ", .now)] + $0 }
      }
      if lines.isEmpty, isRight { lines = [[Piece(Self.youSaidSo[language], .success)]] }
      return lines
    }
  }

  private static let youSaidSo = Localized(en: "✓ just as you said", zh: "✓ 和你说的一样")

  /// What was said and what is so, a line each.
  private func short(_ choices: [Question.Choice]) -> [Typesetter.Line] {
    func line(_ mark: String, _ ink: Ink, _ label: Localized, _ choice: Question.Choice)
      -> Typesetter.Line
    {
      let head = "\(mark) \(label[language])"
      let room = setter.narrower(by: setter.charset.width(of: head))
      return [Piece(head, ink)] + room.line(of: choice.text)
    }
    var lines: [Typesetter.Line] = []
    let right = choices.first { $0.isRight }
    if case .choice(let index) = exercise.answer, choices.indices.contains(index) {
      let choice = choices[index]
      if choice.isRight {
        return [line("✓", .success, Localized(en: "as you said: ", zh: "你说对了："), choice)]
      }
      lines.append(line("✕", .now, Localized(en: "you said: ", zh: "你说："), choice))
    }
    if let right { lines.append(line("✓", .success, Localized(en: "it is: ", zh: "其实："), right)) }
    return lines
  }

  private func compared(_ answer: Question.NumericAnswer, _ isRight: Bool) -> [Typesetter.Line] {
    let unit = answer.unit.map { " " + $0 } ?? ""
    let truth = NumberText.formula(exercise.truth ?? answer.value) + unit
    let isLine: Typesetter.Line = [
      Piece(Localized(en: "it is     ", zh: "其实是 ")[language], .dim), Piece(truth, .success),
    ]
    guard case .number(let said) = exercise.answer else { return [isLine] }
    return [
      [
        Piece(Localized(en: "you said  ", zh: "你说的 ")[language], .dim),
        Piece(NumberText.formula(said) + unit, isRight ? .success : .now),
        Piece(isRight ? "  ✓" : "", .success),
      ], isLine,
    ]
  }
}
