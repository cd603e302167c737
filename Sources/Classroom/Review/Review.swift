public import Lessons
internal import Plotting
public import Tutor

/// Missed predictions, asked once more: a lesson of a page for each of them and a page at the end.
public struct Review: Sendable {
  /// A prediction that is asked again.
  struct Item: Sendable {
    /// The question where it comes from.
    let exercise: Progress.Exercise
    /// Its lesson.
    let lesson: LessonPair
    /// The question as it is asked now.
    let variant: QuestionVariant
    /// Whether the answer was right; `nil` before there is one.
    var isRight: Bool?

    /// The id of the question in the review, which no other question has.
    var id: String { "\(exercise.lesson)-\(exercise.id)" }
  }

  /// The predictions, the oldest mistake first.
  private(set) var items: [Item]

  /// The missed predictions of the lessons that are there; `nil` when there are none.
  ///
  /// - Parameters:
  ///   - progress: what the learner has done.
  ///   - library: the lessons.
  public init?(of progress: Progress, in library: LessonLibrary) {
    var pairs: [String: LessonPair] = [:]
    items = progress.missed.compactMap { exercise in
      guard let lesson = pairs[exercise.lesson] ?? LessonPair(exercise.lesson, in: library) else {
        return nil
      }
      pairs[exercise.lesson] = lesson
      let attempt = progress.attempt(at: exercise.id, of: exercise.lesson)?.reviews ?? 0
      guard let variant = QuestionVariant(of: exercise.id, in: lesson, attempt: attempt) else {
        return nil
      }
      return Item(exercise: exercise, lesson: lesson, variant: variant)
    }
    if items.isEmpty { return nil }
  }

  /// What is said where nothing was missed.
  public static let nothing = Localized(
    en: "nothing to review: no prediction was missed so far", zh: "没有要复习的：到现在还没有答错的预测")

  /// Notes an answer.
  ///
  /// - Parameters:
  ///   - id: the id of the question in the review.
  ///   - isRight: whether the answer was right.
  /// - Returns: where the question comes from; `nil` when the review has no such question.
  mutating func note(_ id: String, isRight: Bool) -> Progress.Exercise? {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return nil }
    items[index].isRight = isRight
    return items[index].exercise
  }
}

// MARK: - The review as a lesson

extension Review {
  /// The review as a lesson to be read; no lesson of a library has its id.
  var lesson: LessonPair {
    LessonPair(
      id: "*review", number: nil, english: lesson(in: .en), chinese: lesson(in: .zh))
  }

  private func lesson(in language: Language) -> Lesson {
    let pages = questions(in: language) + [ReviewResult(items, language).page]
    return Lesson(file: "", header: header(in: language), pages: pages)
  }

  private func questions(in language: Language) -> [Page] {
    items.map { $0.variant[language].page(title: $0.title(in: language), id: $0.id) }
  }

  private func header(in language: Language) -> LessonHeader {
    var header = LessonHeader()
    header.title = Localized(en: "Review", zh: "复习")[language]
    header.language = language
    return header
  }

  /// The review on paper: the questions with room to write, the answers behind them.
  ///
  /// - Parameter language: its language.
  /// - Returns: lines of plain text with their ends.
  public func text(in language: Language) -> String {
    let lesson = Lesson(
      file: "", header: header(in: language), pages: questions(in: language))
    return Handout(lesson: lesson, audience: .student).text()
  }
}

extension Review.Item {
  /// The title of the lesson, and that of the page where it speaks of the same numbers.
  func title(in language: Language) -> [Inline] {
    let lesson = Inline(.text(lesson[language].header.title))
    guard variant.change == nil else { return [lesson] }
    let colon = Localized(en: ": ", zh: "：")[language]
    return [lesson, Inline(.text(colon))] + variant[language].title
  }
}
