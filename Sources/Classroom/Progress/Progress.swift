public import Lessons

/// What a learner has seen and done, lesson by lesson.
///
/// Two of these merge into one that knows what either knew, so that two windows may be open at a
/// time. Times are Unix seconds that the caller gives; what happens later here is always noted with
/// a later time, even when the clock stands still or goes back.
public struct Progress: Hashable, Sendable {
  /// What is known of each lesson, by its id.
  public private(set) var lessons: [String: LessonProgress]

  /// Nothing seen yet.
  public init() { self.init(lessons: [:]) }

  init(lessons: [String: LessonProgress]) { self.lessons = lessons }
}

// MARK: - What happens

extension Progress {
  /// Notes that a page is on the screen: it is where to go on, and it was seen.
  ///
  /// - Parameters:
  ///   - lesson: the id of the lesson.
  ///   - page: the page, counted from 0.
  ///   - when: the time.
  public mutating func visit(lesson: String, page: Int, at when: Int) {
    precondition(page >= 0, "page \(page) of '\(lesson)' does not exist")
    let isOnScreen = lastLesson == lesson && lessons[lesson]?.stop?.page == page
    // A page that is drawn again is nothing new: the time must not run ahead of the clock by it.
    let moment = isOnScreen ? Moment.later(when, lastMoment) : next(at: when)
    lessons[lesson, default: LessonProgress()].visit(page, at: moment)
  }

  /// Notes an answer to a question; the first one stays.
  ///
  /// - Parameters:
  ///   - lesson: the id of the lesson.
  ///   - exercise: the id of the question.
  ///   - said: the answer in words; the first 200 characters are kept.
  ///   - isRight: whether it was right.
  ///   - when: the time.
  public mutating func answer(
    lesson: String, exercise: String, said: String, isRight: Bool, at when: Int
  ) {
    change(lesson, exercise, at: when) { $0.answer(said, isRight: isRight, at: $1) }
  }

  /// Notes that a goal was reached by oneself.
  ///
  /// - Parameters:
  ///   - lesson: the id of the lesson.
  ///   - goal: the id of the goal.
  ///   - steps: how many steps it took.
  ///   - when: the time.
  public mutating func reach(lesson: String, goal: String, steps: Int, at when: Int) {
    change(lesson, goal, at: when) { $0.reach(steps: steps, at: $1) }
  }

  /// Notes that a solution was shown.
  ///
  /// - Parameters:
  ///   - lesson: the id of the lesson.
  ///   - exercise: the id of the goal or question.
  ///   - when: the time.
  public mutating func show(lesson: String, exercise: String, at when: Int) {
    change(lesson, exercise, at: when) { $0.show(at: $1) }
  }

  /// Notes an answer in a review, which says nothing about the first one.
  ///
  /// - Parameters:
  ///   - lesson: the id of the lesson.
  ///   - exercise: the id of the question.
  ///   - isRight: whether it was right.
  ///   - when: the time.
  public mutating func review(lesson: String, exercise: String, isRight: Bool, at when: Int) {
    change(lesson, exercise, at: when) { $0.review(isRight: isRight, at: $1) }
  }

  private mutating func change(
    _ lesson: String, _ exercise: String, at when: Int, _ body: (inout Attempt, Int) -> Void
  ) {
    let moment = next(at: when)
    lessons[lesson, default: LessonProgress()].change(exercise) { body(&$0, moment) }
  }

  /// A time after everything that is known.
  private func next(at when: Int) -> Int {
    lessons.isEmpty ? Moment.within(when) : Moment.later(when, lastMoment + 1)
  }

  private var lastMoment: Int { lessons.values.map(\.when).max() ?? 0 }
}

// MARK: - What follows from it

extension Progress {
  /// What was tried at a question or goal; `nil` when nothing was.
  ///
  /// - Parameters:
  ///   - exercise: the id of the question or goal.
  ///   - lesson: the id of the lesson.
  /// - Returns: the record.
  public func attempt(at exercise: String, of lesson: String) -> Attempt? {
    lessons[lesson]?.attempts[exercise]
  }

  /// The id of the lesson that something happened in most recently; `nil` at the beginning.
  public var lastLesson: String? {
    lessons.max { ($0.value.when, $0.key) < ($1.value.when, $1.key) }?.key
  }

  /// The page to go on at, counted from 0: the last one seen, or the end of a lesson that was longer.
  public func resumePage(of lesson: Lesson) -> Int {
    let page = lessons[lesson.header.id]?.stop?.page ?? 0
    return max(0, min(page, lesson.pages.count - 1))
  }

  /// A question of a lesson.
  public struct Exercise: Hashable, Sendable {
    /// The id of the lesson.
    public let lesson: String
    /// The id of the question.
    public let id: String
  }

  /// The questions whose first answer was wrong, unless the last review was right; the oldest
  /// mistake comes first.
  public var missed: [Exercise] {
    let mistakes = lessons.flatMap { lesson, progress in
      progress.attempts.compactMap { id, attempt in
        attempt.mistake.map { (when: $0, lesson: lesson, id: id) }
      }
    }
    return mistakes.sorted { $0 < $1 }.map { Exercise(lesson: $0.lesson, id: $0.id) }
  }
}

extension Progress: Mergeable {
  /// What either of the two knows: pages unite, counts take the larger one, of the first answers,
  /// successes and shown solutions the earlier one stays, of places and reviews the later one.
  ///
  /// The order of merging does not matter, nor does merging twice.
  public func merging(_ other: Progress) -> Progress {
    Progress(lessons: merged(lessons, other.lessons))
  }
}
