package import Lessons
package import Tutor

/// How far a learner is with a question or a goal.
package struct Exercise: Hashable, Sendable {
  /// What was said to a question.
  package enum Answer: Hashable, Sendable {
    /// One of the choices, from 0.
    case choice(Int)
    /// A number.
    case number(Double)
    /// Nothing: the answer was asked for.
    case none
  }

  /// How many hints were asked for.
  package var hints = 0
  /// The choice that the mark stands at; `nil` until one is chosen.
  package var cursor: Int?
  /// The number as far as it is typed.
  package var field = TextField()
  /// The answer, once it is given.
  package var answer: Answer?
  /// What the engine said, for questions about a number.
  package var truth: Double?
  /// The step at which the goal was reached.
  package var reached: Int?
  /// True once the solution was shown.
  package var isShown = false

  /// True once the explanation is shown, which a class hears after it has seen what happens.
  package var isExplained = false

  /// An exercise that nobody has begun.
  package init() {}

  /// True once nothing more is asked.
  package var isOver: Bool { answer != nil || reached != nil || isShown }
}

extension Question {
  /// Tells whether an answer is right; no answer is not.
  package func accepts(_ answer: Exercise.Answer) -> Bool {
    switch (kind, answer) {
    case (.choice(let choices, _), .choice(let index)):
      choices.indices.contains(index) && choices[index].isRight
    case (.number(let answer), .number(let said)):
      // A hair more than the tolerance, so that a number at its very edge is taken.
      abs(said - answer.value) <= answer.tolerance * (1 + 1e-9)
    default: false
    }
  }
}
