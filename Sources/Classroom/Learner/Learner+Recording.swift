public import Tutor

extension Learner {
  /// What is open now, as a recording notes it.
  public var beginning: Recording.Beginning {
    switch view {
    case .reading:
      reading.map { .lesson($0.lesson.id, page: $0.place.page + 1) } ?? .contents
    case .contents: .contents
    case .panel, .freePlay: .run(app.savedRun)
    }
  }
}
