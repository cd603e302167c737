public import Tutor

extension Learner {
  /// What is open now, as a recording notes it.
  ///
  /// - Returns: the run, the lesson with its page, or the list of lessons.
  /// - Throws: `UserError` when the run learns from a file, whose rows are not part of a recording.
  public func beginning() throws(UserError) -> Recording.Beginning {
    switch view {
    case .reading:
      reading.map { .lesson($0.lesson.id, page: $0.place.page + 1) } ?? .contents
    case .contents: .contents
    case .panel, .freePlay: .run(try app.savedRun())
    }
  }
}
