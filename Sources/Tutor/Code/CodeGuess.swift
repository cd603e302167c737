/// A guess what the next line will change, and how the guesses went so far.
struct CodeGuess: Hashable, Sendable {
  /// What is said; `nil` for nothing at all.
  var choice: CodeVariable.Kind?
  /// How many guesses were made, and how many were right.
  private(set) var asked = 0
  private(set) var hits = 0

  /// What can be said of a program, in the order in which the arrows visit it.
  static func choices(in program: CodeProgram) -> [CodeVariable.Kind?] {
    switch program {
    case .parabola: [nil, .loss, .gradient, .parameters]
    case .loop: [.batch, .prediction, .loss, .gradient, .parameters]
    }
  }

  /// Goes to another answer.
  mutating func move(by change: Int, in program: CodeProgram) {
    let all = Self.choices(in: program)
    let index = all.firstIndex { $0 == choice } ?? 0
    choice = all[((index + change) % all.count + all.count) % all.count]
  }

  /// Compares the answer with what the line has done.
  ///
  /// - Parameters:
  ///   - line: the line that has run.
  ///   - program: the program it belongs to.
  /// - Returns: what is to be said.
  mutating func commit(_ line: CodeLine, in program: CodeProgram) -> Message {
    let truth = line.effect(in: program)
    let isRight = truth == choice
    asked += 1
    hits += isRight ? 1 : 0
    let (said, found) = (Self.name(of: choice, in: program), Self.name(of: truth, in: program))
    let number = line.number(in: program)
    let tally = "\(hits)/\(asked)"
    guard isRight else {
      return .done(
        Localized(
          en: "you said \(said.en), line \(number) changes \(found.en); \(tally) so far",
          zh: "你猜 \(said.zh)，第 \(number) 行改的是\(found.zh)；至今 \(tally)"))
    }
    return .success(
      Localized(
        en: "line \(number) changes \(found.en): right; \(tally) so far",
        zh: "第 \(number) 行改的是\(found.zh)：对了；至今 \(tally)"))
  }

  /// What an answer is called.
  static func name(of kind: CodeVariable.Kind?, in program: CodeProgram) -> Localized {
    switch kind {
    case nil: Localized(en: "no number", zh: "什么都不改")
    case .batch: Localized(en: "the batch", zh: "批")
    case .prediction: Localized(en: "pred", zh: " pred")
    case .loss:
      Localized(en: program == .loop ? "loss" : "y", zh: program == .loop ? " loss" : " y")
    case .gradient: Localized(en: ".grad", zh: " .grad")
    case .parameters:
      program == .loop
        ? Localized(en: "weight and bias", zh: "权重和偏置") : Localized(en: "x", zh: " x")
    }
  }
}
