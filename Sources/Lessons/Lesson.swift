/// A lesson: pages that a learner goes through one after the other.
public struct Lesson: Hashable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// What the front matter says.
  public let header: LessonHeader
  /// The pages.
  public let pages: [Page]

  /// A lesson of pages.
  package init(file: String, header: LessonHeader, pages: [Page]) {
    self.file = file
    self.header = header
    self.pages = pages
  }
}
