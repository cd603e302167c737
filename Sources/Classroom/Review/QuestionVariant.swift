internal import Lessons
internal import Tutor

/// A question of a lesson that is asked once more: with another number where the engine and the
/// texts allow it, else with its choices in another order.
///
/// The number of the try decides which of the possible variants it is, so that nothing depends on
/// the time or on chance.
struct QuestionVariant: Sendable {
  /// The number that was changed.
  struct Change: Hashable, Sendable {
    /// What it is.
    let quantity: ReviewQuantity
    /// What the texts call it.
    let name: Localized
    /// The number in the lesson.
    let old: Double
    /// The number now.
    let new: Double
  }

  /// What was changed; `nil` when the numbers are those of the lesson.
  let change: Change?
  private let english: QuestionPage
  private let chinese: QuestionPage

  /// The question with what it needs of its page.
  subscript(language: Language) -> QuestionPage { language == .en ? english : chinese }

  /// A question once more; `nil` when the lesson has no such question.
  ///
  /// - Parameters:
  ///   - id: the id of the question.
  ///   - lesson: its lesson.
  ///   - attempt: how often it was asked again before.
  init?(of id: String, in lesson: LessonPair, attempt: Int) {
    guard let english = QuestionPage(id, in: lesson[.en]),
      let chinese = QuestionPage(id, in: lesson[.zh])
    else { return nil }
    let attempt = max(0, attempt)
    let candidates = VariantSearch(english, chinese).variants
    guard !candidates.isEmpty else {
      (change, self.english, self.chinese) = (
        nil, english.turningChoices(by: attempt), chinese.turningChoices(by: attempt)
      )
      return
    }
    let chosen = candidates[attempt % candidates.count]
    change = chosen.change
    self.english = chosen.english.turningChoices(by: attempt)
    self.chinese = chosen.chinese.turningChoices(by: attempt)
  }
}
