internal import Lessons
internal import Tutor

/// Missed predictions in front of the learner.
extension Learner {
  /// Asks missed predictions again; where there are none, says so.
  ///
  /// - Returns: false when there is nothing to ask.
  @discardableResult
  public mutating func openReview() -> Bool {
    guard let library = lessons() else { return false }
    guard let review = Review(of: progress, in: library) else {
      announce(.done(Review.nothing))
      return false
    }
    keepAppearance()
    self.review = review
    reading = Reading(review.lesson, terms: library.terms, like: app)
    view = .reading
    takeEvents()
    return true
  }

  /// Notes what happened in the review: with the question where it comes from, as a review.
  mutating func takeReviewEvents() {
    for event in reading?.takeEvents() ?? [] {
      switch event {
      case .answered(let id, _, let isRight): note(id, isRight: isRight)
      case .shown(let id): note(id, isRight: false)
      case .opened, .reached: break
      }
    }
  }

  private mutating func note(_ id: String, isRight: Bool) {
    guard let exercise = review?.note(id, isRight: isRight) else { return }
    progress.review(
      lesson: exercise.lesson, exercise: exercise.id, isRight: isRight, at: clock())
    if let review { reading?.lesson = review.lesson }
  }
}
