internal import Lessons
internal import Plotting
internal import Tutor

/// What is asked for, once the engine has played a question with another number.
struct VariantAnswer {
  private let kind: Question.Kind
  private let trial: QuestionTrial

  /// What a question asks for, and what the engine did.
  init(_ kind: Question.Kind, _ trial: QuestionTrial) {
    self.kind = kind
    self.trial = trial
  }

  /// What is asked for now.
  ///
  /// - Parameter old: the number that was changed; a proof that names it proves nothing any more.
  /// - Returns: `nil` when the question cannot be asked so.
  func kind(changing old: Double) -> Question.Kind? {
    switch kind {
    case .choice(_, let proof):
      guard let proof, trial.panel.satisfies(proof.expression),
        !numbersWritten(in: proof.expression.text).contains(old)
      else { return nil }
      return kind
    case .number(let answer): return number(answer).map { .number($0) }
    }
  }

  private func number(_ old: Question.NumericAnswer) -> Question.NumericAnswer? {
    guard let truth = trial.panel.value(of: old.truth), truth.isFinite else { return nil }
    var answer = old
    answer.tolerance = Self.tolerance(old, for: truth)
    answer.value = LearningRate.rounded(truth, within: answer.tolerance / 10)
    // Who remembers the old answer, or reads off the panel before it moves, must not be right by it.
    let seen = [old.value, trial.moments[0][old.truth]].compactMap(\.self)
    guard seen.allSatisfy({ abs(truth - $0) > answer.tolerance + old.tolerance }),
      Self.digits(of: answer.value) <= 4, isSharp(answer)
    else { return nil }
    return answer
  }

  /// False where nearly anything would be right; a lesson may ask so, a review does not.
  private func isSharp(_ answer: Question.NumericAnswer) -> Bool {
    answer.value == 0 || answer.tolerance <= abs(answer.value) / 5
  }

  /// As exact in proportion as the lesson asks, and not more exact than it.
  private static func tolerance(_ old: Question.NumericAnswer, for truth: Double) -> Double {
    guard old.value != 0 else { return old.tolerance }
    let scaled = old.tolerance * max(1, abs(truth / old.value))
    return max(old.tolerance, LearningRate.rounded(scaled, within: scaled / 5))
  }

  /// How many digits matter: 2 for 0.0012 and for 1200.
  private static func digits(of value: Double) -> Int {
    let digits = NumberWord.exact(abs(value)).prefix { $0 != "e" }.filter(\.isDigit)
    let significant = digits.drop { $0 == "0" }.reversed().drop { $0 == "0" }
    return significant.count
  }
}
